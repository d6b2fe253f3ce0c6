package layerlab.client.state;

import layerlab.client.state.Screen.Sheet;
import layerlab.data.OwnTable;
import layerlab.wire.ServerMessage;

/** Links out. */
final class Sharing {
  private Sharing() {}

  /** A run that was changed on its way is shared with its weights, asked for or not. */
  static Next ask(State state, Offer.Wish wish) {
    Run run = state.run();
    if (!run.isWithinReach() || !(run.session().place() instanceof Run.Place.Known known)) {
      return withoutWeights(state);
    }
    return switch (wish) {
      case FILM -> offer(state, new Offer.Weights.Filmed(known.id()));
      case WEIGHTS -> offer(state, new Offer.Weights.Asked());
      case PLAIN ->
          offer(
              state,
              run.session().hasStrayed() ? new Offer.Weights.Asked() : new Offer.Weights.Left());
    };
  }

  /** The server does not give the weights. */
  static Next withoutWeights(State state) {
    return offer(state, new Offer.Weights.Left());
  }

  private static Next offer(State state, Offer.Weights weights) {
    Offer offer = Offer.of(state.work(), weights);
    Effect first =
        weights instanceof Offer.Weights.Asked
            ? new Effect.Tell(new Effect.Order.FetchWeights())
            : offer.publish();
    Sheet.Share sheet = new Sheet.Share(new Screen.Shared.Saving(), offer, "", tables(state));
    Next next = Next.of(with(state, sheet), first);
    return state.work().experiment().data() instanceof OwnTable
        ? next.and(new Effect.Fetch(new TableAct.Show()))
        : next;
  }

  /** What is known of the user's tables already. */
  private static Tables.Shelf tables(State state) {
    return state.screen().sheet() instanceof Sheet.Share share
        ? share.tables()
        : new Tables.Shelf.Unknown();
  }

  static Next fetched(State state, ServerMessage.Weights weights) {
    if (!(state.screen().sheet() instanceof Sheet.Share share)
        || !(share.offer().weights() instanceof Offer.Weights.Asked)) {
      return Next.of(state);
    }
    Offer offer =
        share.offer().with(new Offer.Weights.Taken(weights.moment().epoch(), weights.weights()));
    return Next.of(with(state, share.with(offer)), offer.publish());
  }

  /** Sharing has come further, unless it is about an offer that was replaced meanwhile. */
  static Next publish(State state, Event.Published published) {
    return state.screen().sheet() instanceof Sheet.Share share
            && !(share.offer().weights() instanceof Offer.Weights.Asked)
            && share.offer().publish().equals(published.asked())
        ? Next.of(with(state, share.with(published.shared())))
        : Next.of(state);
  }

  /** The clipboard took something. */
  static Next copied(State state, String text) {
    return state.screen().sheet() instanceof Sheet.Share share
        ? Next.of(with(state, share.copied(text)))
        : Next.of(state);
  }

  /** Another title; a sheet that is open gives it away too. */
  static Next retitle(State state, String title) {
    Work work = state.work();
    State titled = state.with(work.with(work.about().withTitle(Letters.stripped(title))));
    if (!(state.screen().sheet() instanceof Sheet.Share share)) {
      return Next.of(with(titled, new Sheet.None()));
    }
    return share.offer().isOf(titled.work()) ? Next.of(titled) : ask(titled, share.offer().wish());
  }

  private static State with(State state, Sheet sheet) {
    return state.with(state.screen().with(sheet));
  }
}

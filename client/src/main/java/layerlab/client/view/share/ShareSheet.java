package layerlab.client.view.share;

import java.util.List;
import layerlab.client.live.Live;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.Work;
import layerlab.client.view.Recipe;
import layerlab.client.view.Titles;
import layerlab.experiment.Changes;
import layerlab.spec.Language;
import layerlab.spec.Text;

/**
 * What the share sheet shows.
 *
 * @param isOld whether the experiment was changed since its link was made
 */
public record ShareSheet(
    Language language, Sheet.Share sheet, Card card, Weights weights, Film film, boolean isOld) {

  /**
   * What others will see.
   *
   * @param given what the user called it, may be empty
   * @param usual what it is called if the user does not say
   * @param words what it does
   * @param reached how far it has come here; empty before the first epoch
   */
  public record Card(String given, String usual, String words, String reached, Origin origin) {}

  /**
   * What it was made from.
   *
   * @param ancestors nearest first; none: it was begun here
   * @param differs from the nearest, in words
   */
  public record Origin(List<Work.Ancestor> ancestors, String differs) {
    public Origin {
      ancestors = List.copyOf(ancestors);
    }
  }

  /** What the sheet says of the weights. */
  public sealed interface Weights {
    /** Nothing was trained. */
    record Untouched() implements Weights {}

    /** The user decides. */
    record Choice(boolean isOn, Text hint) implements Weights {}

    /** The run decides. */
    record Settled(Text sentence) implements Weights {}
  }

  /** What the sheet says of the film. */
  public sealed interface Film {
    /** There is none, or the server that has it is out of reach. */
    record None() implements Film {}

    /** The user decides. */
    record Choice(boolean isOn) implements Film {}
  }

  public static ShareSheet of(State state, Live live, Sheet.Share sheet) {
    Language language = state.look().language();
    return new ShareSheet(
        language,
        sheet,
        card(state, live),
        weights(state, live, sheet.offer()),
        film(state, live, sheet.offer()),
        !(sheet.shared() instanceof Shared.Saving) && !sheet.offer().isOf(state.work()));
  }

  private static Card card(State state, Live live) {
    Language language = state.look().language();
    return new Card(
        state.work().about().title(),
        Titles.of(state.work().experiment()).in(language),
        Recipe.brief(state.work().experiment(), language).text(),
        reached(live, language),
        origin(state.work(), language));
  }

  private static Origin origin(Work work, Language language) {
    return switch (work.about().lineage()) {
      case Work.Lineage.Own() -> new Origin(List.of(), "");
      case Work.Lineage.Forked forked ->
          new Origin(
              forked.ancestors(),
              ShareTexts.differs(Changes.between(forked.from(), work.experiment()).words())
                  .in(language));
    };
  }

  private static String reached(Live live, Language language) {
    Live.Readout readout = live.latest();
    int epoch = live.losses().lastEpoch();
    if (!readout.isKnown() || epoch <= 0 || !Double.isFinite(readout.test())) {
      return "";
    }
    Text reached =
        Double.isNaN(readout.accuracy())
            ? ShareTexts.reachedLoss(readout.test(), epoch)
            : ShareTexts.reached(readout.accuracy(), epoch);
    return reached.in(language);
  }

  private static Weights weights(State state, Live live, Offer offer) {
    boolean hasStrayed = state.run().session().hasStrayed();
    boolean isOn = !(offer.weights() instanceof Offer.Weights.Left);
    if (!hasStrayed && !isOn && live.now().step() == 0) {
      return new Weights.Untouched();
    }
    Text words = words(offer.weights(), hasStrayed);
    boolean isChoice = !hasStrayed && state.run().isWithinReach();
    return isChoice ? new Weights.Choice(isOn, words) : new Weights.Settled(words);
  }

  /** A run that has come to no epoch yet has nothing to go through. */
  private static Film film(State state, Live live, Offer offer) {
    boolean isThere =
        state.run().isWithinReach() && live.now().epoch() > 0 && !live.reel().isWithout();
    return isThere ? new Film.Choice(offer.wish() == Offer.Wish.FILM) : new Film.None();
  }

  private static Text words(Offer.Weights weights, boolean hasStrayed) {
    return switch (weights) {
      case Offer.Weights.Left() ->
          hasStrayed ? ShareTexts.WEIGHTS_OUT_OF_REACH : ShareTexts.UNTRAINED;
      case Offer.Weights.Asked() -> ShareTexts.FETCHING;
      case Offer.Weights.Filmed filmed -> ShareTexts.WEIGHTS_OF_FILM;
      case Offer.Weights.Taken taken ->
          hasStrayed
              ? ShareTexts.finalNetwork(taken.epoch(), taken.count())
              : ShareTexts.trained(taken.epoch(), taken.count());
    };
  }
}

package layerlab.client.state;

import layerlab.client.live.Zoom;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;

/** What follows from an event: the heart of the page, a pure function. */
public final class Update {
  private Update() {}

  public static Next on(State state, Event event) {
    return switch (event) {
      case Event.Edited(Edit edit, Event.Pace pace) -> Editing.edit(state, edit, pace);
      case Event.Released() -> Next.of(state.with(state.work().with(state.work().undo().closed())));
      case Event.PickedData picked -> Editing.pickData(state, picked.kind());
      case Event.Penned(PenAct act) -> Drawing.on(state, act);
      case Event.Repaired repaired -> Editing.repair(state, repaired.repair());
      case Event.Added added -> Editing.add(state, added.kind());
      case Event.Weighed weighed -> Editing.weigh(state, weighed);
      case Event.Undone() -> Editing.undo(state);
      case Event.Redone() -> Editing.redo(state);
      case Event.Deleted(double weight) -> Editing.delete(state, weight);
      case Event.Retitled(String title) -> Sharing.retitle(state, title);
      case Event.Loaded loaded -> Listening.load(state, loaded);
      case Event.NotLoaded(layerlab.spec.Text why) -> Entering.refuse(state, why);
      case Event.Toggled() -> Entering.leave(Running.toggle(state));
      case Event.Stepped(ClientMessage.Stride stride) ->
          Entering.leave(Running.step(state, stride));
      case Event.Reset(boolean newSeed) -> Running.reset(state, newSeed);
      case Event.WentBack(double rate) -> Running.goBack(state, rate);
      case Event.WentOn(int epochs) -> Running.goOn(state, epochs);
      case Event.AskedCheck() -> Running.check(state);
      case Event.AskedMistakes(int actual, int predicted) ->
          Running.askMistakes(state, actual, predicted);
      case Event.ClosedMistakes() ->
          Next.of(state.with(state.screen().with(new Screen.Mistakes.None())));
      case Event.Followed() ->
          Walking.follow(state, new Following.Aim.At(state.focus().selected()));
      case Event.FollowedSample given -> Walking.follow(state, given.aim(), given.sample());
      case Event.FollowedRow(int row) -> Walking.row(state, row);
      case Event.FollowedOn(int by) -> Walking.go(state, by);
      case Event.Pinned(Following.Pin pin) -> Next.of(state.with(state.focus().with(pin)));
      case Event.Walked(int actual, int predicted) ->
          matrix(state, state.screen().matrix().at(actual, predicted));
      case Event.Counted(Matrix.Part part) -> matrix(state, state.screen().matrix().with(part));
      case Event.ScrubTo(int epoch) -> Travelling.to(state, epoch);
      case Event.WentLive() -> Next.of(Travelling.now(state));
      case Event.MovedHead(int moments) -> Next.of(state, new Effect.MoveHead(moments));
      case Event.ShowedFrame(int number) -> Next.of(state, new Effect.ShowFrame(number));
      case Event.Zoomed(Zoom zoom) -> Next.of(state.with(state.focus().with(zoom)));
      case Event.AskedZoom(Zoom.Way way) -> Next.of(state, new Effect.MoveZoom(way));
      case Event.ForkFrom(int epoch) -> Travelling.fork(state, epoch);
      case Event.AskedPast asked -> Travelling.ask(state, asked.epochs());
      case Event.Explained(Explaining.Act act) -> Explaining.on(state, act);
      case Event.Diagnosed(Diagnosis view) -> Diagnosing.show(state, view);
      case Event.DiagnosedOther(int by) -> Diagnosing.go(state, by);
      case Event.AskedCheckups(int after) -> Diagnosing.ask(state, after);
      case Event.Selected(Spot spot) -> Pointing.select(state, spot);
      case Event.Hovered(Spot spot) -> Pointing.hover(state, spot);
      case Event.Handled(Focus.Hand hand) -> Next.of(state.with(state.focus().with(hand)));
      case Event.Dropped() -> Pointing.drop(state);
      case Event.Cancelled() -> Pointing.cancel(state);
      case Event.Spoke(Language language) -> look(state, state.look().with(language));
      case Event.Themed(Look.Theme theme) -> look(state, state.look().with(theme));
      case Event.Paced(Speed speed) ->
          look(state, state.look().with(speed)).and(Running.pace(speed));
      case Event.Flipped(Look.Switch option) -> look(state, state.look().flipped(option));
      case Event.Turned(Screen.Tab tab) ->
          Next.of(state.with(state.screen().with(tab).with(Diagnosis.CLOSED)));
      case Event.Dismissed(Topic topic) -> Next.of(state.with(state.screen().without(topic)));
      case Event.Opened(Screen.Sheet sheet) -> Next.of(state.with(state.screen().with(sheet)));
      case Event.Remarked(Text sentence) -> Listening.say(state, sentence);
      case Event.ClosedList(String control) -> closeList(state, control);
      case Event.FocusAsked(String element) -> Next.of(state, new Effect.GiveFocus(element));
      case Event.AskedShare(var wish) -> Sharing.ask(state, wish);
      case Event.Published published -> Sharing.publish(state, published);
      case Event.Copied(String text) -> Next.of(state, new Effect.Copy(text));
      case Event.Held(String text) -> Sharing.copied(state, text);
      case Event.Tended(Keeping act) -> Next.of(state, new Effect.Tend(act));
      case Event.Tabled(TableAct act) -> Tabling.act(state, act);
      case Event.Told(TableNews news) -> Tabling.hear(state, news);
      case Event.Took(Taking what) -> Next.of(state, new Effect.Take(what));
      case Event.Greeted(boolean isShown) -> Entering.greet(state, isShown);
      case Event.WroteCode(String text) -> Entering.write(state, text);
      case Event.TypedCode(String code) -> Entering.visit(state, code);
      case Event.Received received -> Listening.receive(state, received.message());
      case Event.Declined declined -> Listening.decline(state, declined);
      case Event.ConnectionChanged(Run.Connection connection) ->
          Next.of(state.with(state.run().with(connection)));
      case Event.Hurried() -> Next.of(state, new Effect.Reconnect());
      case Event.Waiting(int commands) ->
          Next.of(state.with(state.run().with(state.run().session().withUnsent(commands))));
      case Event.Watched(boolean visible) ->
          Next.of(state, new Effect.Tell(new Effect.Order.Watch(visible)));
    };
  }

  private static Next matrix(State state, Matrix matrix) {
    return Next.of(state.with(state.screen().with(matrix)));
  }

  private static Next closeList(State state, String control) {
    return state.screen().sheet() instanceof Screen.Sheet.Picking picking
            && picking.control().equals(control)
        ? Next.of(state.with(state.screen().with(new Screen.Sheet.None())))
        : Next.of(state);
  }

  private static Next look(State state, Look look) {
    return Next.of(state.with(look), new Effect.Keep(look));
  }
}

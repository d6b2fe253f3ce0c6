package layerlab.client.view;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Run;
import layerlab.client.state.State;
import layerlab.client.state.TableAct;
import layerlab.client.state.Topic;
import layerlab.data.OwnTable;
import layerlab.experiment.Experiment;
import layerlab.graph.Checked;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.spec.Figures;
import layerlab.spec.Text;
import layerlab.wire.Moment;
import layerlab.wire.Phase;

/**
 * The one sentence under the figures, with a verb that can be clicked.
 *
 * @param tone how urgent it is
 */
public record Hint(Text sentence, Tone tone, Exit exit) {

  /** How a hint looks. */
  public enum Tone {
    ADVICE,
    TROUBLE
  }

  /** What can be done about it. */
  public sealed interface Exit {
    record None() implements Exit {}

    record Verb(Text label, Event event) implements Exit {}

    /** A verb, or a wish not to hear of it again. */
    record Advised(Topic topic, Verb verb) implements Exit {}
  }

  /** Of a longer line only so many are drawn. */
  private static final int MOST_SQUARES = 12;

  /** How many epochs more are offered at the end of a run. */
  private static final int MORE = 1000;

  public static Optional<Hint> of(State state, Live live) {
    Run run = state.run();
    if (state.focus().hand() instanceof Focus.Hand.Armed) {
      return Optional.of(plain(Texts.CLICK_EDGE, Tone.ADVICE));
    }
    if (state.focus().hand() instanceof Focus.Hand.Drawing
        && run.notice() instanceof Run.Notice.None
        && state.work().checked() instanceof Checked.Valid) {
      return Optional.of(plain(PenTexts.HOW, Tone.ADVICE));
    }
    if (run.progress().divergence() instanceof Run.Divergence.At at) {
      return Optional.of(overflow(at));
    }
    if (run.notice() instanceof Run.Notice.Said(Text sentence)) {
      return Optional.of(said(state, sentence, Tone.TROUBLE));
    }
    if (run.notice() instanceof Run.Notice.News(Text sentence)) {
      return Optional.of(said(state, sentence, Tone.ADVICE));
    }
    if (state.work().checked() instanceof Checked.Invalid invalid) {
      return Optional.of(problem(invalid.problems().getFirst()));
    }
    return switch (run.progress().phase()) {
      case READY -> Optional.of(untrained());
      case WAITING -> Optional.of(plain(queued(run.notice()), Tone.ADVICE));
      case FINISHED -> Optional.of(new Hint(Texts.FINISHED, Tone.ADVICE, goOn(state)));
      case RUNNING, PAUSED ->
          run.progress().moment().equals(Moment.START) && !run.progress().isRunning()
              ? Optional.of(untrained())
              : advice(state, live);
      case DIVERGED, FAILED -> Optional.empty();
    };
  }

  /** With a square for each who waits; one's own is an outline. */
  private static Text queued(Run.Notice notice) {
    if (!(notice instanceof Run.Notice.InLine line)) {
      return Texts.QUEUED;
    }
    int drawn = Math.min(line.length(), MOST_SQUARES);
    int own = Math.min(line.place(), drawn);
    String squares = "■".repeat(own - 1) + "□" + "■".repeat(drawn - own);
    Text sentence = line.sentence();
    return Text.of(squares + " " + sentence.en(), squares + " " + sentence.zh());
  }

  private static Hint plain(Text sentence, Tone tone) {
    return new Hint(sentence, tone, new Exit.None());
  }

  /** At the end of a run the way on is offered beside it. */
  private static Hint said(State state, Text sentence, Tone tone) {
    if (state.run().progress().phase() == Phase.FINISHED) {
      return new Hint(sentence, tone, goOn(state));
    }
    boolean lacksTable =
        state.work().experiment().data() instanceof OwnTable && !state.run().session().isLive();
    return lacksTable
        ? new Hint(
            sentence, tone, new Exit.Verb(Texts.OWN_TABLE, new Event.Tabled(new TableAct.Show())))
        : plain(sentence, tone);
  }

  private static Hint untrained() {
    return new Hint(Texts.UNTRAINED, Tone.ADVICE, new Exit.Verb(Texts.START, new Event.Toggled()));
  }

  /** A tenth of the rate leads back, as the server offers. */
  private static Hint overflow(Run.Divergence.At at) {
    double slower = Dial.tenth(at.rate());
    return new Hint(
        Texts.filled(Texts.OVERFLOW, "n", at.epoch(), "r", Figures.shown(at.rate())),
        Tone.TROUBLE,
        new Exit.Verb(
            Texts.filled(Texts.GO_BACK, "n", at.lastFinite(), "r", Figures.shown(slower)),
            new Event.WentBack(slower)));
  }

  private static Exit goOn(State state) {
    Experiment experiment = state.work().experiment();
    boolean hasReachedCap = state.run().progress().moment().epoch() >= experiment.plan().epochs();
    if (hasReachedCap) {
      return new Exit.Verb(
          Texts.filled(Texts.GO_ON, "n", Grouped.of(MORE)), new Event.WentOn(MORE));
    }
    return state.run().stopsEarly(experiment.plan())
        ? new Exit.Verb(Texts.GO_ON_ANYWAY, new Event.Toggled())
        : new Exit.None();
  }

  private static Hint problem(Problem problem) {
    Exit exit =
        problem.repairs().stream().findFirst().<Exit>map(Hint::verb).orElse(new Exit.None());
    return new Hint(problem.say(), Tone.TROUBLE, exit);
  }

  private static Exit verb(Repair repair) {
    return new Exit.Verb(repair.label(), new Event.Repaired(repair));
  }

  /** Never while something is in the hand or under way. */
  private static Optional<Hint> advice(State state, Live live) {
    if (!(state.focus().hand() instanceof Focus.Hand.Empty)
        || !state.work().undo().open().isEmpty()) {
      return Optional.empty();
    }
    Advice advice = new Advice(state.work().experiment(), live.losses(), live.vitals());
    for (Topic topic : Topic.values()) {
      Optional<Hint> hint =
          state.screen().dismissed().contains(topic) ? Optional.empty() : advice.about(topic);
      if (hint.isPresent()) {
        return hint;
      }
    }
    return Optional.empty();
  }
}

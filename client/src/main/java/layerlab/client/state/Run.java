package layerlab.client.state;

import layerlab.experiment.Limits;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Text;
import layerlab.wire.Moment;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;
import layerlab.wire.SessionId;
import layerlab.wire.TrainedBy;

/**
 * What the server makes of the experiment, as far as the page has heard.
 *
 * @param notice the one sentence that is said at present
 */
public record Run(
    Progress progress, Connection connection, Session session, Server server, Notice notice) {

  /**
   * Where the run stands. While it runs the live store knows a later moment.
   *
   * @param version counts graphs and restarts
   * @param by what computes it, once there is a session
   */
  public record Progress(
      Phase phase, Moment moment, int version, TrainedBy by, Divergence divergence) {
    public boolean isRunning() {
      return phase.isActive();
    }

    public Progress with(Phase other) {
      return new Progress(other, moment, version, by, divergence);
    }

    public Progress with(Divergence other) {
      return new Progress(phase, moment, version, by, other);
    }
  }

  /** Whether numbers overflowed. */
  public sealed interface Divergence {
    /** They did not, or the user has gone back since. */
    record None() implements Divergence {}

    /**
     * They did.
     *
     * @param epoch where it was seen
     * @param lastFinite the epoch that can be gone back to
     * @param rate the learning rate that was too large
     */
    record At(int epoch, int lastFinite, double rate) implements Divergence {}
  }

  /** The line to the server. */
  public sealed interface Connection {
    /** The first attempt is under way. */
    record Connecting() implements Connection {}

    /** Messages flow. */
    record Open() implements Connection {}

    /**
     * They do not.
     *
     * @param attempts how many have failed in a row
     * @param seconds until the next attempt; 0 while it is under way
     * @param isLong whether they have not for a minute
     */
    record Lost(int attempts, int seconds, boolean isLong) implements Connection {}
  }

  /**
   * The session that trains for this page.
   *
   * @param unsent changes that the server has not confirmed
   * @param hasStrayed whether its weights are no longer those that the experiment alone would give
   * @param isHeld whether it was running when an edit left nothing that could be trained
   */
  public record Session(Place place, int unsent, boolean hasStrayed, boolean isHeld, Check check) {
    public boolean isLive() {
      return place instanceof Place.Known;
    }

    public Session with(Place other) {
      return new Session(other, unsent, hasStrayed, isHeld, check);
    }

    public Session withUnsent(int count) {
      return new Session(place, count, hasStrayed, isHeld, check);
    }

    public Session strayed(boolean now) {
      return new Session(place, unsent, now, isHeld, check);
    }

    public Session held(boolean now) {
      return new Session(place, unsent, hasStrayed, now, check);
    }

    public Session with(Check other) {
      return new Session(place, unsent, hasStrayed, isHeld, other);
    }
  }

  /** Whether the server has given the session a name. */
  public sealed interface Place {
    record None() implements Place {}

    /** It has not; it will begin where the film of a stored experiment ends. */
    record Film(String code) implements Place {}

    /**
     * It has.
     *
     * @param event the number of the last event that was seen
     */
    record Known(SessionId id, int event) implements Place {}
  }

  /** What trains there. */
  public sealed interface Server {
    record Unknown() implements Server {}

    record Known(ServerMessage.Engine engine, Limits limits) implements Server {}
  }

  /** What was said last. */
  public sealed interface Notice {
    record None() implements Notice {}

    /** One sentence about something that did not work. */
    record Said(Text sentence) implements Notice {}

    /** One sentence about what the server did of its own accord, with nothing amiss. */
    record News(Text sentence) implements Notice {}

    /**
     * The run waits for its turn.
     *
     * @param place in the line; 1 is next
     * @param length how many wait
     * @param seconds about how long
     */
    record InLine(int place, int length, int seconds) implements Notice {
      public Text sentence() {
        return Text.of(
            "Your place in line: " + place + ", about " + seconds + " s.",
            "当前排位：" + place + "，约 " + seconds + " 秒。");
      }
    }
  }

  public static Run none() {
    return new Run(
        new Progress(Phase.READY, Moment.START, 0, TrainedBy.DL4J, new Divergence.None()),
        new Connection.Connecting(),
        new Session(new Place.None(), 0, false, false, new Check.None()),
        new Server.Unknown(),
        new Notice.None());
  }

  /** The server's limits, or those that every server starts with. */
  public Limits limits() {
    return switch (server) {
      case Server.Unknown() -> Limits.initial();
      case Server.Known(ServerMessage.Engine engine, Limits limits) -> limits;
    };
  }

  /** Whether a run that is finished stopped for want of a better test loss, and may go on. */
  public boolean stopsEarly(TrainingPlan plan) {
    Moment moment = progress.moment();
    return progress.phase() == Phase.FINISHED
        && plan.earlyStop().isOn()
        && moment.epoch() < plan.epochs()
        && moment.step() < limits().time().steps();
  }

  /** Whether there is a session, and a line to it. */
  public boolean isWithinReach() {
    return session.isLive() && connection instanceof Connection.Open;
  }

  public Run with(Progress other) {
    return new Run(other, connection, session, server, notice);
  }

  public Run with(Connection other) {
    return new Run(progress, other, session, server, notice);
  }

  public Run with(Session other) {
    return new Run(progress, connection, other, server, notice);
  }

  public Run with(Server other) {
    return new Run(progress, connection, session, other, notice);
  }

  public Run with(Notice other) {
    return new Run(progress, connection, session, server, other);
  }
}

package layerlab.server.ws;

import java.time.Duration;
import java.util.Optional;
import layerlab.experiment.Experiment;
import layerlab.json.Malformed;
import layerlab.server.http.RateLimit;
import layerlab.server.training.Film;
import layerlab.server.training.Opening;
import layerlab.server.training.SessionDirectory;
import layerlab.server.training.Ticker;
import layerlab.server.training.TrainingSession;
import layerlab.server.training.Visitor;
import layerlab.spec.Text;
import layerlab.wire.ClientMessage;
import layerlab.wire.ClientMessage.Command;
import layerlab.wire.MessageCodec;
import layerlab.wire.Protocol;
import layerlab.wire.ServerMessage;

/**
 * One page's line to its session.
 *
 * <p><b>Thread</b> one at a time: a socket hands its messages over one after the other.
 */
final class Connection {
  private static final Duration PERIOD = Duration.ofSeconds(Protocol.PERIOD_SECONDS);

  /** Messages that cause work. */
  private static final RateLimit.Rate USUAL = new RateLimit.Rate(Protocol.MOST_COMMANDS, PERIOD);

  /** A page acknowledges ten frames a second, and follows a pointer while a weight is dragged. */
  private static final RateLimit.Rate LIGHT = new RateLimit.Rate(600, PERIOD);

  /** Who sends so many more is cut off. */
  private static final int MOST_TOO_FAST = 600;

  /** The session that is looked at. */
  private sealed interface Place {
    record Nowhere() implements Place {}

    record At(TrainingSession session) implements Place {}
  }

  /** What connections find in the house. */
  record House(SessionDirectory directory, TrainingSocket.Sources sources, Ticker ticker) {}

  private final Visitor visitor;
  private final SessionDirectory directory;
  private final TrainingSocket.Sources sources;
  private final Outbox outbox;
  private final RateLimit usual;
  private final RateLimit light;
  private Place place = new Place.Nowhere();
  private boolean isVisible = true;
  private int tooFast;

  Connection(Visitor visitor, House house, Outbox outbox) {
    this.visitor = visitor;
    this.directory = house.directory();
    this.sources = house.sources();
    this.outbox = outbox;
    this.usual = new RateLimit(USUAL, house.ticker());
    this.light = new RateLimit(LIGHT, house.ticker());
  }

  Outbox outbox() {
    return outbox;
  }

  Visitor visitor() {
    return visitor;
  }

  /** Takes a text message, whatever it says. */
  void receive(String text) {
    ClientMessage message;
    try {
      message = MessageCodec.readClient(text);
    } catch (Malformed malformed) {
      if (isInTime(usual)) {
        outbox.tell(new ServerMessage.Complaint(Sentences.unreadable(malformed)));
      }
      return;
    }
    if (isInTime(isLight(message) ? light : usual)) {
      take(message);
    } else if (message instanceof Command command) {
      refuse(command, Sentences.TOO_FAST);
    }
  }

  private static boolean isLight(ClientMessage message) {
    return switch (message) {
      case ClientMessage.Ack ack -> true;
      case ClientMessage.Pin pin -> true;
      case ClientMessage.Watch watch -> true;
      case ClientMessage.SetParameter set -> true;
      case Command command -> false;
    };
  }

  private boolean isInTime(RateLimit limit) {
    if (limit.admits()) {
      return true;
    }
    tooFast++;
    if (tooFast == 1) {
      outbox.tell(new ServerMessage.Complaint(Sentences.TOO_FAST));
    }
    if (tooFast >= MOST_TOO_FAST) {
      outbox.end(TrainingSocket.CLOSE_POLICY);
    }
    return false;
  }

  private void take(ClientMessage message) {
    if (message instanceof ClientMessage.Whole whole && isForbidden(whole, whole.experiment())) {
      return;
    }
    switch (message) {
      case ClientMessage.Ack ack -> outbox.acknowledge(ack.sequence());
      case ClientMessage.Watch watch -> watch(watch.visible());
      case ClientMessage.Pin pin -> pin(pin);
      case ClientMessage.Open open -> open(open);
      case ClientMessage.Replay replay -> replay(replay);
      case ClientMessage.Resume resume -> resume(resume);
      case ClientMessage.Named named -> fetch(named);
      case Command command -> pass(command);
    }
  }

  private boolean isForbidden(Command command, Experiment experiment) {
    Optional<Text> refusal = sources.permit().refusal(visitor.browser(), experiment.data());
    refusal.ifPresent(sentence -> refuse(command, sentence));
    return refusal.isPresent();
  }

  private void fetch(ClientMessage.Named named) {
    Optional<Experiment> stored = sources.shelf().find(named.code());
    if (stored.isEmpty()) {
      refuse(named, Sentences.NOT_STORED);
      return;
    }
    take(named.with(stored.get()));
  }

  private void open(ClientMessage.Open open) {
    enter(open, directory.open(visitor, open, outbox));
  }

  private void replay(ClientMessage.Replay replay) {
    Optional<Film> film = sources.films().find(replay.code());
    if (film.isEmpty()) {
      refuse(replay, Sentences.NO_FILM);
    } else if (!isForbidden(replay, film.get().run().experiment())) {
      enter(replay, directory.replay(visitor, replay, film.get(), outbox));
    }
  }

  private void enter(Command first, Opening opening) {
    switch (opening) {
      case Opening.Granted(TrainingSession session) -> moveTo(session);
      case Opening.Denied(Text sentence) -> refuse(first, sentence);
    }
  }

  private void resume(ClientMessage.Resume resume) {
    Opening found =
        directory
            .resume(resume.session())
            .orElseGet(() -> new Opening.Denied(Sentences.SESSION_GONE));
    switch (found) {
      case Opening.Granted(TrainingSession session) -> {
        session.post(resume, outbox);
        moveTo(session);
      }
      case Opening.Denied(Text sentence) -> refuse(resume, sentence);
    }
  }

  /** A page looks at one session at a time. */
  private void moveTo(TrainingSession session) {
    if (place instanceof Place.At(TrainingSession before) && before != session) {
      before.leave(outbox);
    }
    place = new Place.At(session);
    if (!isVisible) {
      session.watch(outbox, false);
    }
  }

  private void watch(boolean visible) {
    isVisible = visible;
    if (place instanceof Place.At(TrainingSession session)) {
      session.watch(outbox, visible);
    }
  }

  private void pin(ClientMessage.Pin pin) {
    if (place instanceof Place.At(TrainingSession session)) {
      session.pin(outbox, pin);
    }
  }

  private void pass(Command command) {
    switch (place) {
      case Place.At(TrainingSession session) -> session.post(command, outbox);
      case Place.Nowhere() -> refuse(command, Sentences.NO_SESSION);
    }
  }

  private void refuse(Command command, Text sentence) {
    outbox.tell(new ServerMessage.Refused(command.id(), sentence));
  }

  /** The socket has closed; the run goes on. */
  void closed() {
    outbox.gone();
    if (place instanceof Place.At(TrainingSession session)) {
      session.leave(outbox);
      place = new Place.Nowhere();
    }
  }
}

package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.server.training.Telemetry.Channel;
import layerlab.wire.Bucket;
import layerlab.wire.Frame;
import layerlab.wire.FrameCodec;
import layerlab.wire.Happening;
import layerlab.wire.ServerMessage;

/** A page with a perfect line: it has everything at once, and asks for losses as a line would. */
final class RecordingViewer implements Viewer {
  private final String tab;
  private final List<ServerMessage> messages = new ArrayList<>();
  private final List<Telemetry> shown = new ArrayList<>();
  private final List<Bucket> losses = new ArrayList<>();
  private double stepsPerSecond;
  private int lastEpoch = -1;

  RecordingViewer(String tab) {
    this.tab = tab;
  }

  @Override
  public String tab() {
    return tab;
  }

  @Override
  public void tell(ServerMessage message) {
    messages.add(message);
  }

  @Override
  public void show(Telemetry telemetry) {
    shown.add(telemetry);
    LossFrames.Part part = telemetry.losses().since(lastEpoch);
    Frame.Scalars scalars = (Frame.Scalars) FrameCodec.decode(part.frame());
    losses.addAll(scalars.buckets());
    lastEpoch = part.last();
    stepsPerSecond = scalars.stepsPerSecond();
  }

  @Override
  public void begin(int epoch) {
    lastEpoch = epoch;
  }

  @Override
  public void renew(int epoch) {
    lastEpoch = Math.min(lastEpoch, epoch);
    losses.removeIf(bucket -> bucket.last() > epoch);
  }

  List<ServerMessage> messages() {
    return messages;
  }

  ServerMessage last() {
    return messages.getLast();
  }

  /** The newest message of a type. */
  <T extends ServerMessage> T last(Class<T> type) {
    return messages.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " in " + messages));
  }

  List<Happening> happenings() {
    return messages.stream()
        .filter(ServerMessage.Happened.class::isInstance)
        .map(message -> ((ServerMessage.Happened) message).happening())
        .toList();
  }

  List<Telemetry> shown() {
    return shown;
  }

  /** The epochs whose losses it has, in the order in which they came. */
  List<Integer> epochs() {
    return losses.stream().map(Bucket::last).toList();
  }

  double stepsPerSecond() {
    return stepsPerSecond;
  }

  List<Bucket> losses() {
    return losses;
  }

  /** The newest frame of a channel. */
  Frame frame(Channel channel) {
    return shown.stream()
        .map(telemetry -> Optional.ofNullable(telemetry.pictures().get(channel)))
        .flatMap(Optional::stream)
        .map(Picture::bytes)
        .reduce((first, second) -> second)
        .map(FrameCodec::decode)
        .orElseThrow(() -> new AssertionError("no " + channel + " was shown"));
  }

  void forget() {
    messages.clear();
    shown.clear();
  }
}

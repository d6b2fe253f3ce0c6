package layerlab.client.view.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.live.Head;
import layerlab.client.live.Live;
import layerlab.client.live.Zoom;
import layerlab.client.paint.Box;
import layerlab.client.state.Run;
import layerlab.client.state.State;
import layerlab.graph.ShapedGraph;
import layerlab.wire.Keyframe;

/**
 * The film below the curve: evenly spaced moments, each below its place on the curve.
 *
 * @param contents what each frame shows
 */
public record FilmStrip(List<Frame> frames, List<Content> contents) {
  public static final FilmStrip NONE = new FilmStrip(List.of(), List.of());

  private static final double LARGEST = 46;
  private static final double SMALLEST = 26;
  private static final double GAP = 3;

  /** A strip that is lower than this keeps all its height for the curve. */
  private static final double LEAST_HEIGHT = 130;

  public FilmStrip {
    frames = List.copyOf(frames);
    contents = List.copyOf(contents);
  }

  /** One picture's place and moment. */
  public record Frame(int epoch, Box box, boolean isHead) {}

  /** What a picture shows. */
  public sealed interface Content {
    /** Its moment is on its way. */
    record Unknown() implements Content {}

    /** Numbers had overflowed. */
    record Overflow() implements Content {}

    record Of(ShapedGraph graph, Keyframe keyframe) implements Content {}

    /** Whether it looks the same, without comparing numbers. */
    default boolean isSame(Content other) {
      return this instanceof Of(ShapedGraph graph, Keyframe keyframe)
          ? other instanceof Of of && of.graph() == graph && of.keyframe() == keyframe
          : getClass() == other.getClass();
    }
  }

  /** How much of a strip's height the film takes. */
  public static double height(double strip) {
    return strip >= LEAST_HEIGHT
        ? Math.max(SMALLEST, Math.min(LARGEST, strip * 0.26)) + 2 * GAP
        : 0;
  }

  /** The film of what is known: at even spaces, in a part of the run each moment once. */
  public static FilmStrip of(State state, Live live, LossScale scale, double height) {
    int last = live.losses().lastEpoch();
    if (height == 0 || last < 1 || live.reel().isWithout()) {
      return NONE;
    }
    double side = height - 2 * GAP;
    Box plot = scale.plot();
    int slots = (int) Math.max(1, Math.floor((plot.width() + GAP) / (side + GAP)));
    double pitch = (plot.width() - side) / Math.max(1, slots - 1);
    double top = plot.bottom() + LossPainter.BELOW;
    List<Frame> frames = new ArrayList<>();
    List<Content> contents = new ArrayList<>();
    int head =
        switch (state.focus().head()) {
          case Head.Now() -> last;
          case Head.At at -> live.moment().epoch();
        };
    boolean isPart = state.focus().zoom() instanceof Zoom.Part;
    double half = (double) scale.epochs() * pitch / plot.width() / 2;
    for (int i = 0; i < slots; i++) {
      double left = plot.x() + i * pitch;
      int place = scale.epochAt(left + side / 2);
      int epoch = isPart ? live.reel().snap(place) : place;
      if (place > last) {
        break;
      }
      if (isPart) {
        double wanted =
            Math.max(plot.x(), Math.min(plot.right() - side, scale.x(epoch) - side / 2));
        left = Math.max(wanted, free(frames));
        boolean isFar = left - wanted > side / 2 || left + side > plot.right() + 1;
        if (isFar || !scale.shows(epoch) || isThere(frames, epoch)) {
          continue;
        }
      }
      boolean isHead =
          isPart ? live.reel().snap(head) == epoch : head >= epoch - half && head < epoch + half;
      frames.add(new Frame(epoch, new Box(left, top, side, side), isHead));
      contents.add(content(state, live, epoch, half));
    }
    return new FilmStrip(frames, contents);
  }

  private static boolean isThere(List<Frame> frames, int epoch) {
    return !frames.isEmpty() && frames.getLast().epoch() == epoch;
  }

  /** From where on there is room for another picture. */
  private static double free(List<Frame> frames) {
    return frames.isEmpty() ? 0 : frames.getLast().box().right() + GAP;
  }

  private static Content content(State state, Live live, int epoch, double reach) {
    if (state.run().progress().divergence() instanceof Run.Divergence.At at
        && epoch > at.lastFinite()) {
      return new Content.Overflow();
    }
    Optional<ShapedGraph> graph = live.latestFrames().graph();
    return graph.isEmpty()
        ? new Content.Unknown()
        : live.reel()
            .nearest(epoch)
            .filter(near -> near.parameters().size() == graph.get().parameterCount())
            .filter(near -> Math.abs(near.moment().epoch() - epoch) <= Math.max(1, reach))
            .<Content>map(near -> new Content.Of(graph.get(), near))
            .orElse(new Content.Unknown());
  }

  /** The moments that it is made of. */
  public List<Integer> epochs() {
    List<Integer> epochs = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      if (!(contents.get(i) instanceof Content.Overflow)) {
        epochs.add(frames.get(i).epoch());
      }
    }
    return epochs;
  }
}

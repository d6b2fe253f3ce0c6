package layerlab.client.view;

import java.util.List;
import java.util.Optional;
import layerlab.client.state.Event;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.Walking;
import layerlab.graph.Graph;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.walk.Way;
import layerlab.walk.Way.Obstacle;

/**
 * The inspector's way into following one number; where a number is selected that cannot be
 * followed, the sentence that says why.
 */
public final class FollowRow {
  private static final Text FOLLOW = Text.of("Follow one number (E)", "跟着一个数走（E）");
  private static final Text TOO_WIDE =
      Text.of(
          "To follow one number, keep to 8 values side by side; at {a} there are {n}.",
          "要跟着一个数走，每层最多 8 个数：{a}有 {n} 个。");
  private static final Text STRANGE =
      Text.of(
          "To follow one number, keep to dense layers in a chain: {a} is something else.",
          "要跟着一个数走，只能用依次相连的全连接层：{a}不是。");

  private FollowRow() {}

  static Optional<Inspector.Row> of(State state, Language language) {
    Spot selected = state.focus().selected();
    boolean isAsked = selected.hasNumber();
    boolean isOffered = isAsked || selected instanceof Spot.Nothing;
    return Walking.way(state)
        .filter(way -> isOffered && (way instanceof Way.Open || isAsked))
        .map(way -> row(way, state, language));
  }

  private static Inspector.Row row(Way way, State state, Language language) {
    return switch (way) {
      case Way.Open open -> new Inspector.Row.Press(FOLLOW.in(language), new Event.Followed());
      case Way.Blocked blocked -> new Inspector.Row.Said(refusal(state).orElseThrow().in(language));
    };
  }

  /** Why no number can be followed through the network, where that is so. */
  public static Optional<Text> refusal(State state) {
    return Walking.way(state).isPresent()
            && Walking.way(state).get() instanceof Way.Blocked(List<Obstacle> obstacles)
        ? Optional.of(why(obstacles.getFirst(), state.work().experiment().graph()))
        : Optional.empty();
  }

  private static Text why(Obstacle obstacle, Graph graph) {
    Text name = LayerNames.of(graph, obstacle.node());
    return switch (obstacle) {
      case Obstacle.Wide wide ->
          Texts.filledWith(Texts.filled(TOO_WIDE, "n", wide.width()), "a", name);
      case Obstacle.Strange strange -> Texts.filledWith(STRANGE, "a", name);
    };
  }
}

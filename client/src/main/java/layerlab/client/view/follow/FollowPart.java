package layerlab.client.view.follow;

import java.util.Optional;
import layerlab.client.html.Element;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.page.TermWords;
import layerlab.client.state.Following;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.Walking;
import layerlab.client.state.Work;
import layerlab.spec.Language;
import layerlab.walk.Walk;

/** Following one number, over the whole page below the bar; nothing while it is closed. */
public final class FollowPart implements Part<FollowPart.Model> {

  /** What is shown. */
  public sealed interface Model {
    record Closed() implements Model {}

    /** The weights are on their way. */
    record Waiting(Language language) implements Model {}

    record Open(Following following, Work work, TermWords words) implements Model {
      Language language() {
        return words.language();
      }
    }
  }

  private Optional<Known> known = Optional.empty();

  /** A calculation, and what it was made of. */
  private record Known(Following following, Work work, Walk walk) {
    boolean isOf(Following other, Work otherWork) {
      return work == otherWork
          && following.weights().equals(other.weights())
          && following.sample().equals(other.sample())
          && following.view().biases() == other.view().biases();
    }
  }

  @Override
  public String id() {
    return "follow";
  }

  @Override
  public Model model(State state, Live live) {
    Language language = state.look().language();
    if (!(state.screen().sheet() instanceof Sheet.Follow(Following following))) {
      known = Optional.empty();
      return new Model.Closed();
    }
    if (!following.isReady()) {
      return new Model.Waiting(language);
    }
    boolean isKnown = known.isPresent() && known.get().isOf(following, state.work());
    if (!isKnown) {
      known = Walking.walk(state, following).map(walk -> new Known(following, state.work(), walk));
    }
    return known.isPresent()
        ? new Model.Open(following, state.work(), TermWords.of(state))
        : new Model.Closed();
  }

  @Override
  public Element view(Model model) {
    Element place = Element.of("section", "follow").id(id());
    return switch (model) {
      case Model.Closed() -> place.with("class", "follow closed");
      case Model.Waiting(Language language) ->
          place
              .with("role", "status")
              .add(Element.of("p", "fw-wait").add(FollowTexts.WAITING.in(language)));
      case Model.Open open ->
          place
              .label(FollowTexts.HEADING.in(open.language()))
              .addAll(new FollowView(known.orElseThrow().walk(), open).draw());
    };
  }
}

package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.page.Part;
import layerlab.client.state.State;
import org.teavm.jso.dom.html.HTMLDocument;

/** A part of the page at its place: drawn again only when what it shows has changed. */
final class Mount<M> {
  private final Part<M> part;
  private final Patch patch;
  private Optional<State> of = Optional.empty();
  private int revision;
  private Optional<M> last = Optional.empty();
  private Optional<Patch.Shown> shown = Optional.empty();

  Mount(Part<M> part, Patch patch) {
    this.part = part;
    this.patch = patch;
  }

  void draw(State state, Live live) {
    int now = part.revision(live);
    boolean isOther = of.map(old -> old != state).orElse(true);
    boolean isAsked = isOther || (part.isLive(state) && revision != now);
    of = Optional.of(state);
    revision = now;
    if (!isAsked) {
      return;
    }
    M model = part.model(state, live);
    if (last.isPresent() && last.get().equals(model)) {
      return;
    }
    last = Optional.of(model);
    if (shown.isPresent()) {
      patch.update(shown.get(), part.view(model));
    } else {
      shown =
          Optional.of(
              patch.replace(HTMLDocument.current().getElementById(part.id()), part.view(model)));
    }
  }
}

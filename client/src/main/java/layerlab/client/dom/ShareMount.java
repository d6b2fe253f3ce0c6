package layerlab.client.dom;

import java.util.Optional;
import layerlab.client.live.Live;
import layerlab.client.paint.Palette;
import layerlab.client.state.Focus;
import layerlab.client.state.Look;
import layerlab.client.state.State;
import layerlab.client.view.Mounted;
import layerlab.client.view.map.MapPainter;
import layerlab.client.view.map.MapPicture;
import layerlab.client.view.share.ShareView;
import layerlab.data.Planar;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The network's answer over the plane as a small picture in the share sheet. */
public final class ShareMount implements Mounted {
  private Optional<Picture> shown = Optional.empty();

  /** The picture of one opening of the sheet. */
  private static final class Picture {
    private final HTMLElement place;
    private final CanvasSurface surface;
    private final MapPicture map = new MapPicture();
    private Palette palette = Inks.palette();

    Picture(HTMLElement place) {
      this.place = place;
      this.surface = new CanvasSurface(Screens.canvas(place, ""));
    }

    void draw(State state, Live live) {
      boolean isDark = state.look().theme() == Look.Theme.DARK;
      boolean isNew = surface.fit(Screens.box(place).width(), Screens.box(place).width());
      if (palette.isDark() != isDark) {
        palette = Inks.palette();
        isNew = true;
      }
      boolean isChanged = map.update(state.with(Focus.nothing()), live).ground();
      if (isNew || isChanged) {
        map.answer().ifPresent(answer -> new MapPainter(surface, palette).paint(answer, false));
      }
    }
  }

  @Override
  public void draw(State state, Live live, double now) {
    HTMLElement place = HTMLDocument.current().getElementById(ShareView.PICTURE);
    if (place == null) {
      shown = Optional.empty();
      return;
    }
    if (!(state.work().experiment().data() instanceof Planar)) {
      shown = Optional.empty();
      place.clear();
      return;
    }
    if (shown.isEmpty() || shown.get().place != place) {
      place.clear();
      shown = Optional.of(new Picture(place));
    }
    shown.get().draw(state, live);
  }
}

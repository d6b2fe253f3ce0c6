package layerlab.client.dom;

import java.util.Optional;
import java.util.function.Consumer;
import layerlab.client.live.CurveTable;
import layerlab.client.live.Live;
import layerlab.client.paint.Composition;
import layerlab.client.state.State;
import layerlab.client.state.Taking;
import layerlab.client.view.Titles;

/** Gives what the user wants to take away to the clipboard or to a file. */
public final class Takings {
  private final StageMount stage;
  private final MapMount map;

  public Takings(StageMount stage, MapMount map) {
    this.stage = stage;
    this.map = map;
  }

  /**
   * Takes something away.
   *
   * @param copied hears whether the clipboard took a picture, if one was to be copied
   */
  public void take(Taking what, State state, Live live, Consumer<Boolean> copied) {
    if (what == Taking.CURVE) {
      Pictures.save("layerlab-curve.csv", "text/csv", CurveTable.of(live.losses()));
      return;
    }
    Optional<Composition> picture = what.isOfMap() ? map.picture(state) : network(state);
    String name = what.isOfMap() ? "layerlab-map" : "layerlab-network";
    String title = Titles.of(state.work()).in(state.look().language());
    picture.ifPresent(
        shown -> {
          switch (what) {
            case NETWORK_COPY, MAP_COPY ->
                Pictures.copy(shown, name + ".png", isCopied -> copied.accept(isCopied));
            case NETWORK_PNG, MAP_PNG -> Pictures.savePng(shown, name + ".png");
            case NETWORK_SVG, MAP_SVG -> Pictures.saveSvg(shown, title, name + ".svg");
            case CURVE -> {}
          }
        });
  }

  /** With the map that its last lines run into. */
  private Optional<Composition> network(State state) {
    return stage.picture(state, map.picture(state));
  }

  /** A small picture of the map, as a data address; empty where there is no map. */
  public String thumbnail(State state, double width) {
    return map.picture(state).map(shown -> Pictures.small(shown, width)).orElse("");
  }
}

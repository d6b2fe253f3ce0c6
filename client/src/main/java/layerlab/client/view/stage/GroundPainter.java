package layerlab.client.view.stage;

import java.util.List;
import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Raster;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.data.Feature;
import layerlab.layer.Input;

/**
 * The canvas below the units' pictures: what no weight changes. The structure, which is there
 * before any number is, and the features of the plane, the unused ones pale.
 */
public final class GroundPainter {
  private final Surface surface;
  private final Palette palette;
  private final FeaturePictures features = new FeaturePictures();
  private Optional<Raster> atlas = Optional.empty();

  public GroundPainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  public void paint(Scene scene) {
    surface.clear();
    surface.begin();
    for (Column column : scene.columns()) {
      if (column.hasPictures()) {
        outline(column);
      }
    }
    surface.fill(palette.of(Token.SUNKEN));
    if (scene.outline().face() instanceof Outline.Face.Features(List<Feature> used)) {
      features(scene, used);
    }
  }

  private void outline(Column column) {
    for (int unit = 0; unit < column.units(); unit++) {
      Box box = column.tileBox(unit);
      surface.roundRect(box.x(), box.y(), box.width(), box.height(), column.radius());
    }
  }

  private void features(Scene scene, List<Feature> used) {
    surface.load(atlas());
    for (Column column : scene.columns()) {
      if (column.node().layer() instanceof Input) {
        for (int unit = 0; unit < Math.min(used.size(), column.units()); unit++) {
          feature(used.get(unit), column.tileBox(unit));
        }
      }
    }
    int veil = Colour.fade(palette.of(Token.PAPER), 0.68);
    for (Scene.Spare spare : scene.spares()) {
      feature(spare.feature(), spare.box());
      surface.begin();
      Box box = spare.box().grown(0.5);
      surface.rect(box.x(), box.y(), box.width(), box.height());
      surface.fill(veil);
    }
  }

  private Raster atlas() {
    if (atlas.isEmpty()) {
      int side = FeaturePictures.SIDE;
      Raster raster = new Raster(Feature.values().length * side, side);
      for (Feature feature : Feature.values()) {
        int place = feature.ordinal();
        features.field(feature).paint(place, raster, place * side, 0, palette, palette.tileShare());
      }
      atlas = Optional.of(raster);
    }
    return atlas.get();
  }

  private void feature(Feature feature, Box box) {
    int side = FeaturePictures.SIDE;
    double radius = Math.min(6, box.width() / 5);
    surface.save();
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), radius);
    surface.clip();
    surface.part(new Box(feature.ordinal() * side + 0.5, 0.5, side - 1, side - 1), box, true);
    surface.begin();
    Field field = features.field(feature);
    Contour.trace(surface, box, new Contour.Level(field.values(), side, 0), feature.ordinal());
    surface.stroke(palette.of(Token.INK), 1.1);
    surface.restore();
  }
}

package layerlab.client.view.stage;

import java.util.Arrays;
import java.util.Optional;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;
import layerlab.client.paint.Hatch;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Raster;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.layer.Dense;
import layerlab.layer.Input;

/**
 * The middle canvas: a picture for every unit, its zero line, its bias. All pictures of a frame
 * share one raster.
 */
public final class TilePainter {
  private static final int PER_ROW = 16;

  private final Surface surface;
  private final Palette palette;
  private Raster atlas = new Raster(1, 1);

  public TilePainter(Surface surface, Palette palette) {
    this.surface = surface;
    this.palette = palette;
  }

  public void paint(Scene scene, Pictures pictures, Weights weights, Trouble trouble) {
    surface.clear();
    planes(scene, pictures);
    for (Column column : scene.columns()) {
      boolean hasPlane = pictures.layer(column.id()).isPresent();
      switch (column.form()) {
        case TILES, BEADS, SMALL -> {
          if (!hasPlane) {
            plain(scene, column, weights);
          }
          if (column.form() == Form.TILES && column.node().layer() instanceof Dense) {
            biases(column, weights);
          }
        }
        case BLOCK -> block(column, weights);
        case DOT -> {}
      }
      Operators.paint(surface, palette, scene, column);
    }
    trouble.paint(surface, palette, scene);
  }

  private void outline(Column column) {
    for (int unit = 0; unit < column.units(); unit++) {
      Box box = column.tileBox(unit);
      surface.roundRect(box.x(), box.y(), box.width(), box.height(), column.radius());
    }
  }

  // -- pictures over the plane

  private void planes(Scene scene, Pictures pictures) {
    int count = 0;
    for (Column column : scene.columns()) {
      count += hasPlanes(column, pictures) ? column.units() : 0;
    }
    if (count == 0) {
      return;
    }
    int side = pictures.side();
    fit(PER_ROW * side, (count + PER_ROW - 1) / PER_ROW * side);
    surface.save();
    surface.begin();
    int index = 0;
    boolean isFinite = true;
    for (Column column : scene.columns()) {
      if (hasPlanes(column, pictures)) {
        outline(column);
        Pictures.Layer layer = pictures.layer(column.id()).orElseThrow();
        for (int unit = 0; unit < column.units(); unit++) {
          int left = index % PER_ROW * side;
          int top = index / PER_ROW * side;
          isFinite &= layer.values().paint(unit, atlas, left, top, palette, palette.tileShare());
          index++;
        }
      }
    }
    surface.clip();
    if (!isFinite) {
      hatch(scene, pictures);
    }
    surface.load(atlas);
    index = 0;
    for (Column column : scene.columns()) {
      if (hasPlanes(column, pictures)) {
        for (int unit = 0; unit < column.units(); unit++) {
          Box source =
              new Box(
                  index % PER_ROW * side + 0.5, index / PER_ROW * side + 0.5, side - 1, side - 1);
          surface.part(source, column.tileBox(unit), true);
          index++;
        }
      }
    }
    surface.restore();
    contours(scene, pictures);
  }

  private static boolean hasPlanes(Column column, Pictures pictures) {
    return column.hasPictures()
        && pictures.layer(column.id()).map(layer -> layer.units() == column.units()).orElse(false);
  }

  private void hatch(Scene scene, Pictures pictures) {
    for (Column column : scene.columns()) {
      if (hasPlanes(column, pictures)) {
        for (int unit = 0; unit < column.units(); unit++) {
          Hatch.paint(surface, column.tileBox(unit), palette);
        }
      }
    }
  }

  private void contours(Scene scene, Pictures pictures) {
    surface.begin();
    for (Column column : scene.columns()) {
      if (hasPlanes(column, pictures)) {
        Pictures.Layer layer = pictures.layer(column.id()).orElseThrow();
        for (int unit = 0; unit < column.units(); unit++) {
          Contour.trace(surface, column.tileBox(unit), layer.border(), unit);
        }
      }
    }
    surface.stroke(palette.of(Token.INK), 1.1);
  }

  private void fit(int width, int height) {
    if (atlas.width() != width || atlas.height() != height) {
      atlas = new Raster(width, height);
    }
  }

  // -- units without a plane

  private void plain(Scene scene, Column column, Weights weights) {
    if (column.node().layer() instanceof Input) {
      inputs(scene, column, weights);
      return;
    }
    Optional<Weights.Layer> layer = weights.layer(column.id());
    if (layer.isEmpty() || layer.get().units() != column.units()) {
      return;
    }
    if (showsWeights(scene, column) && layer.get().inputs() == picture(scene).units()) {
      filters(column, weights, layer.get());
    } else {
      for (int unit = 0; unit < column.units(); unit++) {
        bias(column, unit, weights.bias(layer.get(), unit));
      }
    }
  }

  private void inputs(Scene scene, Column column, Weights weights) {
    switch (scene.outline().face()) {
      case Outline.Face.Features features -> {}
      case Outline.Face.Named named -> {
        for (int unit = 0; unit < column.units(); unit++) {
          cell(column, unit, palette.of(Token.LINE));
        }
      }
      case Outline.Face.Picture picture -> pixels(scene, column, weights);
    }
  }

  private void cell(Column column, int unit, int colour) {
    Box box = column.tileBox(unit);
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), column.radius());
    surface.fill(colour);
  }

  /** A pixel is the darker the more the first layer's weights look at it. */
  private void pixels(Scene scene, Column column, Weights weights) {
    for (Link link : scene.links()) {
      Optional<Weights.Layer> known = weights.layer(column, link.to());
      if (link.from() == column && known.isPresent()) {
        Weights.Layer layer = known.get();
        for (int unit = 0; unit < column.units(); unit++) {
          double sum = 0;
          for (int target = 0; target < layer.units(); target++) {
            sum += Math.abs(weights.values()[layer.weight(target, unit)]);
          }
          double share = Math.min(1, sum / layer.units() / layer.quantile());
          boolean isNumber = !Double.isNaN(share);
          int from = palette.of(Token.SUNKEN);
          int shade = isNumber ? Colour.mix(from, palette.of(Token.INK), share * 0.85) : 0;
          cell(column, unit, isNumber ? shade : palette.of(Token.CRIMSON));
        }
        return;
      }
    }
  }

  private void bias(Column column, int unit, double bias) {
    Box box = column.tileBox(unit);
    if (Double.isNaN(bias)) {
      Hatch.paint(surface, box, palette);
      return;
    }
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), column.radius());
    surface.fill(palette.signed(Math.tanh(bias) * palette.tileShare()));
    surface.stroke(palette.of(Token.LINE_2), 1);
  }

  /** The first layer behind a picture: what each unit looks for, as a picture of its weights. */
  private static boolean showsWeights(Scene scene, Column column) {
    return scene.outline().face() instanceof Outline.Face.Picture
        && scene.links().stream()
            .anyMatch(
                link ->
                    link instanceof Link.Fan
                        && link.to() == column
                        && link.from().node().layer() instanceof Input);
  }

  private static Column picture(Scene scene) {
    return scene.columns().stream()
        .filter(column -> column.node().layer() instanceof Input)
        .findFirst()
        .orElseThrow();
  }

  private void filters(Column column, Weights weights, Weights.Layer layer) {
    int side = (int) Math.round(Math.sqrt(layer.inputs()));
    if (side * side != layer.inputs()) {
      return;
    }
    int rows = (column.units() + PER_ROW - 1) / PER_ROW;
    Raster raster = new Raster(PER_ROW * side, rows * side);
    for (int unit = 0; unit < column.units(); unit++) {
      boolean isFinite =
          filter(weights, layer, unit, side)
              .paint(0, raster, unit % PER_ROW * side, unit / PER_ROW * side, palette, 1);
      if (!isFinite) {
        Hatch.paint(surface, column.tileBox(unit), palette);
      }
    }
    surface.load(raster);
    for (int unit = 0; unit < column.units(); unit++) {
      surface.part(
          new Box(unit % PER_ROW * side, unit / PER_ROW * side, side, side),
          column.tileBox(unit),
          false);
    }
  }

  private static Field filter(Weights weights, Weights.Layer layer, int unit, int side) {
    int from = layer.weight(unit, 0);
    double[] values = Arrays.copyOfRange(weights.values(), from, from + side * side);
    return Field.alike(values, side, 0, 0.8 / layer.quantile());
  }

  // -- biases

  /** A tick on a scale under the picture, from −2 to 2. */
  private void biases(Column column, Weights weights) {
    Optional<Weights.Layer> layer = weights.layer(column.id());
    if (layer.isEmpty() || layer.get().units() != column.units() || column.tile() < 18) {
      return;
    }
    for (int unit = 0; unit < column.units(); unit++) {
      Box scale = BiasScale.box(column, unit);
      double bias = weights.bias(layer.get(), unit);
      fill(scale, palette.of(Token.LINE));
      double middle = scale.middleX();
      if (Double.isNaN(bias)) {
        fill(new Box(middle - 3, scale.y() - 2, 6, 6), palette.of(Token.CRIMSON));
        continue;
      }
      double reach = BiasScale.position(bias) * scale.width() / 2;
      fill(
          new Box(Math.min(middle, middle + reach), scale.y() - 0.5, Math.abs(reach), 3),
          palette.signed(Math.signum(bias) * 0.8));
      fill(new Box(middle - 0.5, scale.y() - 1.5, 1, 5), palette.of(Token.INK_3));
    }
  }

  private void fill(Box box, int colour) {
    surface.begin();
    surface.rect(box.x(), box.y(), box.width(), box.height());
    surface.fill(colour);
  }

  // -- blocks

  /** A thumbnail of the weight matrix, one row a unit, at most 48 × 48 of its numbers. */
  private void block(Column column, Weights weights) {
    Box box = column.box();
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), 6);
    surface.fill(palette.of(Token.SUNKEN));
    Optional<Weights.Layer> known = weights.layer(column.id());
    if (known.isPresent()) {
      Weights.Layer layer = known.get();
      Raster raster = new Raster(Math.min(48, layer.inputs()), Math.min(48, layer.units()));
      for (int row = 0; row < raster.height(); row++) {
        int unit = row * layer.units() / raster.height();
        for (int across = 0; across < raster.width(); across++) {
          int input = across * layer.inputs() / raster.width();
          double strength = weights.strength(layer, unit, input);
          raster.pixels()[row * raster.width() + across] = palette.pixel(strength);
        }
      }
      surface.save();
      surface.clip();
      surface.load(raster);
      surface.part(raster.box(), box, false);
      surface.restore();
    }
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), 6);
    surface.stroke(palette.of(Token.LINE), 1);
  }
}

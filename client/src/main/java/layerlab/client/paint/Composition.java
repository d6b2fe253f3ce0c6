package layerlab.client.paint;

import java.util.List;
import java.util.function.Consumer;

/**
 * A picture of several drawings, one above the other.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param paper what lies below
 */
public record Composition(double width, double height, int paper, List<Piece> pieces) {
  public Composition {
    pieces = List.copyOf(pieces);
  }

  /** A drawing and where it lies. */
  public record Piece(Box place, Consumer<Surface> painter) {}
}

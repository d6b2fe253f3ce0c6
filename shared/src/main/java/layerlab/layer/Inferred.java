package layerlab.layer;

import java.util.List;
import layerlab.shape.Shape;

/** What comes out of a layer for given inputs. */
public sealed interface Inferred {

  /** The layer takes these inputs and gives this shape. */
  record Fits(Shape output) implements Inferred {}

  /** The inputs should have the same size and have not. */
  record SizesDiffer(List<Integer> sizes) implements Inferred {
    public SizesDiffer {
      sizes = List.copyOf(sizes);
    }
  }
}

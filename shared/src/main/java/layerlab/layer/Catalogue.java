package layerlab.layer;

import java.util.List;
import java.util.Optional;
import layerlab.spec.Kind;

/** Every kind of layer, in the order of the shelf. */
public final class Catalogue {
  public static final List<Kind<? extends Layer>> LAYERS =
      List.of(
          Input.KIND,
          Dense.KIND,
          Activation.KIND,
          Add.KIND,
          Concat.KIND,
          BatchNorm.KIND,
          Dropout.KIND,
          Output.KIND);

  private Catalogue() {}

  public static Optional<Kind<? extends Layer>> layer(String id) {
    return Kind.find(LAYERS, id);
  }
}

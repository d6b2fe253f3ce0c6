package layerlab.plan;

import java.util.List;
import java.util.Optional;
import layerlab.spec.Kind;

/**
 * Every kind of optimizer, in the order in which the page offers them.
 *
 * <p>Not a constant of {@link Optimizer}: whichever optimizer were touched first would wait for a
 * list of all of them, itself included.
 */
public final class OptimizerCatalogue {
  public static final List<Kind<? extends Optimizer>> OPTIMIZERS =
      List.of(
          Optimizer.Sgd.KIND,
          Optimizer.Momentum.KIND,
          Nesterov.KIND,
          AdaGrad.KIND,
          AdaDelta.KIND,
          Optimizer.RmsProp.KIND,
          Optimizer.Adam.KIND,
          AdaMax.KIND,
          Nadam.KIND,
          AmsGrad.KIND);

  private OptimizerCatalogue() {}

  public static Optional<Kind<? extends Optimizer>> optimizer(String id) {
    return Kind.find(OPTIMIZERS, id);
  }
}

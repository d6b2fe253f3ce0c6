package layerlab.plan;

import java.util.List;
import java.util.Optional;
import layerlab.spec.Kind;

/** Every kind of schedule, in the order in which the page offers them. */
public final class ScheduleCatalogue {
  public static final List<Kind<? extends Schedule>> SCHEDULES =
      List.of(
          ConstantRate.KIND,
          StepRate.KIND,
          ExponentialRate.KIND,
          InverseRate.KIND,
          PolynomialRate.KIND,
          CosineRate.KIND);

  private ScheduleCatalogue() {}

  public static Optional<Kind<? extends Schedule>> schedule(String id) {
    return Kind.find(SCHEDULES, id);
  }
}

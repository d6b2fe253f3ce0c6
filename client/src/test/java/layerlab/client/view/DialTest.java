package layerlab.client.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import layerlab.client.view.Dial.Reach;
import layerlab.plan.Optimizer;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Kind;
import layerlab.spec.Param;
import org.junit.jupiter.api.Test;

class DialTest {

  private static Param param(Kind<?> kind, String id) {
    return kind.param(id).orElseThrow();
  }

  @Test
  void aNarrowRangeMovesByThousandths() {
    Param gamma = param(ScheduleCatalogue.schedule("exponential").orElseThrow(), "gamma");

    assertThat(Dial.turned(gamma, 0.995, 1, Reach.NORMAL)).isEqualTo(0.996);
    assertThat(Dial.turned(gamma, 0.995, -1, Reach.NORMAL)).isEqualTo(0.994);
    assertThat(Dial.turned(gamma, 0.995, -1, Reach.FAR)).isEqualTo(0.985);
    assertThat(Dial.positions(gamma)).isEqualTo(101);
    assertThat(Dial.at(gamma, Dial.position(gamma, 0.995))).isEqualTo(0.995);
  }

  @Test
  void aUnitRangeMovesByHundredthsAndAWideOneByTenths() {
    Param momentum = param(Optimizer.Momentum.KIND, "momentum");
    Param power = param(ScheduleCatalogue.schedule("polynomial").orElseThrow(), "power");

    assertThat(Dial.turned(momentum, 0.9, 1, Reach.NORMAL)).isEqualTo(0.91);
    assertThat(Dial.turned(power, 2, 1, Reach.NORMAL)).isEqualTo(2.1);
    assertThat(Dial.turned(power, 2, 1, Reach.FAR)).isEqualTo(3);
  }

  @Test
  void aRateMovesUpTheLadderOfOneTwoFive() {
    Param rate = param(Optimizer.Sgd.KIND, "rate");

    assertThat(Dial.turned(rate, 0.01, 1, Reach.NORMAL)).isEqualTo(0.02);
    assertThat(Dial.turned(rate, 0.02, 1, Reach.NORMAL)).isEqualTo(0.05);
    assertThat(Dial.turned(rate, 0.02, -1, Reach.NORMAL)).isEqualTo(0.01);
  }

  @Test
  void theEndsOfEveryRangeCanBeReached() {
    List<Param> params = TrainingPlan.PARAMS;
    for (Param param : params) {
      if (param instanceof Param.Real real) {
        assertThat(Dial.at(real, 0)).isEqualTo(real.min());
        assertThat(Dial.at(real, Dial.positions(real) - 1)).isEqualTo(real.max());
      }
    }
  }
}

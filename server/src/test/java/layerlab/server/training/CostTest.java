package layerlab.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCheck;
import layerlab.experiment.Limits;
import layerlab.graph.Checked;
import org.junit.jupiter.api.Test;

class CostTest {
  /** Six tenths of a heap of 1 GB, as the build starts the server. */
  private static final double MEMORY = 0.6 * (1 << 30);

  @Test
  void aThousandOfTheFirstExperimentFit() {
    assertThat(1000 * cost(Experiment.initial()).bytes()).isLessThan(MEMORY);
  }

  @Test
  void whatIsLargeCostsMore() {
    Experiment wide = Experiments.withHidden(1000);
    double more = cost(wide).bytes() - cost(Experiments.small()).bytes();

    assertThat(more).isGreaterThan(8.0 * 4 * 1000);
    assertThat(cost(wide).secondsPerStep())
        .isGreaterThan(cost(Experiments.small()).secondsPerStep());
  }

  private static Cost cost(Experiment experiment) {
    Checked.Valid valid = (Checked.Valid) ExperimentCheck.check(experiment, Limits.initial());
    return Cost.of(experiment, valid.graph());
  }
}

package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import layerlab.fixture.Mutations;
import layerlab.fixture.RandomGraphs;
import layerlab.graph.Checked;
import layerlab.graph.Problem;
import layerlab.graph.Repair;
import layerlab.json.Malformed;
import org.junit.jupiter.api.Test;

/** Damaged files and links are read or are malformed; nothing else happens, and it happens fast. */
class FuzzTest {
  private static final int DAMAGES = 20_000;
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static List<Experiment> experiments() {
    RandomGraphs random = RandomGraphs.wild(7);
    List<Experiment> experiments = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      experiments.add(random.next());
    }
    return experiments;
  }

  @Test
  void damagedExperiments() {
    List<String> texts = experiments().stream().map(ExperimentCodec::text).toList();
    Mutations mutations = new Mutations(1);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          int read = 0;
          for (int i = 0; i < DAMAGES; i++) {
            String text = texts.get(i % texts.size());
            String damaged = mutations.of(text, texts.get((i + 1) % texts.size()));
            try {
              use(ExperimentCodec.read(damaged));
              read++;
            } catch (Malformed expected) {
              assertThat(expected).hasMessageNotContaining("\n");
            }
          }
          assertThat(read).isBetween(DAMAGES / 200, DAMAGES / 2);
        });
  }

  /** What pages and servers do with whatever could be read. */
  private static void use(Experiment experiment) {
    assertThat(ExperimentCodec.read(ExperimentCodec.text(experiment))).isEqualTo(experiment);
    Checked checked = ExperimentCheck.check(experiment, Limits.initial());
    if (checked instanceof Checked.Invalid invalid) {
      for (Problem problem : invalid.problems()) {
        problem.say();
        for (Repair repair : problem.repairs()) {
          Experiment repaired = experiment.apply(repair);
          Changes.between(experiment, repaired);
          ExperimentCheck.check(repaired, Limits.initial());
        }
      }
    }
  }

  @Test
  void damagedLinks() {
    List<String> links = experiments().stream().map(ShareLink::write).toList();
    Mutations mutations = new Mutations(2);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; i < DAMAGES; i++) {
            String link = links.get(i % links.size());
            String damaged = mutations.of(link, links.get((i + 1) % links.size()));
            try {
              assertThat(ShareLink.read(damaged)).isEqualTo(ShareLink.read(link));
            } catch (Malformed expected) {
              assertThat(expected).hasMessageNotContaining("\n");
            }
          }
        });
  }

  @Test
  void forgedLinksWithTheRightChecksum() {
    List<String> links = experiments().stream().map(ShareLink::write).toList();
    Mutations mutations = new Mutations(3);
    assertTimeoutPreemptively(
        LONGEST,
        () -> {
          for (int i = 0; i < DAMAGES; i++) {
            byte[] whole = Base64.getUrlDecoder().decode(links.get(i % links.size()).substring(1));
            byte[] body = mutations.of(Arrays.copyOfRange(whole, 4, whole.length));
            try {
              use(ShareLink.read(forged(body)));
            } catch (Malformed expected) {
              assertThat(expected).hasMessageNotContaining("\n");
            }
          }
        });
  }

  private static String forged(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    byte[] whole = new byte[body.length + 4];
    for (int i = 0; i < 4; i++) {
      whole[i] = (byte) (checksum.getValue() >>> 8 * i);
    }
    System.arraycopy(body, 0, whole, 4, body.length);
    return "1" + Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }
}

package layerlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static long of(int[] part, int[] classes, int index) {
    return Arrays.stream(part).filter(sample -> classes[sample] == index).count();
  }

  @Test
  void everyClassIsSplitByTheShare() {
    int[] classes = IntStream.range(0, 150).map(i -> i / 50).toArray();
    Split split = Split.stratified(classes, 0.7, 3);
    for (int index = 0; index < 3; index++) {
      assertThat(of(split.train(), classes, index)).isEqualTo(35);
      assertThat(of(split.test(), classes, index)).isEqualTo(15);
    }
  }

  @Test
  void partsTogetherHoldEverySampleOnceAndInMixedOrder() {
    int[] classes = IntStream.range(0, 150).map(i -> i / 50).toArray();
    Split split = Split.stratified(classes, 0.7, 3);
    int[] all =
        IntStream.concat(Arrays.stream(split.train()), Arrays.stream(split.test())).toArray();
    assertThat(all).isNotEqualTo(Arrays.stream(all).sorted().toArray());
    assertThat(Arrays.stream(all).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 150).boxed().toList());
    assertThat(of(Arrays.copyOf(split.train(), 35), classes, 0)).isBetween(5L, 20L);
  }

  @Test
  void smallClassesAreInBothPartsAndSingleSamplesAreTrainedOn() {
    int[] classes = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 3};
    Split low = Split.stratified(classes, 0.1, 1);
    Split high = Split.stratified(classes, 0.9, 1);
    for (Split split : new Split[] {low, high}) {
      assertThat(of(split.train(), classes, 1)).isEqualTo(1);
      assertThat(of(split.train(), classes, 3)).isEqualTo(1);
      assertThat(of(split.test(), classes, 0)).isPositive();
    }
    assertThat(of(low.train(), classes, 0)).isEqualTo(1);
    assertThat(of(high.train(), classes, 0)).isEqualTo(7);
  }

  @Test
  void seedDecides() {
    int[] classes = new int[40];
    assertThat(Split.stratified(classes, 0.5, 1)).isEqualTo(Split.stratified(classes, 0.5, 1));
    assertThat(Split.stratified(classes, 0.5, 1)).isNotEqualTo(Split.stratified(classes, 0.5, 2));
  }
}

package layerlab.data;

import java.util.Arrays;

/**
 * Which samples are trained on and which are kept back, by their index and in the order of use.
 *
 * <p><b>Shapes</b> together the arrays hold every index once; they are shared and never written.
 */
public record Split(int[] train, int[] test) {
  /** A class of so many samples is in both parts. */
  static final int LEAST = 2;

  /**
   * A draw in which each class is in both parts by its share.
   *
   * <p>Every class with two samples or more has at least one in each part; a single sample is
   * trained on.
   *
   * @param classes class index of each sample
   * @param trainShare in (0, 1)
   */
  public static Split stratified(int[] classes, double trainShare, int seed) {
    SeededRandom random = SeededRandom.of(seed, "split");
    int[] order = random.permutation(classes.length);
    boolean[] isTrain = new boolean[classes.length];
    int trained = 0;
    for (int index = 0; index <= most(classes); index++) {
      int left = trainCount(count(classes, index), trainShare);
      trained += left;
      for (int sample : order) {
        if (left > 0 && classes[sample] == index) {
          isTrain[sample] = true;
          left--;
        }
      }
    }
    int[] train = new int[trained];
    int[] test = new int[classes.length - trained];
    int nextTrain = 0;
    int nextTest = 0;
    for (int sample : order) {
      if (isTrain[sample]) {
        train[nextTrain++] = sample;
      } else {
        test[nextTest++] = sample;
      }
    }
    return new Split(train, test);
  }

  /**
   * A draw from samples that have no classes.
   *
   * @param count how many there are, two or more
   */
  public static Split of(int count, double trainShare, int seed) {
    return stratified(new int[count], trainShare, seed);
  }

  private static int most(int[] classes) {
    int most = -1;
    for (int index : classes) {
      most = Math.max(most, index);
    }
    return most;
  }

  private static int count(int[] classes, int index) {
    int count = 0;
    for (int each : classes) {
      count += each == index ? 1 : 0;
    }
    return count;
  }

  /** How many of the samples of one class are trained on. */
  static int trainCount(int count, double share) {
    int rounded = (int) Math.floor(count * share + 0.5);
    return count < LEAST ? count : Math.max(1, Math.min(count - 1, rounded));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Split split
        && Arrays.equals(train, split.train)
        && Arrays.equals(test, split.test);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(train) + Arrays.hashCode(test);
  }

  @Override
  public String toString() {
    return train.length + " to train, " + test.length + " to test";
  }
}

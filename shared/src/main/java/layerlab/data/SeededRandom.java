package layerlab.data;

import layerlab.maths.Elementary;

/**
 * Random numbers from a seed, the same on the JVM and in the browser.
 *
 * <p>Independent streams share a seed: {@code of(seed, "weights", 3)} for the fourth layer's
 * weights. Its whole state is four ints, so a run can be interrupted and continued. Each method
 * takes a fixed number of {@link #nextInt} from the stream, except {@link #below} and what is made
 * of it.
 *
 * <p><b>Thread:</b> one at a time. <b>Source:</b> sfc32 (Doty-Humphrey, PractRand 0.95): additions
 * and shifts of ints only, which browsers do fast. Seeded through MurmurHash3's finalizer
 * (Appleby).
 */
public final class SeededRandom {
  private static final int STATE = 4;
  private static final int WARM_UP = 15;
  private static final double TO_UNIT = 1.0 / 9007199254740992.0;

  private int a;
  private int b;
  private int c;
  private int counter;

  private SeededRandom(int a, int b, int c, int counter) {
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
  }

  public static SeededRandom of(int seed, int... stream) {
    return of(seed, "", stream);
  }

  /** A stream by name and number: other name, other numbers, other stream. */
  public static SeededRandom of(int seed, String name, int... numbers) {
    SeededRandom random = new SeededRandom(0, 0, 0, 0);
    random.begin(seed, name);
    for (int number : numbers) {
      random.absorb(number);
    }
    random.warmUp();
    return random;
  }

  /** Becomes the stream that {@link #of} gives; for loops that may not allocate. */
  public void restart(int seed, String name, int number) {
    begin(seed, name);
    absorb(number);
    warmUp();
  }

  private void begin(int seed, String name) {
    a = 0x243F6A88;
    b = 0x85A308D3;
    c = 0x13198A2E;
    counter = 1;
    absorb(seed);
    absorb(name.length());
    for (int i = 0; i < name.length(); i++) {
      absorb(name.charAt(i));
    }
  }

  private void warmUp() {
    for (int i = 0; i < WARM_UP; i++) {
      nextInt();
    }
  }

  /** Continues where {@link #state} was taken. */
  public static SeededRandom restore(int[] state) {
    if (state.length != STATE) {
      throw new IllegalArgumentException("state of " + state.length + " ints, must be " + STATE);
    }
    return new SeededRandom(state[0], state[1], state[2], state[3]);
  }

  /** Four ints from which {@link #restore} continues this stream. */
  public int[] state() {
    return new int[] {a, b, c, counter};
  }

  private void absorb(int word) {
    a = mixed(a ^ word);
    b = mixed(b + word + 0x9E3779B9);
    c = mixed((c ^ a) + word);
  }

  private static int mixed(int value) {
    int h = value ^ (value >>> 16);
    h *= 0x85EBCA6B;
    h ^= h >>> 13;
    h *= 0xC2B2AE35;
    return h ^ (h >>> 16);
  }

  /** All 32 bits. */
  public int nextInt() {
    int result = a + b + counter;
    counter++;
    a = b ^ (b >>> 9);
    b = c + (c << 3);
    c = ((c << 21) | (c >>> 11)) + result;
    return result;
  }

  /** In [0, 1), any multiple of 2⁻⁵³. */
  public double nextDouble() {
    double high = nextInt() >>> 5;
    double low = nextInt() >>> 6;
    return (high * 67108864.0 + low) * TO_UNIT;
  }

  /** In [a, b), or b itself where rounding leaves no number between. */
  public double uniform(double a, double b) {
    return a + (b - a) * nextDouble();
  }

  public boolean nextBoolean() {
    return nextInt() < 0;
  }

  /**
   * Normal with mean 0 and variance 1, of magnitude below 8.6.
   *
   * <p><b>Source:</b> Box and Muller (1958), the second number dropped so that no state hides.
   */
  public double gaussian() {
    double radius = Math.sqrt(-2 * Elementary.log(1 - nextDouble()));
    return radius * Elementary.cos(2 * Math.PI * nextDouble());
  }

  /** In 0…bound−1, each equally likely. */
  public int below(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound " + bound + ", must be positive");
    }
    // Refuse the last, incomplete run of bound numbers below 2³¹.
    int bits;
    int remainder;
    do {
      bits = nextInt() >>> 1;
      remainder = bits % bound;
    } while (bits - remainder + (bound - 1) < 0);
    return remainder;
  }

  /** 0…n−1 in random order. */
  public int[] permutation(int n) {
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = i;
    }
    shuffle(numbers);
    return numbers;
  }

  /** Each order equally likely, as far as 128 bits of state reach (Fisher and Yates). */
  public void shuffle(int[] items) {
    for (int i = items.length - 1; i > 0; i--) {
      int j = below(i + 1);
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
  }
}

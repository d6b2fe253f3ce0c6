package layerlab.wire;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A tensor rounded to 8 bits for painting: value ≈ scale · level / 127, level −128 means not
 * finite.
 */
public final class Quantized {
  /** The level of NaN and ±∞. */
  public static final byte NOT_FINITE = -128;

  private final float scale;
  private final byte[] levels;

  private Quantized(float scale, byte[] levels) {
    this.scale = scale;
    this.levels = levels;
  }

  /** Takes over the array. */
  static Quantized of(float scale, byte[] levels) {
    return new Quantized(scale, levels);
  }

  /** Rounds a part of an array; the largest finite magnitude becomes level ±127. */
  public static Quantized part(double[] values, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      double size = Math.abs(values[i]);
      if (size > largest && size <= Float.MAX_VALUE) {
        largest = size;
      }
    }
    byte[] levels = new byte[to - from];
    // TeaVM's floats are doubles until they are stored.
    float scale = Float.intBitsToFloat(Float.floatToIntBits((float) largest));
    for (int i = from; i < to; i++) {
      double value = values[i];
      boolean isFinite = Math.abs(value) <= Float.MAX_VALUE;
      levels[i - from] = !isFinite ? NOT_FINITE : scale == 0 ? 0 : (byte) level(value / scale);
    }
    return new Quantized(scale, levels);
  }

  /** A scale among the subnormal floats may be well below the value that it was rounded from. */
  private static double level(double share) {
    return Math.max(-127, Math.min(127, Math.rint(share * 127)));
  }

  void putLevels(ByteBuffer out) {
    out.put(levels);
  }

  public float scale() {
    return scale;
  }

  public int size() {
    return levels.length;
  }

  public byte level(int index) {
    return levels[index];
  }

  /** The values, as far as 8 bits tell; NaN where not finite. */
  public void copyInto(double[] target, int offset) {
    double step = scale / 127.0;
    for (int i = 0; i < levels.length; i++) {
      target[offset + i] = levels[i] == NOT_FINITE ? Double.NaN : levels[i] * step;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Quantized quantized
        && scale == quantized.scale
        && Arrays.equals(levels, quantized.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels) + Float.hashCode(scale);
  }
}

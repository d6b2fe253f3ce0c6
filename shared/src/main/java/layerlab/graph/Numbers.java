package layerlab.graph;

import java.util.Arrays;

/** An immutable row of numbers, equal when all of them are equal to the last bit. */
public final class Numbers {
  private final double[] values;

  private Numbers(double[] values) {
    this.values = values;
  }

  public static Numbers of(double... values) {
    return new Numbers(values.clone());
  }

  /** A copy of a part of an array. */
  public static Numbers part(double[] values, int from, int to) {
    return new Numbers(Arrays.copyOfRange(values, from, to));
  }

  public int size() {
    return values.length;
  }

  public double at(int index) {
    return values[index];
  }

  public double[] toArray() {
    return values.clone();
  }

  public void copyInto(double[] target, int offset) {
    System.arraycopy(values, 0, target, offset, values.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return values.length + " numbers";
  }
}

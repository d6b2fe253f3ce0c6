package layerlab.golden;

/** A checksum of doubles that differs when one bit of one of them, or their order, does. */
final class Checksum {
  private int low = 0x811C9DC5;
  private int high = 0x9E3779B9;

  void add(double value) {
    long bits = Double.doubleToLongBits(value);
    add((int) bits);
    add((int) (bits >>> 32));
  }

  void add(double[] values) {
    for (double value : values) {
      add(value);
    }
  }

  void add(int word) {
    low = mixed((low ^ word) * 0x85EBCA6B);
    high = mixed((high + word) * 0xC2B2AE35 + low);
  }

  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private static int mixed(int value) {
    return value ^ (value >>> 15);
  }

  @Override
  public String toString() {
    return hex(high) + hex(low);
  }

  private static String hex(int word) {
    String digits = Integer.toHexString(word);
    return "0".repeat(8 - digits.length()) + digits;
  }
}

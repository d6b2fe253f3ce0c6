package layerlab.maths;

/**
 * Whole numbers of many words of 32 bits, the lowest first: what an exact reduction of an angle
 * needs of {@link java.math.BigInteger}, which would be 5 KB of the page's script.
 */
final class Words {
  private static final long WORD = 0xFFFFFFFFL;

  private Words() {}

  static int[] product(int[] a, int[] b) {
    int[] product = new int[a.length + b.length];
    for (int i = 0; i < a.length; i++) {
      long carry = 0;
      for (int j = 0; j < b.length; j++) {
        carry += (a[i] & WORD) * (b[j] & WORD) + (product[i + j] & WORD);
        product[i + j] = (int) carry;
        carry >>>= 32;
      }
      product[i + b.length] = (int) carry;
    }
    return product;
  }

  /** 2^(32 · length) − words. */
  static int[] complement(int[] words) {
    int[] complement = new int[words.length];
    long carry = 1;
    for (int i = 0; i < words.length; i++) {
      carry += ~words[i] & WORD;
      complement[i] = (int) carry;
      carry >>>= 32;
    }
    return complement;
  }

  /** The bits from…from + count − 1, at most 63, as a number. */
  static long bits(int[] words, int from, int count) {
    long bits = 0;
    for (int at = from + count - 1; at >= from; at--) {
      bits = bits << 1 | (words[at >> 5] >>> (at & 31) & 1);
    }
    return bits;
  }

  /** The place of the highest bit that is set, and one more. */
  static int bitLength(int[] words) {
    int length = words.length * 32;
    while (bits(words, length - 1, 1) == 0) {
      length--;
    }
    return length;
  }
}

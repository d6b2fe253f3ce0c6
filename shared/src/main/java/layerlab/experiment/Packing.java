package layerlab.experiment;

import java.util.Arrays;
import layerlab.json.Malformed;

/**
 * Makes text short by pointing back to where the same characters stood before, in the text or in a
 * dictionary that both sides know.
 *
 * <p>The packed form alternates: a count of plain bytes and those bytes; a count of repeated bytes
 * less {@value #SHORTEST} and how far back they begin. It ends after a row of plain bytes.
 *
 * <p><b>Source</b> Ziv and Lempel 1977, in the manner of LZ4's blocks.
 */
final class Packing {
  private static final int SHORTEST = 4;
  private static final int HASH_BITS = 12;

  /** How many earlier places are tried for the longest repetition. */
  private static final int TRIES = 64;

  private static final int NONE = -1;

  private final byte[] all;
  private final int[] latest = new int[1 << HASH_BITS];
  private final int[] earlier;

  private Packing(byte[] all) {
    this.all = all;
    this.earlier = new int[all.length];
    Arrays.fill(latest, NONE);
  }

  static byte[] pack(byte[] text, byte[] dictionary) {
    byte[] all = Arrays.copyOf(dictionary, dictionary.length + text.length);
    System.arraycopy(text, 0, all, dictionary.length, text.length);
    Packing packing = new Packing(all);
    for (int i = 0; i < dictionary.length; i++) {
      packing.remember(i);
    }
    return packing.packFrom(dictionary.length);
  }

  private byte[] packFrom(int start) {
    ByteWriter packed = new ByteWriter();
    int plainFrom = start;
    int at = start;
    while (at < all.length) {
      int source = longest(at);
      int length = source == NONE ? 0 : common(source, at);
      if (length < SHORTEST) {
        remember(at++);
        continue;
      }
      packed.putCount(at - plainFrom);
      packed.put(all, plainFrom, at - plainFrom);
      packed.putCount(length - SHORTEST);
      packed.putCount(at - source);
      for (int end = at + length; at < end; at++) {
        remember(at);
      }
      plainFrom = at;
    }
    packed.putCount(at - plainFrom);
    packed.put(all, plainFrom, at - plainFrom);
    return packed.toArray();
  }

  private void remember(int at) {
    if (at + SHORTEST <= all.length) {
      int hash = hash(at);
      earlier[at] = latest[hash];
      latest[hash] = at;
    }
  }

  private int hash(int at) {
    int hash = 0;
    for (int i = 0; i < SHORTEST; i++) {
      hash = hash * 31 + all[at + i];
    }
    return (hash ^ hash >>> HASH_BITS) & (1 << HASH_BITS) - 1;
  }

  private int longest(int at) {
    int best = NONE;
    int bestLength = 0;
    int place = at + SHORTEST <= all.length ? latest[hash(at)] : NONE;
    for (int i = 0; i < TRIES && place != NONE; i++) {
      int length = common(place, at);
      if (length > bestLength) {
        best = place;
        bestLength = length;
      }
      place = earlier[place];
    }
    return best;
  }

  private int common(int place, int at) {
    int length = 0;
    while (at + length < all.length && all[place + length] == all[at + length]) {
      length++;
    }
    return length;
  }

  /**
   * The text again.
   *
   * @param longest how many bytes of text are accepted
   * @throws Malformed when the bytes are not what {@link #pack} gives
   */
  static byte[] unpack(byte[] packed, byte[] dictionary, int longest) {
    ByteReader in = new ByteReader(packed);
    ByteWriter out = new ByteWriter();
    out.put(dictionary, 0, dictionary.length);
    while (true) {
      int plain = in.nextCount();
      refuseLong(out, plain, dictionary.length + longest);
      out.put(in.next(plain), 0, plain);
      if (in.left() == 0) {
        return Arrays.copyOfRange(out.toArray(), dictionary.length, out.size());
      }
      int length = in.nextCount();
      refuseLong(out, length, dictionary.length + longest - SHORTEST);
      int distance = in.nextCount();
      if (distance == 0 || distance > out.size()) {
        throw new Malformed("damaged: points to a place before its beginning");
      }
      out.repeat(distance, length + SHORTEST);
    }
  }

  private static void refuseLong(ByteWriter out, int more, int most) {
    if (more > most - out.size()) {
      throw new Malformed("too long for a link");
    }
  }
}

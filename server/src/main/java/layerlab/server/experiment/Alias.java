package layerlab.server.experiment;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * The short name of a stored experiment, {@code 7f3k}: at least four characters, none of which is
 * easily taken for another.
 */
public record Alias(String value) {
  private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
  private static final int SHORTEST = 4;
  private static final int LONGEST = 24;
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  public Alias {
    if (!isLegal(value)) {
      throw new IllegalArgumentException("not an alias: " + value);
    }
  }

  /** What a user typed, in capitals or not; nothing when it can be no alias. */
  public static Optional<Alias> typed(String text) {
    String value = text.strip().toLowerCase(Locale.ROOT);
    return isLegal(value) ? Optional.of(new Alias(value)) : Optional.empty();
  }

  private static boolean isLegal(String value) {
    return value.length() >= SHORTEST
        && value.length() <= LONGEST
        && value.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
  }

  /**
   * The name of some content: the same content has the same name wherever it is stored.
   *
   * @param digest a hash of the content
   * @param extra how many characters more than the fewest, where shorter names are taken
   */
  static Alias of(byte[] digest, int extra) {
    BigInteger rest = new BigInteger(1, digest);
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < SHORTEST + extra; i++) {
      BigInteger[] parts = rest.divideAndRemainder(BASE);
      value.append(ALPHABET.charAt(parts[1].intValue()));
      rest = parts[0];
    }
    return new Alias(value.toString());
  }

  @Override
  public String toString() {
    return value;
  }
}

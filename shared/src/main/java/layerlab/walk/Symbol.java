package layerlab.walk;

/** How a quantity is written. */
public sealed interface Symbol {

  /**
   * A letter or short word, with an index below it.
   *
   * @param index {@code h1}; empty for none
   */
  record Name(String base, String index) implements Symbol {}

  /** The partial derivative of one quantity by another. */
  record Derivative(Name of, Name by) implements Symbol {}

  static Name name(String base) {
    return new Name(base, "");
  }

  /** In plain letters, as it is read aloud: {@code net h1}, {@code ∂E/∂w5}. */
  default String plain() {
    return switch (this) {
      case Name(String base, String index) when base.endsWith("⁺") ->
          base.substring(0, base.length() - 1) + index + "⁺";
      case Name(String base, String index) ->
          base.length() > 1 && !index.isEmpty() ? base + " " + index : base + index;
      case Derivative(Name of, Name by) -> "∂" + of.plain() + "/∂" + by.plain();
    };
  }
}

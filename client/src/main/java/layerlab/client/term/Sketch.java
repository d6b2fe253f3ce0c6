package layerlab.client.term;

import java.util.ArrayList;
import java.util.List;

/** Each term as a few strokes on a field of 60 × 40. */
public final class Sketch {
  private Sketch() {}

  private static final String AXES = "qM6 4v31h50";
  private static final String VALLEY = "lM6 6C14 42 46 42 54 6";
  private static final String NET =
      "qM30 8L10 12 30 20 10 28 30 32 10 12M30 8L10 28M30 8L50 20 30 20M30 32L50 20";
  private static final String DOTS = "oM10 12h0M10 28h0M30 8h0M30 20h0M30 32h0M50 20h0";
  private static final String TABLE = "qM8 6h44v28H8zM8 13h44M8 20h44M8 27h44M22 6v28M36 6v28";
  private static final String RINGS =
      "qM4 20a26 16 0 1 0 52 0a26 16 0 1 0-52 0M14 20a16 10 0 1 0 32 0a16 10 0 1 0-32 0M23 20a7 4 0"
          + " 1 0 14 0a7 4 0 1 0-14 0";

  /**
   * One path.
   *
   * @param style {@code l} line, {@code b} bold, {@code q} quiet, {@code d} dashed, {@code f}
   *     filled, {@code s} and {@code o} small and large dots, {@code n} and {@code p} negative and
   *     positive
   * @param path as SVG has it
   */
  public record Stroke(char style, String path) {}

  public static List<Stroke> strokes(Term term) {
    String all = of(term);
    List<Stroke> strokes = new ArrayList<>();
    int from = 0;
    while (from < all.length()) {
      int bar = all.indexOf('|', from);
      int to = bar < 0 ? all.length() : bar;
      strokes.add(new Stroke(all.charAt(from), all.substring(from + 1, to)));
      from = to + 1;
    }
    return strokes;
  }

  /** A bar between paths, each after the letter of its style. */
  static String of(Term term) {
    return switch (term) {
      case NEURAL_NETWORK -> NET + "|" + DOTS;
      case LAYER -> NET + "|" + DOTS + "|lM4 5h12v30H4zM24 1h12v38H24zM44 13h12v14H44z";
      case HIDDEN_LAYER -> NET + "|" + DOTS + "|bM23 1h14v38H23z";
      case NEURON ->
          "lM6 8L23 18M6 20H22M6 32L23 22M38 20H56|lM22 20a8 8 0 1 0 16 0a8 8 0 1 0-16 0M25 24c5 0"
              + " 5-8 10-8|oM6 8h0M6 20h0M6 32h0";
      case WEIGHT -> "pM10 11H50|nM10 29H50|oM10 11h0M50 11h0M10 29h0M50 29h0";
      case BIAS ->
          "qM4 34h52M20 4v30|dM4 32c16 0 14-24 30-24h6|bM18 32c16 0 14-24 30-24h8|lM26 20h9m-3-3l3"
              + " 3-3 3";
      case PARAMETER ->
          "pM30 8L10 12M30 32L10 28M30 8L50 20|nM30 20L10 12 30 32M30 20L10 28 30 8M30 20H50M30"
              + " 32L50 20|"
              + DOTS;
      case ACTIVATION -> "qM4 20h52M30 4v32|bM4 35c18 0 20-2 26-15S44 5 56 5";
      case INITIALIZATION ->
          "qM4 32h52|lM6 32c15 0 14-26 24-26s9 26 24 26|sM14 36h0M22 36h0M27 36h0M30 36h0M34"
              + " 36h0M41 36h0";
      case DENSE ->
          "lM14 8H46L14 20H46L14 32H46L14 20M14 8L46 20M14 32L46 20M14 8L46 32M14 32L46 8|oM14"
              + " 8h0M14 20h0M14 32h0M46 8h0M46 20h0M46 32h0";
      case DROPOUT ->
          "oM12 8h0M30 8h0M48 8h0M30 20h0M48 20h0M12 32h0M30 32h0|lM9 20a3 3 0 1 0 6 0a3 3 0 1 0-6"
              + " 0M45 32a3 3 0 1 0 6 0a3 3 0 1 0-6 0";
      case BATCH_NORM ->
          "qM4 34h52M22 4v30|dM10 34c14 0 18-12 26-12s10 12 20 12|bM8 34c10 0 9-28 14-28s4 28 14"
              + " 28";
      case RESIDUAL -> "lM4 28h14M42 28h14M18 20h24v16H18z|bM10 28C10-2 50-2 50 22m-4-4l4 5 4-5";
      case CONCATENATE ->
          "lM8 4h10v14H8zM8 22h10v14H8zM42 4h10v32H42zM24 20h11m-4-4l4 4-4 4|qM42 20h10";
      case SOFTMAX ->
          "fM6 34v-7h7v7zM17 34V18h7v16zM28 34v-3h7v3z|lM45 34V8h9v26zM45 27h9M45 11h9|qM4 34h52";
      case INPUT ->
          "lM4 12h14m-4-4l4 4-4 4M4 28h14m-4-4l4 4-4 4|oM28 12h0M28 28h0|qM28 12l24 8-24 8";
      case OUTPUT -> "qM8 12l24 8-24 8|oM32 20h0|lM40 20h15m-4-4l4 4-4 4";
      case SAMPLE -> TABLE + "|fM8 13h44v7H8z";
      case FEATURE -> TABLE + "|fM8 6h14v28H8z";
      case LABEL -> TABLE + "|fM36 6h16v28H36z";
      case NOISE ->
          "dM4 28C20 2 40 38 56 10|sM8 16h0M14 23h0M18 9h0M26 21h0M31 14h0M37 28h0M42 17h0M50"
              + " 24h0M54 8h0";
      case STANDARDIZATION -> "qM30 4v32|dM28 12h28|sM42 12h0|bM18 28h24|sM30 28h0";
      case TRAINING_SET -> "fM4 14h38v12H4z|lM4 14h52v12H4zM42 14v12";
      case TEST_SET -> "fM42 14h14v12H42z|lM4 14h52v12H4zM42 14v12";
      case SEED -> "lM18 8h24v24H18z|sM24 14h0M36 14h0M30 20h0M24 26h0M36 26h0";
      case EPOCH ->
          "sM10 28h0M18 28h0M26 28h0M34 28h0M42 28h0M50 28h0|lM50 21C44 3 16 3 10 20m-3-5l3 6 5-4";
      case BATCH ->
          "sM8 20h0M16 20h0M24 20h0M37 20h0M45 20h0M53 20h0|lM3 13h26v14H3z|qM32 13h26v14H32z";
      case LOSS ->
          "lM4 34L56 6|sM12 20h0M24 31h0M36 9h0M48 18h0|dM12 20v9M24 31v-8M36 9v7M48 18v-8";
      case CROSS_ENTROPY -> AXES + "|bM8 4C10 24 24 33 56 34";
      case SQUARED_ERROR -> "lM6 34L56 14|sM26 8h0|fM26 8h18v18H26z";
      case FORWARD_PASS -> NET + "|" + DOTS + "|lM8 38h44m-3-2l3 2-3 2";
      case BACKPROPAGATION -> NET + "|" + DOTS + "|lM52 38H8m3-2l-3 2 3 2";
      case GRADIENT -> VALLEY + "|bM39.7 33l14-19.4m-6 1l6-1 1 6|sM46.7 23.3h0";
      case GRADIENT_DESCENT -> RINGS + "|bM8 8l8 6 7 3 7 3|sM8 8h0M16 14h0M23 17h0M30 20h0";
      case LEARNING_RATE ->
          VALLEY
              + "|dM9 15.7L52.6 11|bM9 15.7l6.8 10.6 7.1 5.1L30 33|sM9 15.7h0M15.8 26.3h0M22.9"
              + " 31.4h0M30 33h0";
      case SCHEDULE -> AXES + "|bM8 8h12v8h12v8h12v7h10";
      case WARM_UP -> AXES + "|bM8 34L22 9C42 9 44 30 55 31";
      case OPTIMIZER -> RINGS + "|dM6 10l14 18-2-14 14 11-2-5|bM6 10C14 20 22 18 30 20";
      case MOMENTUM -> "lM4 8C12 44 24 34 32 26S46 16 56 32|oM40 16h0|lM44 8h11m-4-4l4 4-4 4";
      case CLIPPING ->
          "qM14 22a16 16 0 1 0 32 0a16 16 0 1 0-32 0|bM30 22l11.3-11.3|dM42 10l8-8|sM30 22h0";
      case EARLY_STOPPING -> AXES + "|bM8 8C18 34 24 34 38 25|dM38 25C46 20 50 14 56 10|lM38 6v29";
      case REGULARIZATION ->
          "sM8 28h0M18 14h0M28 24h0M38 10h0M50 17h0|dM8 28C12 2 16 6 18 14S24 38 28 24 34 0 38 10"
              + " 46 34 50 17|bM5 26C24 16 38 14 56 14";
      case WEIGHT_DECAY -> "qM30 4v32|oM30 20h0|lM8 20h13m-4-4l4 4-4 4M52 20H39m4-4l-4 4 4 4";
      case ACCURACY ->
          "oM10 12h0M20 12h0M30 12h0M40 12h0M50 12h0M10 28h0M20 28h0M30 28h0|lM37 28a3 3 0 1 0 6"
              + " 0a3 3 0 1 0-6 0M47 28a3 3 0 1 0 6 0a3 3 0 1 0-6 0";
      case DECISION_BOUNDARY ->
          "bM6 36C30 36 16 6 54 6|oM12 10h0M22 8h0M10 24h0|lM36 20l3.5 3.5-3.5 3.5-3.5-3.5zM50"
              + " 15l3.5 3.5-3.5 3.5-3.5-3.5zM46 30l3.5 3.5L46 37l-3.5-3.5z";
      case CONFUSION_MATRIX ->
          "lM12 2h36v36H12zM24 2v36M36 2v36M12 14h36M12 26h36|fM12 2h12v12H12zM24 14h12v12H24zM36"
              + " 26h12v12H36z";
      case OVERFITTING -> AXES + "|lM8 9C16 32 34 33 56 33|bM8 7C18 30 26 29 34 25S48 15 56 9";
      case UNDERFITTING -> AXES + "|lM8 12c12 4 28 5 48 5|bM8 8c12 4 28 5 48 5|dM8 32h48";
      case VANISHING_GRADIENT ->
          "fM46 34V6h8v28zM34 34V20h8v14zM22 34v-6h8v6zM10 34v-2h8v2z|qM4 34h52";
      case EXPLODING_GRADIENT ->
          "fM6 34V2h8v32zM18 34V20h8v14zM30 34v-5h8v5zM42 34v-2h8v2z|qM4 34h52";
      case DEAD_RELU -> "qM4 30h52M34 4v30|bM6 30h28L54 8|sM10 30h0M16 30h0M22 30h0M28 30h0";
      case DIVERGENCE -> VALLEY + "|bM30 33l8-3-18-1 25-4-32-2L50 14 7 8";
      case FORK -> "lM16 10c0 10 14 6 14 16M44 10c0 10-14 6-14 16|oM16 8h0M44 8h0M30 30h0";
    };
  }
}

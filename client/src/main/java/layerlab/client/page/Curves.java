package layerlab.client.page;

import layerlab.client.html.Element;

/** Activation functions and schedules as the curves by which they are chosen. */
final class Curves {
  private Curves() {}

  /** Whether an option of this id has a curve. */
  static boolean has(String id) {
    return !path(id).isEmpty();
  }

  static Element draw(String id) {
    return Element.of("svg", "curve")
        .with("viewBox", "0 0 24 20")
        .with("aria-hidden", true)
        .add(Element.of("path").with("d", path(id)));
  }

  private static String path(String id) {
    return switch (id) {
      case "identity" -> "M3 16L21 4";
      case "sigmoid" -> "M2 16c8 0 6-12 20-12";
      case "tanh" -> "M2 16c6 0 7-1 10-6s4-6 10-6";
      case "relu" -> "M2 15h10L20 4";
      case "leaky-relu" -> "M2 17l10-3L20 4";
      case "elu" -> "M2 17.5c5 0 8-1 10-4.5L20 3";
      case "selu" -> "M2 18c6 0 8-1 10-6L17 2";
      case "gelu" -> "M2 14c6 0 7 3 10 .5S16 8 20 3";
      case "swish" -> "M2 14c4 0 6 3 9 1.5S16 8 20 3";
      case "hard-sigmoid" -> "M2 16h6l8-12h6";
      case "softplus" -> "M2 16c6 0 9-1 11-4L20 4";
      case "softmax" -> "M4 16v-3M9 16V9M14 16V4M19 16v-5";
      case "constant" -> "M2 5h20";
      case "step" -> "M2 4h6v5h6v4h6v3h2";
      case "exponential" -> "M2 4c3 7 8 11 20 12";
      case "inverse" -> "M2 4c1 6 3 8 7 9s8 1.5 13 2";
      case "polynomial" -> "M2 4c6 8 11 12 20 12";
      case "cosine" -> "M2 4c9 0 10 12 20 12";
      default -> "";
    };
  }
}

package layerlab.client.page;

import layerlab.spec.Language;

/** Languages as browsers name them. */
public final class Languages {
  private Languages() {}

  public static String tag(Language language) {
    return switch (language) {
      case EN -> "en";
      case ZH -> "zh-CN";
    };
  }
}

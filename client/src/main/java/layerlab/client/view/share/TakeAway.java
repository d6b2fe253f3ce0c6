package layerlab.client.view.share;

import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.state.Event;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Taking;
import layerlab.plan.ModelFile;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The rows of the share sheet with pictures to copy and files to save. */
final class TakeAway {
  private static final Text HEADING = Text.of("Take it with you", "带走");
  private static final Text NETWORK = Text.of("Network", "网络");
  private static final Text MAP = Text.of("Map", "决策图");
  private static final Text CURVE = Text.of("Curve", "曲线");
  private static final Text CODE = Text.of("Code", "代码");
  private static final Text COPY = Text.of("Copy picture", "复制图片");
  private static final Text COPIED = Text.of("Copied", "已复制");
  private static final Text JAVA = Text.of("Java project (DL4J)", "Java 项目（DL4J）");
  private static final Text MODEL = Text.of("DL4J model", "DL4J 模型");
  private static final Text FILE = Text.of("Experiment file", "实验文件");
  private static final Text HINT =
      Text.of("Project and model begin with the weights of the link.", "项目和模型的权重与链接中的相同。");

  private static final Text HINT_OF_FILM =
      Text.of(
          "Project and model begin untrained; for trained ones, share the weights without the"
              + " film.",
          "项目和模型从未训练开始；若要训练好的，请只附带权重，不带影片。");

  private final Language language;
  private final String copied;

  TakeAway(Language language, String copied) {
    this.language = language;
    this.copied = copied;
  }

  /**
   * All rows.
   *
   * @param wish what the link holds
   * @param hasMap whether the experiment has a map
   * @param hasRows whether the project may hold the rows that it trains on
   */
  Element draw(Shared shared, Offer.Wish wish, boolean hasMap, boolean hasRows) {
    Element rows =
        Element.div("share-take")
            .key("take")
            .add(
                Element.of("h3").add(say(HEADING)),
                row(NETWORK)
                    .add(
                        copy(NETWORK, Taking.NETWORK_COPY),
                        take(NETWORK, Text.same("PNG"), Taking.NETWORK_PNG),
                        take(NETWORK, Text.same("SVG"), Taking.NETWORK_SVG)));
    if (hasMap) {
      rows.add(
          row(MAP)
              .add(
                  copy(MAP, Taking.MAP_COPY),
                  take(MAP, Text.same("PNG"), Taking.MAP_PNG),
                  take(MAP, Text.same("SVG"), Taking.MAP_SVG)));
    }
    rows.add(row(CURVE).add(take(CURVE, Text.same("CSV"), Taking.CURVE)));
    if (shared instanceof Shared.Saved saved) {
      Element code = row(CODE);
      if (hasRows) {
        code.add(file(saved, JAVA, "java.zip"));
      }
      rows.add(
          code.add(file(saved, MODEL, "model.zip"), file(saved, FILE, "experiment.json")),
          Element.of("p", "muted")
              .key("hint")
              .add(say(wish == Offer.Wish.FILM ? HINT_OF_FILM : HINT)),
          Element.of("p", "muted").key("lacks").add(say(ModelFile.LACKS)));
    }
    return rows;
  }

  private String say(Text text) {
    return text.in(language);
  }

  private Element row(Text of) {
    return Element.div("share-row").key(of.en()).add(Element.span("").add(say(of)));
  }

  private Element take(Text of, Text how, Taking what) {
    return Element.button("link")
        .key(what.name())
        .label(say(of) + say(Text.of(" as ", "存为 ")) + say(how))
        .add(say(how))
        .on(On.CLICK, new Event.Took(what));
  }

  private Element copy(Text of, Taking what) {
    Text words = copied.equals(what.name()) ? COPIED : COPY;
    return Element.button("link")
        .key(what.name())
        .label(say(words) + say(Text.of(": ", "：")) + say(of))
        .add(say(words))
        .on(On.CLICK, new Event.Took(what));
  }

  private Element file(Shared.Saved saved, Text what, String name) {
    return Element.of("a", "link")
        .key(name)
        .with("href", "/api/experiments/" + saved.alias() + "/" + name)
        .with("download", "")
        .add(say(what));
  }
}

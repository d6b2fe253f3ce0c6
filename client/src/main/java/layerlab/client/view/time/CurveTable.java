package layerlab.client.view.time;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.html.Element;
import layerlab.client.live.Flag;
import layerlab.client.live.LossHistory;
import layerlab.client.live.Zoom;
import layerlab.client.page.Sheets;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Bucket;

/** The loss curve in figures, for those who would rather read it. */
public record CurveTable(Language language, Zoom zoom, List<Row> rows) {
  /** So many stretches of the run at most, of equal length. */
  static final int MOST_ROWS = 40;

  private static final Text HEADING = Text.of("The loss curve in figures", "损失曲线的数值");
  private static final Text WHAT = Text.of("Losses at the end of each stretch.", "每一段末尾的损失。");
  private static final Text EPOCHS = Text.of("Epochs", "轮次");
  private static final Text TRAIN = Text.of("Train loss", "训练损失");
  private static final Text TEST = Text.of("Test loss", "测试损失");
  private static final Text HAPPENED = Text.of("What happened", "发生了什么");
  private static final Text NOTHING = Text.of("Nothing trained yet.", "尚未训练。");

  public CurveTable {
    rows = List.copyOf(rows);
  }

  /** A stretch of the run: what the losses were at its end. */
  public record Row(String epochs, String train, String test, String happened) {}

  /** The part of a run that the strip shows. */
  public static CurveTable of(LossHistory losses, Zoom zoom, Language language) {
    int from = 0;
    int to = losses.size();
    if (zoom instanceof Zoom.Part(int first, int last)) {
      while (from < to && losses.at(from).last() < first) {
        from++;
      }
      while (to > from && losses.at(to - 1).first() > last) {
        to--;
      }
    }
    List<Row> rows = new ArrayList<>();
    int step = (to - from + MOST_ROWS - 1) / MOST_ROWS;
    for (int i = from; i < to; i += step) {
      rows.add(row(losses, i, Math.min(to, i + step) - 1, language));
    }
    return new CurveTable(language, zoom, rows);
  }

  private static Row row(LossHistory losses, int from, int to, Language language) {
    int first = losses.at(from).first();
    Bucket end = losses.at(to);
    StringBuilder happened = new StringBuilder();
    for (Flag flag : losses.flags()) {
      if (flag.epoch() >= first && flag.epoch() <= end.last()) {
        happened.append(happened.isEmpty() ? "" : " · ").append(flag.what().in(language));
      }
    }
    return new Row(
        first == end.last() ? Integer.toString(first) : first + "–" + end.last(),
        Figures.readout(end.loss().train().last()),
        Figures.readout(end.loss().test().last()),
        happened.toString());
  }

  /** The table as a sheet over the page. */
  public Element draw() {
    Element body = Element.of("tbody");
    for (Row row : rows) {
      body.add(
          Element.of("tr")
              .key(row.epochs())
              .add(
                  Element.of("th").with("scope", "row").add(row.epochs()),
                  Element.of("td").add(row.train()),
                  Element.of("td").add(row.test()),
                  Element.of("td").add(row.happened())));
    }
    Element table =
        Element.of("table").add(Element.of("thead").add(head(EPOCHS, TRAIN, TEST, HAPPENED)), body);
    return Sheets.dialog("curve", "keys-sheet curve-sheet", "as-table", HEADING, language)
        .add(Element.of("p", "muted").add(about().in(language)), table);
  }

  private Text about() {
    if (rows.isEmpty()) {
      return NOTHING;
    }
    return switch (zoom) {
      case Zoom.Whole() -> WHAT;
      case Zoom.Part(int first, int last) -> {
        Text epochs = TimeHtml.epochs(new Stretch(first, last));
        yield Text.of(
            WHAT.en() + " " + epochs.en() + " only.", WHAT.zh() + "仅" + epochs.zh() + "。");
      }
    };
  }

  private Element head(Text... names) {
    Element row = Element.of("tr");
    for (Text name : names) {
      row.add(Element.of("th").with("scope", "col").add(name.in(language)));
    }
    return row;
  }
}

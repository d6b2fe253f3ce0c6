package layerlab.client.action;

import java.util.Arrays;
import java.util.List;
import layerlab.client.live.Zoom;
import layerlab.client.state.Event;
import layerlab.spec.Text;

/** What keys do while the time strip has the focus, besides those of the page. */
public final class TimeActions {
  private TimeActions() {}

  static final Action CLOSER =
      zoom(
          "closer", Text.of("Zoom in at the moment shown", "在显示的时刻处放大"), Zoom.Way.CLOSER, "+", "=");

  static final Action FARTHER = zoom("farther", Text.of("Zoom out", "缩小"), Zoom.Way.FARTHER, "-");

  static final Action PAN_EARLIER =
      new Action(
          "pan-earlier",
          Text.of("Zoomed in: an earlier part", "放大时：看更早的部分"),
          List.of(Shortcut.shift("ArrowLeft")),
          state -> true,
          new Event.AskedZoom(Zoom.Way.EARLIER));

  static final Action PAN_LATER =
      new Action(
          "pan-later",
          Text.of("Zoomed in: a later part", "放大时：看更晚的部分"),
          List.of(Shortcut.shift("ArrowRight")),
          state -> true,
          new Event.AskedZoom(Zoom.Way.LATER));

  private static Action zoom(String id, Text text, Zoom.Way way, String... keys) {
    return new Action(
        id,
        text,
        Arrays.stream(keys).map(Shortcut::of).toList(),
        state -> true,
        new Event.AskedZoom(way));
  }

  /** In the order of the key map; they come before those of the page. */
  public static final List<Action> KEYS = List.of(CLOSER, FARTHER, PAN_EARLIER, PAN_LATER);

  /** What the time strip does besides. */
  public static final List<Actions.Hint> HINTS =
      List.of(
          new Actions.Hint("1–9", Text.of("Pictures of the film", "胶片上的画面")),
          new Actions.Hint(
              "Home End", Text.of("On the curve: first and newest moment", "曲线上：最早和最新的时刻")),
          new Actions.Hint(
              "PgUp PgDn", Text.of("On the curve: a tenth on, or back", "曲线上：前进或后退十分之一")),
          new Actions.Hint(
              "Shift", Text.of("With a drag over the curve: zoom into it", "按住在曲线上拖动：放大这一段")),
          new Actions.Hint("Ctrl", Text.of("With the wheel over the curve: zoom", "在曲线上滚轮：缩放")));
}

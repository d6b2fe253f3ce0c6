package layerlab.client.view.keys;

import layerlab.client.action.Actions;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.page.Readouts;
import layerlab.client.page.Sheets;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Screen;
import layerlab.client.view.Texts;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The key map as a sheet over the page. */
public final class KeysView {
  private KeysView() {}

  private static final Text HEADING = Text.of("Keys", "按键");
  private static final Text WHERE =
      Text.of(
          "Single keys work where no control has the focus; Tab leads from part to part.",
          "焦点不在控件上时单键有效；Tab 在各部分之间移动。");

  private static final Text SEEING = Text.of("Seeing and hands", "观看与操作");
  private static final Text DASHES = Text.of("Dash negative weights", "负权重画虚线");
  private static final Text SOUND = Text.of("Hear the losses", "听损失的音高");
  private static final Text NO_KEYS = Text.of("No keys of a single character", "关闭单字符按键");

  private static final Text CURVE = Text.of("The curve as a table", "用表格看曲线");
  private static final Text UNDERLINE = Text.of("Underline new terms", "给新术语加下划线");

  public static Element draw(KeyMap map) {
    Language language = map.look().language();
    Element groups = Element.div("keys-groups").key("groups");
    map.groups().forEach(group -> groups.add(group(group)));
    return Sheets.dialog("keys", "keys-sheet", "keys", HEADING, language)
        .add(groups, Element.of("p", "muted").add(WHERE.in(language)), switches(map.look()));
  }

  private static Element switches(Look look) {
    Language language = look.language();
    return Element.div("keys-switches")
        .key("switches")
        .add(
            Element.of("h3").add(SEEING.in(language)),
            flip(look, Look.Switch.PATTERNS, DASHES),
            flip(look, Look.Switch.PROJECTOR, Actions.PROJECTOR.text()),
            flip(look, Look.Switch.SOUND, SOUND),
            flip(look, Look.Switch.NO_CHARACTER_KEYS, NO_KEYS),
            Readouts.flip(
                Look.Switch.NO_TERMS, UNDERLINE, !look.has(Look.Switch.NO_TERMS), language),
            link("link", Texts.TERMS, new Screen.Sheet.Terms(), language),
            link("link on-phones", CURVE, new Screen.Sheet.Curve(), language));
  }

  private static Element link(String style, Text name, Screen.Sheet sheet, Language language) {
    return Element.button(style).add(name.in(language)).on(On.CLICK, new Event.Opened(sheet));
  }

  private static Element flip(Look look, Look.Switch option, Text name) {
    return Readouts.flip(option, name, look.has(option), look.language());
  }

  private static Element group(KeyMap.Group group) {
    Element list = Element.of("dl");
    for (KeyMap.Line line : group.lines()) {
      Element keys = Element.of("dt");
      line.keys().forEach(key -> keys.add(Element.of("kbd").add(key)));
      list.add(keys, Element.of("dd").add(line.does()));
    }
    return Element.div("keys-group")
        .key(group.title())
        .add(Element.of("h3").add(group.title()), list);
  }
}

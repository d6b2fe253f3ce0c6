package layerlab.client.page;

import java.util.List;
import layerlab.client.action.Action;
import layerlab.client.action.Actions;
import layerlab.client.html.Element;
import layerlab.client.html.On;
import layerlab.client.live.Live;
import layerlab.client.state.Event;
import layerlab.client.state.Look;
import layerlab.client.state.Offer;
import layerlab.client.state.Screen;
import layerlab.client.state.State;
import layerlab.client.state.Work;
import layerlab.client.view.Texts;
import layerlab.client.view.Titles;
import layerlab.spec.Language;
import layerlab.spec.Text;

/** The mark, the title, the box for a code, language, theme, and the share button. */
public final class TopBar implements Part<TopBar.Model> {

  /** What is shown. */
  public record Model(Name name, Look look, Possible possible, TermWords words) {}

  /**
   * The title, and whether it is being changed.
   *
   * @param given what the user called it; empty: the title was made by the page
   */
  public record Name(String title, String given, Work.Lineage lineage, boolean isTyping) {}

  /** Which buttons can be pressed, how many changes wait for the server, what is open. */
  public record Possible(boolean undo, boolean redo, int unsent, boolean hasEntrance) {}

  private static final String TITLE = "title";

  @Override
  public String id() {
    return "topbar";
  }

  @Override
  public Model model(State state, Live live) {
    Work.About about = state.work().about();
    boolean isTyping =
        state.screen().sheet() instanceof Screen.Sheet.Typing typing
            && typing.control().equals(TITLE);
    boolean isOffline =
        state.run().connection() instanceof layerlab.client.state.Run.Connection.Lost;
    return new Model(
        new Name(
            Titles.of(state.work()).in(state.look().language()),
            about.title(),
            about.lineage(),
            isTyping),
        state.look(),
        new Possible(
            Actions.UNDO.isEnabled(state),
            Actions.REDO.isEnabled(state),
            isOffline ? state.run().session().unsent() : 0,
            state.screen().entrance().isShown()),
        TermWords.of(state));
  }

  @Override
  public Element view(Model model) {
    Language language = model.look().language();
    Element bar =
        Element.of("header", "topbar")
            .id(id())
            .add(
                Element.of("a", "brand")
                    .with("href", "/")
                    .label(Texts.HOME.in(language))
                    .add(Icon.logo(), Element.span("wordmark").add("LayerLab")),
                title(model.name(), model.words()));
    if (model.possible().unsent() > 0) {
      bar.add(Element.span("unsent").add(unsent(model.possible().unsent()).in(language)));
    }
    return bar.add(
        Element.span("spacer"),
        code(model.possible().hasEntrance(), language),
        button(Actions.UNDO, Icon.UNDO, model.possible().undo(), language),
        button(Actions.REDO, Icon.REDO, model.possible().redo(), language),
        button(Actions.KEYS, Icon.KEYS, true, language),
        languages(language),
        theme(model.look()),
        share(language));
  }

  private static Text unsent(int count) {
    return count == 1 ? Texts.UNSENT_ONE : Texts.filled(Texts.UNSENT, "n", count);
  }

  private static Element title(Name name, TermWords words) {
    Language language = words.language();
    Element title = Element.div("title");
    if (name.isTyping()) {
      title.add(
          Element.of("input", "rename")
              .key("typing")
              .with("type", "text")
              .with("maxlength", 80)
              .with("value", name.given().isEmpty() ? name.title() : name.given())
              .label(Texts.TITLE.in(language))
              .with("data-autofocus", "select")
              .on(
                  On.KEY,
                  signal ->
                      switch (signal.key()) {
                        case "Enter" -> List.of(new Event.Retitled(signal.value()));
                        case "Escape" -> List.of(new Event.Opened(new Screen.Sheet.None()));
                        default -> List.of();
                      })
              .on(On.BLUR, signal -> List.of(new Event.Retitled(signal.value()))));
    } else {
      title.add(
          Element.of("h1")
              .key("shown")
              .add(
                  Element.button("")
                      .with("title", Texts.RENAME.in(language))
                      .add(name.title())
                      .on(
                          On.CLICK,
                          new Event.Opened(new Screen.Sheet.Typing(TITLE, name.title())))));
    }
    if (name.lineage() instanceof Work.Lineage.Forked forked) {
      title.add(
          words
              .at("t")
              .write(
                  Element.span("lineage").add(Icon.FORK.draw()),
                  Texts.FORKED_FROM.in(language) + " ")
              .add(
                  Element.of("a")
                      .with("href", "/x/" + forked.parent().alias())
                      .add(forked.parent().name())));
    }
    return title;
  }

  /** Shows the strip with the box for a code, or puts it away. */
  private static Element code(boolean isShown, Language language) {
    return Element.button("btn quiet code-button")
        .with("aria-expanded", isShown)
        .with("aria-controls", "entrance")
        .with("title", Texts.CODE_LABEL.in(language))
        .add(Texts.CODE.in(language))
        .on(On.CLICK, new Event.Greeted(!isShown));
  }

  private static Element button(Action action, Icon icon, boolean isEnabled, Language language) {
    return Element.button(isHelp(action) ? "icb help" : "icb " + action.id())
        .label(action.text().in(language))
        .with("title", action.tooltip().in(language))
        .with("aria-disabled", !isEnabled)
        .add(icon.draw())
        .on(On.CLICK, signal -> isEnabled ? List.of(action.event()) : List.of());
  }

  private static boolean isHelp(Action action) {
    return action == Actions.KEYS;
  }

  private static Element languages(Language present) {
    Element languages = Element.div("lang").with("role", "group").label(Texts.LANGUAGE.in(present));
    for (Language language : Language.values()) {
      languages.add(
          Element.button("")
              .with("lang", Languages.tag(language))
              .with("aria-pressed", language == present)
              .add(name(language))
              .on(On.CLICK, new Event.Spoke(language)));
    }
    return languages;
  }

  private static String name(Language language) {
    return switch (language) {
      case EN -> "EN";
      case ZH -> "中文";
    };
  }

  private static Element theme(Look look) {
    boolean isDark = look.theme() == Look.Theme.DARK;
    Text other = isDark ? Texts.LIGHT : Texts.DARK;
    return Element.button("icb theme")
        .label(other.in(look.language()))
        .with("title", other.in(look.language()))
        .add(Icon.THEME.draw())
        .on(On.CLICK, new Event.Themed(isDark ? Look.Theme.LIGHT : Look.Theme.DARK));
  }

  private static Element share(Language language) {
    return Element.button("btn primary")
        .id("share")
        .add(Icon.SHARE.draw(), Element.span("").add(Texts.SHARE.in(language)))
        .label(Texts.SHARE.in(language))
        .on(On.CLICK, new Event.AskedShare(Offer.Wish.PLAIN));
  }
}

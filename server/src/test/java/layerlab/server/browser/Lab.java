package layerlab.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.plan.EngineChoice;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.Phase;
import layerlab.wire.ServerMessage;

/** The playground in one tab, by the roles and names of what is on it. */
final class Lab {
  static final Text RUN = Text.of("Run (Space)", "运行（空格）");
  static final Text PAUSE = Text.of("Pause (Space)", "暂停（空格）");
  static final Text ONE_EPOCH = Text.of("One epoch (→)", "走一轮（→）");
  static final Text RESET = Text.of("Back to epoch 0, same seed (R)", "回到第 0 轮，种子不变（R）");
  static final Text UNDO = Text.of("Undo", "撤销");
  static final Text REDO = Text.of("Redo", "重做");
  static final Text SHARE = Text.of("Share", "分享");

  /** The first experiment on DL4J, where a run takes long enough to be steered by hand. */
  static final String ON_DL4J = "/#" + ShareLink.write(onDl4j(Experiment.initial()));

  private static final double PATIENCE = 20_000;

  private final Page page;
  private final Language language;
  private final Wire wire;

  private Lab(Page page, Language language) {
    this.page = page;
    this.language = language;
    this.wire = Wire.of(page);
    page.setDefaultTimeout(PATIENCE);
  }

  static Experiment onDl4j(Experiment experiment) {
    return experiment.with(experiment.plan().with(EngineChoice.DL4J));
  }

  static Lab of(Page page) {
    return new Lab(page, Language.EN);
  }

  static Lab of(Page page, Language language) {
    return new Lab(page, language);
  }

  /** Opens an address of the server and waits for the network to be there. */
  Lab enter(String address) {
    page.navigate(address);
    assertThat(layers().first()).isAttached();
    return this;
  }

  Page page() {
    return page;
  }

  Wire wire() {
    return wire;
  }

  String say(Text text) {
    return text.in(language);
  }

  /** Waits until something holds. */
  void await(BooleanSupplier condition) {
    page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
  }

  /** Presses keys one after the other. */
  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  // -- what is on the page

  Locator button(Text name) {
    return button(say(name));
  }

  Locator button(String name) {
    return by(AriaRole.BUTTON, name);
  }

  Locator by(AriaRole role, String name) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator like(AriaRole role, String pattern) {
    return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(pattern)));
  }

  /** The network in words. */
  Locator tree() {
    return page.getByRole(AriaRole.TREE);
  }

  Locator layers() {
    return page.locator("[role=treeitem][aria-level='1']");
  }

  Locator hint() {
    return page.locator(".hint");
  }

  // -- the run

  void run() {
    button(RUN).click();
    assertThat(button(PAUSE)).isVisible();
  }

  /** Pauses, and waits until the page shows where the server has stopped. */
  void pause() {
    int before = wire.answers().size();
    button(PAUSE).click();
    assertThat(button(RUN)).isVisible();
    await(
        () ->
            wire.answers().stream()
                .skip(before)
                .map(ServerMessage.Applied::state)
                .anyMatch(
                    state -> state.phase() == Phase.PAUSED && state.moment().epoch() == epoch()));
  }

  /** What the page says of who computes, and where that is chosen. */
  Locator engine() {
    return page.locator("[id='i:plan::engine']");
  }

  void useDl4j() {
    engine().click();
    by(AriaRole.OPTION, "DL4J").click();
    assertThat(engine()).hasText("DL4J");
  }

  int epoch() {
    return Integer.parseInt(page.locator("#epoch").innerText().replaceAll("[^0-9]", ""));
  }

  void awaitEpoch(int epoch) {
    await(() -> epoch() >= epoch);
  }

  boolean knowsLosses() {
    return page.locator("#train-loss").textContent().matches(".*[0-9].*");
  }

  /** The loss before any training; it is known once something was to run. */
  double untrainedLoss() {
    await(() -> !wire.losses().isEmpty());
    return wire.losses().getFirst().train();
  }

  double trainLoss() {
    return number("#train-loss");
  }

  double testLoss() {
    return number("#test-loss");
  }

  private double number(String id) {
    return Double.parseDouble(page.locator(id).innerText().replace('−', '-'));
  }

  // -- the network

  /** Puts a new layer on a connection, as a pointer does. */
  void insert(Text kind, Text from, Text to) {
    String where =
        say(Text.of("Add a layer between ", "在两层之间添加："))
            + say(from)
            + say(Text.of(" and ", "与"))
            + say(to);
    Locator plus = button(where);
    plus.hover(new Locator.HoverOptions().setForce(true));
    plus.click();
    page.getByRole(AriaRole.MENUITEM)
        .filter(new Locator.FilterOptions().setHasText(say(kind)))
        .first()
        .click();
  }

  void oneNeuronMore(Text layer) {
    button(say(layer) + say(Text.of(": one neuron more", "：增加一个神经元"))).click();
  }
}

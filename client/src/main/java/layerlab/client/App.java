package layerlab.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import layerlab.client.action.Actions;
import layerlab.client.dom.Cabinet;
import layerlab.client.dom.DiagnoseMount;
import layerlab.client.dom.MapMount;
import layerlab.client.dom.Measures;
import layerlab.client.dom.Memory;
import layerlab.client.dom.Motion;
import layerlab.client.dom.Outlet;
import layerlab.client.dom.Page;
import layerlab.client.dom.ShareMount;
import layerlab.client.dom.Sound;
import layerlab.client.dom.StageMount;
import layerlab.client.dom.TableDesk;
import layerlab.client.dom.Takings;
import layerlab.client.dom.TimeMount;
import layerlab.client.live.Live;
import layerlab.client.net.Link;
import layerlab.client.net.Registry;
import layerlab.client.page.ControlView;
import layerlab.client.page.Frame;
import layerlab.client.state.Effect;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.Keeping;
import layerlab.client.state.Run;
import layerlab.client.state.Screen;
import layerlab.client.state.Spot;
import layerlab.client.state.State;
import layerlab.client.state.Store;
import layerlab.client.state.TableAct;
import layerlab.client.state.Taking;
import layerlab.client.state.Work;
import layerlab.client.view.Ground;
import layerlab.client.view.Mounted;
import layerlab.client.view.Texts;
import layerlab.client.view.Titles;
import layerlab.client.view.diagnose.DiagnoseAddress;
import layerlab.client.view.follow.FollowAddress;
import layerlab.experiment.Experiment;
import layerlab.experiment.Limits;
import layerlab.experiment.ShareLink;
import layerlab.graph.Checked;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import layerlab.wire.ParameterRef;
import org.teavm.jso.browser.Location;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Where the page begins: everything is made and joined here. */
public final class App {
  /** The width of a kept picture, in pixels. */
  private static final double THUMBNAIL = 96;

  /** A page that waits for a stored experiment shows itself after so many milliseconds. */
  private static final int PATIENCE = 400;

  private final Window window = Window.current();
  private final Location location = window.getLocation();
  private final HTMLDocument document = HTMLDocument.current();
  private final Registry registry = new Registry(location);
  private final Live live = new Live();
  private final Motion motion = new Motion();
  private final Measures measures = new Measures(this::redrawAll);
  private final List<Mounted> drawings = new ArrayList<>();
  private final List<Mounted> following = new ArrayList<>();
  private final Store store;
  private final Page page;
  private final Link link;
  private final Cabinet cabinet;
  private final TableDesk desk;
  private Optional<Ground> ground = Optional.empty();
  private Optional<Takings> takings = Optional.empty();
  private Optional<TimeMount> strip = Optional.empty();
  private Optional<State> drawn = Optional.empty();
  private int drawnChanges = -1;
  private String title = "";
  private boolean isAwaitingFrame;
  private boolean isDrawing;
  private boolean isFollowingDue;
  private boolean isResting;
  private boolean mustDraw;
  private int unacknowledged = -1;

  private App() {
    State first = first();
    store = new Store(first, this::perform);
    page = new Page(first, Parts.all(), new Way());
    String browser = Memory.browser();
    link = new Link(origin(), browser, Memory.word(), new Ears());
    cabinet = new Cabinet(store::state, this::thumbnail, this::send);
    desk = new TableDesk(browser, this::send);
    follow(first);
    page.draw(first, live);
    mount();
    listen();
  }

  public static void main(String[] args) {
    new App().open();
  }

  // -- beginning

  private State first() {
    Work work =
        Work.begin(
            Experiment.initial(), Limits.initial(), new Work.About("", new Work.Lineage.Own()));
    Run run = Run.none();
    Run.Place place =
        Memory.session(address())
            .<Run.Place>map(session -> new Run.Place.Known(session, 0))
            .orElse(new Run.Place.None());
    return new State(
        work,
        run.with(run.session().with(place)),
        Memory.look(),
        Focus.nothing(),
        Screen.initial());
  }

  private void follow(State state) {
    if (state.work().checked() instanceof Checked.Valid valid) {
      live.follow(valid.graph(), state.work().experiment(), true);
    }
  }

  /** What a session belongs to: another address in the same tab has a session of its own. */
  private String address() {
    return location.getPathName() + location.getHash();
  }

  private String origin() {
    String scheme = location.getProtocol().equals("https:") ? "wss://" : "ws://";
    return scheme + location.getHost();
  }

  private void mount() {
    StageMount.Tools tools =
        new StageMount.Tools(store::state, live, new Way(), measures, ControlView::onStage);
    HTMLElement map = page.place(Frame.MAP);
    StageMount stage =
        new StageMount(new StageMount.Hosts(page.edges(), page.place(Frame.NET), map), tools);
    ground = Optional.of(stage);
    MapMount answer = new MapMount(map, tools);
    takings = Optional.of(new Takings(stage, answer));
    drawings.add(stage);
    following.add(answer);
    TimeMount time = new TimeMount(page.place(Frame.TIME), tools);
    strip = Optional.of(time);
    following.add(time);
    following.add(new DiagnoseMount(tools, time));
    drawings.add(new ShareMount());
    drawings.add(new Sound());
  }

  /** Shows what the address names, then connects. */
  private void open() {
    Optional<String> code = registry.code();
    if (code.isPresent()) {
      openStored(code.get());
      return;
    }
    openLink();
    follow();
    redraw();
    link.connect();
  }

  /** An address may lead straight into the calculation, or to the vital signs over time. */
  private void follow() {
    FollowAddress.read(location.getSearch()).ifPresent(this::send);
    DiagnoseAddress.read(location.getSearch()).forEach(this::send);
  }

  private void openStored(String code) {
    Window.setTimeout(this::redraw, PATIENCE);
    registry.open(
        code,
        stored -> {
          send(
              new Event.Loaded(
                  stored.experiment(),
                  new Work.About(stored.title(), stored.asOrigin()),
                  stored.film()));
          follow();
          link.connect();
        },
        why -> {
          send(new Event.NotLoaded(why));
          link.connect();
        });
  }

  private void openLink() {
    String hash = location.getHash();
    if (hash.length() <= 1) {
      return;
    }
    Experiment experiment;
    try {
      experiment = ShareLink.read(hash.substring(1));
    } catch (Malformed malformed) {
      send(new Event.NotLoaded(damaged(malformed)));
      return;
    }
    send(new Event.Loaded(experiment, new Work.About("", new Work.Lineage.Own())));
  }

  private static Text damaged(Malformed malformed) {
    return Text.of("This link cannot be read (" + malformed.getMessage() + ").", "无法读取这个链接。");
  }

  private void listen() {
    page.onKey(
        (key, zone) -> {
          Optional<Event> event = Actions.of(store.state(), key, zone, selectedWeight());
          event.ifPresent(this::send);
          return event.isPresent();
        });
    page.giveStageTheFocus();
    window.addEventListener("hashchange", event -> openLink());
    window.addEventListener("pagehide", event -> Memory.leave(address()));
    window.addEventListener("resize", event -> redrawAll());
    document.addEventListener("scroll", event -> redrawAll(), true);
    document.addEventListener("visibilitychange", event -> send(new Event.Watched(!isHidden())));
  }

  private double selectedWeight() {
    return store.state().focus().selected() instanceof Spot.OfWeight(ParameterRef parameter)
        ? live.frames().value(parameter).orElse(0)
        : 0;
  }

  @org.teavm.jso.JSBody(script = "return document.hidden;")
  private static native boolean isHidden();

  // -- events and effects

  private void send(Event event) {
    store.send(overGround(event));
    redraw();
  }

  /** What the elements of the page send. */
  private final class Way implements Outlet {
    @Override
    public void send(Event event) {
      App.this.send(event);
    }

    @Override
    public void catchUp() {
      if (isAwaitingFrame && !isDrawing && !isShown(store.state())) {
        page.draw(store.state(), live);
      }
    }
  }

  /** What is dragged over the page is over something of the stage. */
  private Event overGround(Event event) {
    if (ground.isPresent()
        && event instanceof Event.Handled(Focus.Hand.Carrying carrying)
        && carrying.cargo() instanceof Focus.Cargo.Fresh) {
      Spot over = ground.get().at(carrying.at().x(), carrying.at().y());
      return new Event.Handled(new Focus.Hand.Carrying(carrying.cargo(), carrying.at(), over));
    }
    return event;
  }

  private void perform(Effect effect) {
    switch (effect) {
      case Effect.Tell(Effect.Order order) -> link.tell(order);
      case Effect.Publish asked -> publish(asked);
      case Effect.Visit(String code) -> registry.visit(code, why -> send(new Event.NotLoaded(why)));
      case Effect.Copy(String text) -> page.copy(text, () -> send(new Event.Held(text)));
      case Effect.Take(Taking what) -> take(what);
      case Effect.Tend(Keeping act) -> cabinet.tend(act);
      case Effect.Fetch(TableAct.Errand errand) -> desk.run(errand);
      case Effect.GiveFocus(String element) ->
          Window.requestAnimationFrame(now -> page.focus(element));
      case Effect.Locate(String path) -> window.getHistory().replaceState(null, "", path);
      case Effect.Keep keep -> Memory.keep(keep.look());
      case Effect.Remember remember -> Memory.remember(address(), remember.session());
      case Effect.Forget() -> Memory.forget(address());
      case Effect.Reconnect() -> link.connect();
      case Effect.Follow follow ->
          live.follow(follow.graph(), follow.experiment(), follow.afresh());
      case Effect.Expect(int version) -> live.expect(version);
      case Effect.Echo(ParameterRef parameter, double value) -> live.echo(parameter, value);
      case Effect.Mark mark -> live.mark(mark.flag());
      case Effect.Rewind(int epoch) -> live.rewind(epoch);
      case Effect.Branch(int epoch) -> live.branch(epoch);
      case Effect.Develop(var past) -> live.develop(past);
      case Effect.Examine(var checkups) -> live.examine(checkups);
      case Effect.Miss() -> live.miss();
      case Effect.MoveHead(int moments) -> strip.ifPresent(time -> time.moveHead(moments));
      case Effect.ShowFrame(int number) -> strip.ifPresent(time -> time.showFrame(number));
      case Effect.MoveZoom(var way) -> strip.ifPresent(time -> time.zoom(way));
      case Effect.Later(Event event, int milliseconds) ->
          Window.setTimeout(() -> send(event), milliseconds);
      case Effect.Announce(Text sentence, boolean isUrgent) ->
          page.announce(sentence.in(store.state().look().language()), isUrgent);
    }
  }

  /** What is shared is kept too. */
  private void publish(Effect.Publish asked) {
    registry.publish(
        asked,
        store.state().work().about().lineage(),
        shared -> {
          send(new Event.Published(asked, shared));
          if (shared instanceof Screen.Shared.Saved) {
            cabinet
                .keep(asked.experiment(), asked.title())
                .ifPresent(why -> page.announce(why.in(store.state().look().language()), false));
          }
        });
  }

  private String thumbnail() {
    return takings.map(all -> all.thumbnail(store.state(), THUMBNAIL)).orElse("");
  }

  private void take(Taking what) {
    takings.ifPresent(
        all ->
            all.take(
                what,
                store.state(),
                live,
                isCopied -> {
                  if (isCopied) {
                    send(new Event.Held(what.name()));
                  }
                  Text said = isCopied ? Texts.PICTURE_COPIED : Texts.PICTURE_SAVED;
                  page.announce(said.in(store.state().look().language()), false);
                }));
  }

  /** What the line tells. */
  private final class Ears implements Link.Listener {
    @Override
    public void send(Event event) {
      App.this.send(event);
    }

    @Override
    public void frame(layerlab.wire.Frame frame) {
      live.take(frame);
      unacknowledged = frame.header().sequence();
      if (isHidden()) {
        acknowledge();
      } else {
        redrawNumbers();
      }
    }

    @Override
    public void pinned(int pin, List<ParameterRef> parameters) {
      live.pin(pin, parameters);
    }

    @Override
    public int lastEpoch() {
      return live.losses().lastEpoch();
    }

    @Override
    public void store(Experiment experiment, Consumer<String> stored, Consumer<Text> failed) {
      registry.store(experiment, stored, failed);
    }
  }

  // -- drawing

  /** Everything, even if nothing but the size of the window has changed. */
  private void redrawAll() {
    mustDraw = true;
    redraw();
  }

  /** What changes by itself waits where less motion was asked for; what a user does never does. */
  private void redrawNumbers() {
    int rest = motion.rest();
    if (rest == 0) {
      redraw();
    } else if (!isResting) {
      isResting = true;
      Window.setTimeout(
          () -> {
            isResting = false;
            redraw();
          },
          rest);
    }
  }

  private void redraw() {
    if (!isAwaitingFrame) {
      isAwaitingFrame = true;
      Window.requestAnimationFrame(this::draw);
    }
  }

  /** The store keeps the very state where nothing changed, so identity is what counts. */
  private void draw(double now) {
    isAwaitingFrame = false;
    State state = store.state();
    live.look(state.focus().head());
    boolean isSame = isShown(state) && drawnChanges == live.changes();
    boolean isOnlyNumbers = !mustDraw && isShown(state);
    if (!isOnlyNumbers) {
      measures.forget();
    }
    if (!isSame || mustDraw) {
      mustDraw = false;
      drawn = Optional.of(state);
      drawnChanges = live.changes();
      motion.drew(now);
      isDrawing = true;
      try {
        page.draw(state, live);
        entitle(Titles.of(state.work()).in(state.look().language()) + " · LayerLab");
        drawings.forEach(drawing -> drawing.draw(state, live, now));
        drawFollowing(isOnlyNumbers, now);
      } finally {
        isDrawing = false;
      }
    }
    acknowledge();
  }

  /**
   * Other numbers come to map and strip an animation frame after they came to the network: each
   * frame has half as much to do, and text on a canvas does not wait for the styles of what has
   * just changed on the page.
   */
  private void drawFollowing(boolean isLater, double now) {
    if (!isLater) {
      following.forEach(drawing -> drawing.draw(store.state(), live, now));
    } else if (!isFollowingDue) {
      isFollowingDue = true;
      Window.requestAnimationFrame(
          next -> {
            isFollowingDue = false;
            following.forEach(drawing -> drawing.draw(store.state(), live, next));
          });
    }
  }

  /** Even the same title makes the browser lay the page out. */
  private void entitle(String next) {
    if (!next.equals(title)) {
      title = next;
      document.setTitle(next);
    }
  }

  private boolean isShown(State state) {
    return drawn.isPresent() && drawn.get() == state;
  }

  private void acknowledge() {
    if (unacknowledged >= 0) {
      link.acknowledge(unacknowledged);
      unacknowledged = -1;
    }
  }
}

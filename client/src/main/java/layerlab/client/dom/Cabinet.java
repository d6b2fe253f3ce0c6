package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.client.state.Keeping;
import layerlab.client.state.Kept;
import layerlab.client.state.Kept.Keepsake;
import layerlab.client.state.Screen;
import layerlab.client.state.Screen.Sheet;
import layerlab.client.state.State;
import layerlab.client.state.Work;
import layerlab.client.view.mine.KeptFile;
import layerlab.client.view.mine.MineTexts;
import layerlab.experiment.Experiment;
import layerlab.experiment.ExperimentCodec;
import layerlab.experiment.ShareLink;
import layerlab.json.JsonPlace;
import layerlab.json.Malformed;
import layerlab.spec.Text;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** Keeps experiments in the browser's memory. */
public final class Cabinet {
  private static final String KEY = "layerlab.kept";
  private static final String FILE = "layerlab-experiments.json";

  private final Supplier<State> state;
  private final Supplier<String> picture;
  private final Consumer<Event> outlet;

  /**
   * @param picture of the map that is shown; empty where there is none
   */
  public Cabinet(Supplier<State> state, Supplier<String> picture, Consumer<Event> outlet) {
    this.state = state;
    this.picture = picture;
    this.outlet = outlet;
    onDrop(text -> tend(new Keeping.Read(text)));
  }

  public void tend(Keeping act) {
    switch (act) {
      case Keeping.Show() -> show(Optional.empty());
      case Keeping.Keep() ->
          show(keep(state.get().work().experiment(), state.get().work().about().title()));
      case Keeping.Open(Keepsake which) -> open(which);
      case Keeping.Delete(String link) -> show(write(kept().without(link)));
      case Keeping.Save() -> Pictures.save(FILE, "application/json", KeptFile.write(kept()));
      case Keeping.Choose() -> choose(text -> tend(new Keeping.Read(text)));
      case Keeping.Read(String text) -> read(text);
    }
  }

  /** Keeps an experiment; says why not where that cannot be. */
  public Optional<Text> keep(Experiment experiment, String title) {
    Kept kept = kept();
    Keepsake one = KeptFile.keepsake(experiment, title, now(), picture.get());
    return kept.isFull() && !kept.has(one.link())
        ? Optional.of(MineTexts.FULL)
        : write(kept.with(one));
  }

  private void show(Optional<Text> said) {
    outlet.accept(
        new Event.Opened(
            new Sheet.Mine(
                kept(),
                said.<Screen.Said>map(Screen.Said.Sentence::new)
                    .orElseGet(Screen.Said.Nothing::new))));
  }

  private void open(Keepsake which) {
    outlet.accept(new Event.Opened(new Sheet.None()));
    Window.current().getHistory().replaceState(null, "", "/#" + which.link());
    outlet.accept(
        new Event.Loaded(
            ShareLink.read(which.link()), new Work.About(which.title(), new Work.Lineage.Own())));
  }

  private void read(String text) {
    try {
      JsonPlace root = JsonPlace.read(text);
      if (root.find(KeptFile.MARK).isPresent()) {
        take(KeptFile.read(root));
        return;
      }
      Experiment experiment = ExperimentCodec.read(root);
      outlet.accept(new Event.Opened(new Sheet.None()));
      outlet.accept(Event.Edited.once(new Edit.Whole(experiment)));
      outlet.accept(new Event.Greeted(false));
    } catch (Malformed malformed) {
      show(Optional.of(MineTexts.unreadable(String.valueOf(malformed.getMessage()))));
    }
  }

  /** As many as fit, the latest first as they were. */
  private void take(List<Keepsake> more) {
    Kept kept = kept();
    List<Keepsake> fresh = new ArrayList<>();
    for (Keepsake one : more) {
      if (!kept.has(one.link())) {
        fresh.add(one);
      }
    }
    int room = Math.min(fresh.size(), Kept.MOST - kept.all().size());
    List<Keepsake> all = new ArrayList<>(kept.all());
    all.addAll(fresh.subList(0, room));
    Optional<Text> failure = write(new Kept(all));
    show(failure.or(() -> Optional.of(MineTexts.taken(room, fresh.size() - room))));
  }

  /** What cannot be read any more is not kept any more. */
  private static Kept kept() {
    String text = Memory.kept(KEY);
    try {
      return new Kept(text.isEmpty() ? List.of() : KeptFile.read(JsonPlace.read(text)));
    } catch (Malformed damaged) {
      return new Kept(List.of());
    }
  }

  private static Optional<Text> write(Kept kept) {
    return Memory.keep(KEY, KeptFile.write(kept))
        ? Optional.empty()
        : Optional.of(MineTexts.NO_ROOM);
  }

  /** Takes the text of a file. */
  @JSFunctor
  private interface Reader extends JSObject {
    void read(String text);
  }

  @JSBody(
      script =
          "var d = new Date(), two = function (n) { return (n < 10 ? '0' : '') + n; };"
              + " return d.getFullYear() + '-' + two(d.getMonth() + 1) + '-' + two(d.getDate())"
              + " + ' ' + two(d.getHours()) + ':' + two(d.getMinutes());")
  private static native String now();

  /** Files of more than 16 MB are not even read; what is read then says where it ends. */
  @JSBody(
      params = "reader",
      script =
          "var field = document.createElement('input'); field.type = 'file';"
              + " field.accept = '.json,application/json'; field.onchange = function () {"
              + " if (field.files[0]) field.files[0].slice(0, 1 << 24).text().then(reader); };"
              + " field.click();")
  private static native void choose(Reader reader);

  @JSBody(
      params = "reader",
      script =
          "var isOurs = function (e) { return e.dataTransfer &&"
              + " Array.from(e.dataTransfer.items || []).some(function (i) {"
              + " return i.kind === 'file' && i.type === 'application/json'; }); };"
              + " document.addEventListener('dragover', function (e) {"
              + " if (isOurs(e)) e.preventDefault(); });"
              + " document.addEventListener('drop', function (e) { if (isOurs(e)) {"
              + " e.preventDefault();"
              + " e.dataTransfer.files[0].slice(0, 1 << 24).text().then(reader); } });")
  private static native void onDrop(Reader reader);
}

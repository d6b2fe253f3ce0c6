package layerlab.client.dom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import layerlab.client.paint.Box;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * Where the drawings lie in the window. Asking the browser makes it lay the page out at once, so
 * what it said counts until something may have moved: nothing does in a frame that only brings
 * other numbers.
 */
public final class Measures {
  private final List<Known<?>> all = new ArrayList<>();
  private final Observer observer;

  /**
   * @param changed is told when an element that is measured has another size
   */
  public Measures(Runnable changed) {
    observer = observer(changed::run);
  }

  /** Something that was asked for, until it is forgotten. */
  static final class Known<T> {
    private final Supplier<T> ask;
    private Optional<T> known = Optional.empty();

    private Known(Supplier<T> ask) {
      this.ask = ask;
    }

    T get() {
      if (known.isEmpty()) {
        known = Optional.of(ask.get());
      }
      return known.get();
    }
  }

  /** Everything may lie elsewhere. */
  public void forget() {
    all.forEach(known -> known.known = Optional.empty());
  }

  /** The box of an element in the window. */
  Known<Box> box(HTMLElement element) {
    observer.observe(element);
    return of(() -> Screens.box(element));
  }

  <T> Known<T> of(Supplier<T> ask) {
    Known<T> known = new Known<>(ask);
    all.add(known);
    return known;
  }

  /** Tells of other sizes. */
  private interface Observer extends JSObject {
    void observe(HTMLElement element);
  }

  /** Called back by the browser. */
  @JSFunctor
  private interface Changed extends JSObject {
    void run();
  }

  /** The first report about an element is its size at the time, and no news. */
  @JSBody(
      params = "changed",
      script =
          "var seen = new WeakSet();"
              + " return new ResizeObserver(function (entries) {"
              + " var known = entries.filter(function (e) { return seen.has(e.target); });"
              + " entries.forEach(function (e) { seen.add(e.target); });"
              + " if (known.length) changed(); });")
  private static native Observer observer(Changed changed);
}

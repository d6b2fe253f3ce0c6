package layerlab.client.dom;

import java.util.function.Consumer;
import layerlab.client.net.TableApi;
import layerlab.client.state.Event;
import layerlab.client.state.Focus;
import layerlab.client.state.TableAct;
import layerlab.client.state.TableNews;
import layerlab.client.view.table.TableTexts;
import layerlab.data.TableLimits;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.file.Blob;

/** Where files of tables come in: chosen, or dropped anywhere on the page. */
public final class TableDesk {
  private final TableApi api;
  private final Consumer<Event> outlet;

  /**
   * @param browser the word that the browser keeps
   */
  public TableDesk(String browser, Consumer<Event> outlet) {
    this.outlet = outlet;
    this.api = new TableApi(browser, news -> outlet.accept(new Event.Told(news)));
    onDrop(this::hover, this::take);
  }

  public void run(TableAct.Errand errand) {
    switch (errand) {
      case TableAct.Show() -> api.list();
      case TableAct.Choose() -> choose(this::take);
      case TableAct.Open(String id) -> api.open(id);
      case TableAct.Change change -> api.change(change);
      case TableAct.Delete(String id) -> api.delete(id);
      case TableAct.Share share -> api.share(share);
    }
  }

  private void hover(boolean isOver) {
    outlet.accept(new Event.Handled(isOver ? new Focus.Hand.Bringing() : new Focus.Hand.Empty()));
  }

  /** What no server would read is not sent at all. */
  private void take(Blob file, String name, int bytes) {
    outlet.accept(new Event.Told(new TableNews.Sending(name)));
    if (bytes > TableLimits.MOST_BYTES) {
      outlet.accept(new Event.Told(new TableNews.Refused(TableTexts.tooLarge(bytes))));
    } else {
      api.send(file, name);
    }
  }

  /** Takes a file. */
  @JSFunctor
  private interface Taker extends JSObject {
    void take(Blob file, String name, int bytes);
  }

  /** Hears whether a file is over the page. */
  @JSFunctor
  private interface Hover extends JSObject {
    void hover(boolean isOver);
  }

  @JSBody(
      params = "taker",
      script =
          "var field = document.createElement('input'); field.type = 'file';"
              + " field.accept = '.csv,.tsv,.txt,text/*'; field.onchange = function () {"
              + " var f = field.files[0]; if (f) taker(f, f.name, Math.min(f.size, 2e9)); };"
              + " field.click();")
  private static native void choose(Taker taker);

  /** Browsers tell of a file over the page again and again, but not reliably of its leaving. */
  @JSBody(
      params = {"hover", "taker"},
      script =
          "var over = 0, leave = function () { if (over) { clearTimeout(over); over = 0;"
              + " hover(false); } }, isOurs = function (e) { return e.dataTransfer &&"
              + " Array.from(e.dataTransfer.items || []).some(function (i) {"
              + " return i.kind === 'file' && i.type !== 'application/json'; }); };"
              + " document.addEventListener('dragover', function (e) { if (isOurs(e)) {"
              + " e.preventDefault(); if (over) clearTimeout(over); else hover(true);"
              + " over = setTimeout(leave, 600); } });"
              + " document.addEventListener('drop', function (e) { if (isOurs(e)) {"
              + " e.preventDefault(); leave(); var f = e.dataTransfer.files[0];"
              + " if (f) taker(f, f.name, Math.min(f.size, 2e9)); } });")
  private static native void onDrop(Hover hover, Taker taker);
}

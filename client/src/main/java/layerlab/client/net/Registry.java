package layerlab.client.net;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import layerlab.client.state.Effect;
import layerlab.client.state.Screen.Shared;
import layerlab.client.state.Work;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.spec.Text;
import org.teavm.jso.browser.Location;

/** The experiments that the server has under codes, and the addresses that lead to them. */
public final class Registry {
  private static final String PATH = "/x/";

  private final Location location;

  /** What the server has under a code, so that it need not be sent there again. */
  private Optional<Api.Stored> known = Optional.empty();

  public Registry(Location location) {
    this.location = location;
  }

  /** The code that the address of the page names. */
  public Optional<String> code() {
    String path = location.getPathName();
    return path.startsWith(PATH) ? Optional.of(path.substring(PATH.length())) : Optional.empty();
  }

  /** Asks for what a code stands for. */
  public void open(String code, Consumer<Api.Stored> found, Consumer<Text> failed) {
    Api.fetch(
        code,
        stored -> {
          known = Optional.of(stored);
          found.accept(stored);
        },
        failed);
  }

  /** Leaves the page for that of a code, if there is one. */
  public void visit(String code, Consumer<Text> failed) {
    Api.fetch(code, stored -> location.assign(PATH + stored.alias()), failed);
  }

  /** Makes the two addresses of what is shared; the longer one needs no store. */
  public void publish(Effect.Publish asked, Work.Lineage lineage, Consumer<Shared> done) {
    String base = location.getProtocol() + "//" + location.getHost();
    String free = base + "/#" + ShareLink.write(asked.experiment());
    Api.store(
        new Api.Entry(asked.experiment(), asked.title(), lineage, asked.film()),
        code -> done.accept(new Shared.Saved(code, base + PATH + code, free)),
        why -> done.accept(new Shared.Failed(why, free)));
  }

  /** Gives an experiment a code, for a line that has no room for the whole of it. */
  public void store(Experiment experiment, Consumer<String> stored, Consumer<Text> failed) {
    Optional<String> code =
        known.filter(there -> there.experiment().equals(experiment)).map(Api.Stored::alias);
    if (code.isPresent()) {
      stored.accept(code.get());
      return;
    }
    Api.store(
        new Api.Entry(experiment, "", new Work.Lineage.Own(), Optional.empty()),
        alias -> {
          known = Optional.of(new Api.Stored(alias, "", experiment, false, List.of()));
          stored.accept(alias);
        },
        failed);
  }
}

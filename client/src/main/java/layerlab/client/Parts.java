package layerlab.client;

import java.util.ArrayList;
import java.util.List;
import layerlab.client.page.Frame;
import layerlab.client.page.Part;
import layerlab.client.view.confusion.ConfusionPart;
import layerlab.client.view.diagnose.DiagnosePart;
import layerlab.client.view.follow.FollowPart;
import layerlab.client.view.glossary.CardPart;
import layerlab.client.view.scatter.ScatterPart;
import layerlab.client.view.sheet.SheetPart;
import layerlab.client.view.start.EntrancePart;

/** Every part of the page, from all packages that have some. */
final class Parts {
  private Parts() {}

  static List<Part<?>> all() {
    List<Part<?>> all = new ArrayList<>(Frame.parts());
    all.add(new EntrancePart());
    all.add(new ConfusionPart());
    all.add(new DiagnosePart());
    all.add(new FollowPart());
    all.add(new ScatterPart());
    all.add(new SheetPart());
    all.add(new CardPart());
    return all;
  }
}

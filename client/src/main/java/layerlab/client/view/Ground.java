package layerlab.client.view;

import layerlab.client.state.Spot;

/** The stage, as what is dragged over it sees it. */
public interface Ground extends Mounted {

  /** What lies at a place, in CSS pixels from the page's top left corner. */
  Spot at(double x, double y);
}

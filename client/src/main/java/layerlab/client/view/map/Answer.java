package layerlab.client.view.map;

import layerlab.client.paint.Contour;
import layerlab.client.paint.Field;

/** What is shown over the plane. */
public sealed interface Answer {
  Field field();

  /**
   * One number at each point.
   *
   * @param grid which of the field's grids it is
   * @param border where the sign changes, on as many grids
   */
  record Single(Field field, int grid, Contour.Level border) implements Answer {}

  /** One number for each class; the largest is the answer. */
  record Classes(Field field, int classes) implements Answer {}
}

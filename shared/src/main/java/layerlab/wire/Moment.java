package layerlab.wire;

/** A point of a run: epochs completed and steps taken since its start. */
public record Moment(int epoch, int step) {
  public static final Moment START = new Moment(0, 0);
}

package layerlab.client.view.time;

import layerlab.client.live.Zoom;

/** The epochs from the left border of the strip to the right one, and how zooming changes them. */
public record Stretch(int first, int last) {
  /** Closer than this there is nothing more to see. */
  static final int LEAST = 4;

  private static final double KEY_FACTOR = 1.6;

  /** A key moves it by this part of its length. */
  private static final int KEY_PART = 4;

  /**
   * What a strip shows.
   *
   * @param extent the right border of the whole run
   */
  public static Stretch of(Zoom zoom, int extent) {
    return switch (zoom) {
      case Zoom.Whole() -> new Stretch(0, extent);
      case Zoom.Part(int first, int last) -> new Stretch(first, last);
    };
  }

  private int length() {
    return last - first;
  }

  /** The epochs between two places, in whichever order they were pointed at. */
  public static Zoom between(int one, int other, int extent) {
    int from = Math.min(one, other);
    return part(from, Math.max(one, other) - from, extent);
  }

  /** A part of so many epochs, moved so that it lies in the run; the whole where it is all. */
  private static Zoom part(double from, double length, int extent) {
    int whole = (int) Math.round(Math.max(LEAST, length));
    if (whole >= extent) {
      return new Zoom.Whole();
    }
    int first = (int) Math.round(Math.max(0, Math.min(extent - whole, from)));
    return new Zoom.Part(first, first + whole);
  }

  /**
   * Closer or farther away around an epoch, which stays where it is.
   *
   * @param factor by which the stretch becomes longer
   */
  public Zoom scaled(double factor, double around, int extent) {
    double length = Math.max(LEAST, length() * factor);
    return part(around - (around - first) * length / length(), length, extent);
  }

  /** So many epochs later, or earlier. */
  public Zoom moved(double epochs, int extent) {
    return part(first + epochs, length(), extent);
  }

  /** What a key does; closer and farther go around the head where it is in sight. */
  public Zoom by(Zoom.Way way, int head, int extent) {
    double around = head >= first && head <= last ? head : (first + last) / 2.0;
    int part = Math.max(1, length() / KEY_PART);
    return switch (way) {
      case CLOSER -> scaled(1 / KEY_FACTOR, around, extent);
      case FARTHER -> scaled(KEY_FACTOR, around, extent);
      case EARLIER -> moved(-part, extent);
      case LATER -> moved(part, extent);
    };
  }
}

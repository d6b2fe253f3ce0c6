package layerlab.client.live;

/** Which part of the run the time strip shows. */
public sealed interface Zoom {
  /** From its beginning to somewhat beyond its end, which moves on. */
  record Whole() implements Zoom {}

  /** From one epoch to a later one; it stays there while the run goes on. */
  record Part(int first, int last) implements Zoom {
    public Part {
      if (first < 0 || last <= first) {
        throw new IllegalArgumentException("epochs " + first + " to " + last);
      }
    }
  }

  /** What keys do to it. */
  enum Way {
    CLOSER,
    FARTHER,
    EARLIER,
    LATER
  }
}

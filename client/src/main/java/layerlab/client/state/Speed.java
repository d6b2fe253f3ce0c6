package layerlab.client.state;

/** How fast a run may go; 1× is as fast as eyes can follow. */
public enum Speed {
  QUARTER("¼×", 15),
  HALF("½×", 30),
  NORMAL("1×", 60),
  DOUBLE("2×", 120),
  FOURFOLD("4×", 240),
  FULL("", Double.POSITIVE_INFINITY);

  private final String factor;
  private final double epochsPerSecond;

  Speed(String factor, double epochsPerSecond) {
    this.factor = factor;
    this.epochsPerSecond = epochsPerSecond;
  }

  /** As it is shown; empty for as fast as possible, which is said in words. */
  public String factor() {
    return factor;
  }

  /** Infinite for as fast as possible. */
  public double epochsPerSecond() {
    return epochsPerSecond;
  }

  /** By its name; 1× for anything else. */
  public static Speed of(String name) {
    for (Speed speed : values()) {
      if (speed.name().equals(name)) {
        return speed;
      }
    }
    return NORMAL;
  }
}

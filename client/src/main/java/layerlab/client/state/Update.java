package layerlab.client.state;

/** What follows from an event: the heart of the page, a pure function. */
public final class Update {
  private Update() {}

  public static Next on(State state, Event event) {
    return Next.of(state);
  }
}

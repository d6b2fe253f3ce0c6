package layerlab.client.state;

/**
 * Everything that the page knows, except what changes many times a second ({@code
 * layerlab.client.live}).
 *
 * @param work the experiment and its history; travels in links
 * @param run what the server makes of it
 * @param look how this user wants to see it; kept in the browser
 * @param focus what is selected, under the pointer or in the hand; forgotten
 * @param screen which page, sheet and tab are open; forgotten
 */
public record State(Work work, Run run, Look look, Focus focus, Screen screen) {

  public State with(Work other) {
    return new State(other, run, look, focus, screen);
  }

  public State with(Run other) {
    return new State(work, other, look, focus, screen);
  }

  public State with(Look other) {
    return new State(work, run, other, focus, screen);
  }

  public State with(Focus other) {
    return new State(work, run, look, other, screen);
  }

  public State with(Screen other) {
    return new State(work, run, look, focus, other);
  }
}

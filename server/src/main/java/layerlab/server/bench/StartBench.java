package layerlab.server.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import layerlab.experiment.Experiment;
import layerlab.json.Json;
import layerlab.wire.ClientMessage;
import layerlab.wire.Frame;

/** From the start of the server's process to its page, and to the first step of a network. */
public final class StartBench {
  private static final int STARTS = 5;
  private static final String ANNOUNCEMENT = "LayerLab is at ";

  /** Milliseconds after the start of the process. */
  private record Times(double page, double firstStep) {}

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<String> command;

  private StartBench(List<String> command) {
    this.command = command;
  }

  public static void run(House house, Consumer<Json.Obj> out) {
    StartBench bench = new StartBench(house.command());
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      times.add(bench.start());
    }
    Readings pages = new Readings(times.stream().map(Times::page).toList());
    Readings steps = new Readings(times.stream().map(Times::firstStep).toList());
    out.accept(
        Json.object()
            .with("figure", "start")
            .with("starts", STARTS)
            .with("pageMilliseconds", Readings.rounded(pages.median()))
            .with("firstStepMilliseconds", Readings.rounded(steps.median()))
            .with("slowestFirstStepMilliseconds", Readings.rounded(steps.most())));
  }

  private Times start() {
    long begin = System.nanoTime();
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      try {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        URI address = address(said);
        Thread.ofPlatform().daemon().start(() -> said.lines().forEach(line -> {}));
        fetch(address);
        fetch(address.resolve("/js/app.js"));
        double page = (System.nanoTime() - begin) / 1e6;
        return new Times(page, (firstStep(address.getPort()) - begin) / 1e6);
      } finally {
        process.destroy();
        process.onExit().join();
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static URI address(BufferedReader said) throws IOException {
    String line;
    do {
      line = Objects.requireNonNull(said.readLine(), "the server ended before it began");
    } while (!line.startsWith(ANNOUNCEMENT));
    return URI.create(line.substring(ANNOUNCEMENT.length()) + "/");
  }

  private void fetch(URI file) throws IOException {
    try {
      client.send(HttpRequest.newBuilder(file).build(), HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private long firstStep(int port) {
    try (Guest guest = Guest.at(client, port, 0)) {
      guest.open(Experiment.initial());
      guest.order(ClientMessage.Run::new);
      return guest.frame(Frame.Weights.class, frame -> frame.header().moment().step() > 0).at();
    }
  }
}

package layerlab.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real server in a process of its own, which can be killed as a power cut would. */
final class ChildServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

  private final Process process;
  private final int port;

  private ChildServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one and waits until its page is there. */
  static ChildServer start(Path data, String... flags) throws IOException {
    Process process = launch(data, flags);
    BufferedReader out = reader(process.getInputStream());
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ChildServer(process, Integer.parseInt(address.group(1)));
      }
    }
    throw new AssertionError("the server ended with " + process.exitValue());
  }

  /** What one says that cannot start. */
  static String refusal(Path data) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command(data)).redirectErrorStream(true).start();
    String said = reader(process.getInputStream()).lines().reduce("", (all, line) -> line);
    return process.waitFor() + " " + said;
  }

  private static Process launch(Path data, String... flags) throws IOException {
    return new ProcessBuilder(command(data, flags))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static List<String> command(Path data, String... flags) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("-javaagent") && !argument.startsWith("-agent"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("--port", "0", "--data", data.toString()));
    command.addAll(List.of(flags));
    return command;
  }

  private static BufferedReader reader(java.io.InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  int port() {
    return port;
  }

  /** {@code kill -9}: nothing of it runs any more when this returns. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
    try {
      process.getInputStream().close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

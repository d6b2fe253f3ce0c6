package layerlab.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The real server in a process of its own, which can be killed as a power cut would. */
final class ChildServer implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

  /** What the shell counts in. */
  private static final int BLOCK = 512;

  private final Process process;
  private final int port;

  private ChildServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts one and waits until its page is there. */
  static ChildServer start(Path data) throws IOException {
    return start(command(data));
  }

  /** Starts one that can write no file longer than that, as if the disk were full. */
  static ChildServer withFilesUpTo(int bytes, Path data) throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("sh", "-c", "ulimit -f " + bytes / BLOCK + "; exec \"$@\"", "sh"));
    command.addAll(command(data));
    return start(command);
  }

  private static ChildServer start(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = reader(process.getInputStream());
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ChildServer(process, Integer.parseInt(address.group(1)));
      }
    }
    throw new AssertionError("the server ended with " + process.exitValue());
  }

  /** With which code one ends that cannot start, and its last words. */
  static String refusal(Path data) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command(data)).redirectErrorStream(true).start();
    String said = reader(process.getInputStream()).lines().reduce("", (all, line) -> line);
    return process.waitFor() + " " + said;
  }

  private static List<String> command(Path data) {
    List<String> command = new ArrayList<>(new BenchHouse().command(data));
    command.removeIf(argument -> argument.startsWith("-javaagent"));
    return command;
  }

  private static BufferedReader reader(InputStream stream) {
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

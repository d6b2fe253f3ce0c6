package layerlab.server.stress;

import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * What lives on this JVM's heap, class by class, as a collection finds it. What collectors say is
 * in use moves by tens of megabytes between two of them.
 *
 * @param bytes by class
 */
record LiveHeap(Map<String, Long> bytes) {
  private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");

  private static final int CULPRITS = 4;
  private static final double MEGABYTE = 1 << 20;

  LiveHeap {
    bytes = Map.copyOf(bytes);
  }

  /** All threads stand still meanwhile. */
  static LiveHeap now() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      Object histogram =
          server.invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "gcClassHistogram",
              new Object[] {new String[0]},
              new String[] {String[].class.getName()});
      return read(String.valueOf(histogram));
    } catch (JMException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static LiveHeap read(String histogram) {
    Map<String, Long> bytes = new HashMap<>();
    for (String line : histogram.split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        bytes.merge(matcher.group(2), Long.parseLong(matcher.group(1)), Long::sum);
      }
    }
    if (bytes.isEmpty()) {
      throw new IllegalStateException("no histogram: " + histogram);
    }
    return new LiveHeap(bytes);
  }

  double megabytes() {
    return Findings.rounded(bytes.values().stream().mapToLong(Long::longValue).sum() / MEGABYTE);
  }

  /** The classes that grew most, and by how many megabytes. */
  String grownSince(LiveHeap before) {
    Comparator<String> byGrowth = Comparator.comparingLong(name -> growth(before, name));
    List<String> most =
        bytes.keySet().stream().sorted(byGrowth.reversed()).limit(CULPRITS).toList();
    StringBuilder text = new StringBuilder();
    for (String name : most) {
      text.append(text.isEmpty() ? "" : ", ").append(name).append(" by ");
      text.append(Findings.rounded(growth(before, name) / MEGABYTE));
    }
    return text.toString();
  }

  private long growth(LiveHeap before, String name) {
    return bytes.getOrDefault(name, 0L) - before.bytes.getOrDefault(name, 0L);
  }
}

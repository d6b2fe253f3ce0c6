package layerlab.client.view.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.state.Event;
import layerlab.client.state.Following.Aim;
import layerlab.client.view.Dial;
import layerlab.graph.Numbers;
import layerlab.walk.Sample;

/**
 * What an address says about following one number: {@code ?explain=w5&sample=0.05,0.1&right=1}.
 *
 * <p>{@code explain} names a weight, or anything for the first step; {@code sample} and {@code
 * right} are the numbers that go in and should come out. What is not like this means nothing.
 */
public final class FollowAddress {
  private FollowAddress() {}

  /** What a page opened at this query does first; empty where it does not ask for it. */
  public static Optional<Event> read(String query) {
    String explain = value(query, "explain");
    if (explain.isEmpty()) {
      return Optional.empty();
    }
    Aim aim =
        explain.startsWith("w")
            ? Dial.typed(explain.substring(1), false)
                .<Aim>map(number -> new Aim.Weight(number.intValue()))
                .orElse(new Aim.Step(0))
            : new Aim.Step(0);
    Sample sample = new Sample(numbers(value(query, "sample")), numbers(value(query, "right")));
    return Optional.of(new Event.FollowedSample(aim, sample));
  }

  /** What a query has under a name; empty for none. */
  public static String value(String query, String name) {
    String text = query.startsWith("?") ? query.substring(1) : query;
    for (String part : parts(text, '&')) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1).replace("%2C", ",");
      }
    }
    return "";
  }

  /** None where one of them is no number. */
  private static Numbers numbers(String list) {
    List<String> words = parts(list, ',');
    double[] values = new double[words.size()];
    for (int i = 0; i < values.length; i++) {
      Optional<Double> value = Dial.typed(words.get(i), false);
      if (value.isEmpty()) {
        return Numbers.of();
      }
      values[i] = value.get();
    }
    return Numbers.of(values);
  }

  private static List<String> parts(String text, char border) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf(border); end >= 0; end = text.indexOf(border, from)) {
      parts.add(text.substring(from, end));
      from = end + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}

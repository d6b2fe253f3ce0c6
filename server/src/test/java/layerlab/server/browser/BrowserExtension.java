package layerlab.server.browser;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.AssertionFailedError;

/** Gives each test its {@link Visitors} at one shared server and browser, and ends their visit. */
final class BrowserExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Visitors resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Venue venue =
        test.getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Venue.class, key -> Venue.open(), Venue.class);
    Visitors visitors = new Visitors(venue);
    test.getStore(NAMESPACE).put(Visitors.class, visitors);
    return visitors;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visitors visitors = test.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
    if (visitors == null) {
      return;
    }
    try (visitors) {
      List<String> troubles = visitors.troubles();
      if (!troubles.isEmpty() || test.getExecutionException().isPresent()) {
        visitors.keepEvidence(evidenceOf(test));
      }
      if (!troubles.isEmpty()) {
        throw new AssertionFailedError("the browser reported:\n" + String.join("\n", troubles));
      }
    }
  }

  /** Named after class, method and, for a parameterized test, its row. */
  private static Path evidenceOf(ExtensionContext test) {
    String method = test.getRequiredTestMethod().getName();
    String row =
        test.getDisplayName().startsWith(method)
            ? ""
            : test.getDisplayName().replaceAll("[^A-Za-z0-9]+", "-");
    return Path.of(
        "target", "browser", test.getRequiredTestClass().getSimpleName() + "." + method + row);
  }
}

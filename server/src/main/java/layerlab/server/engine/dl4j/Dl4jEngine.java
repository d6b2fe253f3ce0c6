package layerlab.server.engine.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Engine;
import layerlab.server.engine.Trainer;
import layerlab.wire.ServerMessage;
import org.nd4j.linalg.api.environment.Nd4jEnvironment;
import org.nd4j.linalg.factory.Nd4j;

/** Trains with Deeplearning4j on whichever backend of ND4J is on the class path. */
public final class Dl4jEngine implements Engine {
  private final ServerMessage.Engine description;

  /** Loads the native libraries, which takes about half a second. */
  public Dl4jEngine() {
    Properties environment = Nd4j.getExecutioner().getEnvironmentInformation();
    boolean isCuda = "CUDA".equals(environment.getProperty(Nd4jEnvironment.BACKEND_KEY));
    this.description =
        new ServerMessage.Engine(
            "DL4J",
            (isCuda ? "nd4j-cuda " : "nd4j-native ") + version(),
            isCuda ? device(environment) : "CPU");
  }

  /** ND4J's jars say it in Maven's own file only. */
  private static String version() {
    String file = "/META-INF/maven/org.nd4j/nd4j-api/pom.properties";
    try (InputStream stream = Objects.requireNonNull(Nd4j.class.getResourceAsStream(file), file)) {
      Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version", "");
    } catch (IOException failure) {
      throw new UncheckedIOException(file, failure);
    }
  }

  private static String device(Properties environment) {
    if (environment.get(Nd4jEnvironment.CUDA_DEVICE_INFORMATION_KEY) instanceof List<?> devices
        && !devices.isEmpty()
        && devices.getFirst() instanceof Map<?, ?> device) {
      return String.valueOf(device.get(Nd4jEnvironment.CUDA_DEVICE_NAME_KEY));
    }
    return "GPU";
  }

  @Override
  public ServerMessage.Engine description() {
    return description;
  }

  @Override
  public Trainer open(Assignment assignment) {
    return new Dl4jTrainer(assignment);
  }
}

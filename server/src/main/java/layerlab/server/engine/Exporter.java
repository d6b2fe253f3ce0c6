package layerlab.server.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * Takes networks out of the house.
 *
 * <p><b>Thread</b> any.
 */
public interface Exporter {

  /**
   * Source text.
   *
   * @param configuration an expression that builds the network, one line each
   * @param members what the expression needs beside it in its class, whole lines
   * @param files further classes that it needs, by the names of their files
   * @param setRate the method that changes the learning rate between batches
   * @param remarks in what the program differs from what trains here, in English
   */
  record Source(
      List<String> configuration,
      List<String> members,
      Map<String, String> files,
      String setRate,
      List<String> remarks) {
    public Source {
      configuration = List.copyOf(configuration);
      members = List.copyOf(members);
      files = Map.copyOf(files);
      remarks = List.copyOf(remarks);
    }
  }

  /** The network in the words of a library, as a student would write it. */
  Source source(Blueprint blueprint);

  /**
   * Whether the library computes everything of it by itself, so that {@link #model} can hold it.
   */
  boolean hasModel(Blueprint blueprint);

  /**
   * The network with its parameters as a file of that library, which says what it lacks: {@link
   * layerlab.plan.ModelFile#LACKS}.
   */
  void model(Blueprint blueprint, OutputStream to) throws IOException;
}

package layerlab.server.ws;

import java.util.Optional;
import layerlab.data.Data;
import layerlab.spec.Text;

/**
 * Who may train with which data: some of it belongs to a browser.
 *
 * <p><b>Thread</b> any; it may read from a disk.
 */
public interface Permit {
  /** Why a browser may not train with some data, if it may not. */
  Optional<Text> refusal(String browser, Data data);
}

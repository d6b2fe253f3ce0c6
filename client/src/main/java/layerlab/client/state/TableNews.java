package layerlab.client.state;

import layerlab.spec.Text;
import layerlab.table.TableList;
import layerlab.table.TablePreview;

/** What became of tables of one's own. */
public sealed interface TableNews {

  /** A file is on its way to the server. */
  record Sending(String file) implements TableNews {}

  /** The server has read one. */
  record Came(TablePreview preview) implements TableNews {}

  /** What the server has of this browser. */
  record Listed(TableList list) implements TableNews {}

  /** The server does not do what it was asked for. */
  record Refused(Text why) implements TableNews {}
}

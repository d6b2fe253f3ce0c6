package layerlab.client.state;

import layerlab.table.TableChoices;

/** What can be done with tables of one's own. */
public sealed interface TableAct {

  /** The one that is open becomes the data of the experiment. */
  record Use() implements TableAct {}

  /** One is to be deleted, if that is meant; an empty id: it is not. */
  record Doubt(String id) implements TableAct {}

  /** What more than the page is needed for. */
  sealed interface Errand extends TableAct {}

  /** They are shown. */
  record Show() implements Errand {}

  /** A file is to be chosen. */
  record Choose() implements Errand {}

  record Open(String id) implements Errand {}

  /** One is to be read otherwise. */
  record Change(String id, TableChoices wanted) implements Errand {}

  record Delete(String id) implements Errand {}

  /** Whoever has a link may train on it from now on, or may no longer. */
  record Share(String id, boolean isShared) implements Errand {}
}

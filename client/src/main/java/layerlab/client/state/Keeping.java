package layerlab.client.state;

/** What can be done with the experiments that this browser keeps. */
public sealed interface Keeping {

  /** They are shown. */
  record Show() implements Keeping {}

  /** What is on the page is kept. */
  record Keep() implements Keeping {}

  /** One is opened. */
  record Open(Kept.Keepsake which) implements Keeping {}

  record Delete(String link) implements Keeping {}

  /** All are saved as a file. */
  record Save() implements Keeping {}

  /** A file is to be chosen. */
  record Choose() implements Keeping {}

  /** A file was chosen or dropped. */
  record Read(String text) implements Keeping {}
}

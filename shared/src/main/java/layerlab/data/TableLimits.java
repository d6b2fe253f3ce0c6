package layerlab.data;

/** How large a table of one's own may be; page and server say the same. */
public final class TableLimits {
  /** Of the file. */
  public static final int MOST_BYTES = 8 << 20;

  /** Columns that a file may have. */
  public static final int MOST_COLUMNS = 1000;

  /** Columns that a network may be told. */
  public static final int MOST_USED = 200;

  /** Inputs that they may become, with one for each word. */
  public static final int MOST_INPUTS = 256;

  /** Inputs of all rows together. */
  public static final int MOST_VALUES = 4_000_000;

  /** Different words of a column that is a category. */
  public static final int MOST_WORDS = 100;

  /** As many as a confusion matrix shows. */
  public static final int MOST_CLASSES = 26;

  /** Characters of a column's name, of a word and of a title. */
  public static final int LONGEST_NAME = 60;

  /** Rows of which something can be learned and something tested. */
  public static final int FEWEST_ROWS = 10;

  /** Tables that one browser may have. */
  public static final int MOST_TABLES = 20;

  /** What they may take together. */
  public static final long MOST_BYTES_TOGETHER = 40L << 20;

  private TableLimits() {}
}

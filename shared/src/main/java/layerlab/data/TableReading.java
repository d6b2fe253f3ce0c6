package layerlab.data;

import java.util.List;
import java.util.Optional;
import layerlab.spec.Text;

/**
 * How the bytes of a file become cells.
 *
 * @param hasHeader whether its first line names the columns
 */
public record TableReading(
    Encoding encoding, Separator separator, boolean hasHeader, Decimal decimal) {

  /** How bytes are characters. */
  public enum Encoding {
    UTF_8("utf-8", "UTF-8"),
    UTF_16("utf-16", "UTF-16"),
    GB18030("gb18030", "GBK, GB 18030"),
    WINDOWS_1252("windows-1252", "Windows-1252");

    private final String id;
    private final String title;

    Encoding(String id, String title) {
      this.id = id;
      this.title = title;
    }

    /** As it stands in files. */
    public String id() {
      return id;
    }

    /** As users read it. */
    public String title() {
      return title;
    }

    public static Optional<Encoding> find(String id) {
      return List.of(values()).stream().filter(encoding -> encoding.id.equals(id)).findFirst();
    }
  }

  /** What stands between two cells. */
  public enum Separator {
    COMMA(',', Text.of("comma ,", "逗号 ,")),
    SEMICOLON(';', Text.of("semicolon ;", "分号 ;")),
    TAB('\t', Text.of("tab", "制表符")),
    BAR('|', Text.of("bar |", "竖线 |"));

    private final char character;
    private final Text title;

    Separator(char character, Text title) {
      this.character = character;
      this.title = title;
    }

    public char character() {
      return character;
    }

    /** As it stands in files. */
    public String id() {
      return String.valueOf(character);
    }

    /** As users read it. */
    public Text title() {
      return title;
    }

    public static Optional<Separator> find(String id) {
      return List.of(values()).stream().filter(separator -> separator.id().equals(id)).findFirst();
    }
  }

  /** What stands between a number's whole part and its fraction. */
  public enum Decimal {
    POINT('.', Text.of("point 1.5", "小数点 1.5")),
    COMMA(',', Text.of("comma 1,5", "逗号 1,5"));

    private final char character;
    private final Text title;

    Decimal(char character, Text title) {
      this.character = character;
      this.title = title;
    }

    public char character() {
      return character;
    }

    /** As it stands in files. */
    public String id() {
      return String.valueOf(character);
    }

    /** As users read it. */
    public Text title() {
      return title;
    }

    public static Optional<Decimal> find(String id) {
      return List.of(values()).stream().filter(decimal -> decimal.id().equals(id)).findFirst();
    }
  }
}

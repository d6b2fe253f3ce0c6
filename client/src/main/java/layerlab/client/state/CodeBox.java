package layerlab.client.state;

import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.json.Malformed;
import layerlab.spec.Text;

/** What was typed or pasted where a code is asked for. */
sealed interface CodeBox {

  /** The code of a stored experiment. */
  record Alias(String code) implements CodeBox {}

  /** A link that holds its experiment. */
  record Whole(Experiment experiment) implements CodeBox {}

  /** Neither. */
  record Refused(Text why) implements CodeBox {}

  int SHORTEST = 4;

  /** Signs that no code has, because people read one for another. */
  String CONFUSABLE = "0O1I";

  static CodeBox read(String typed) {
    String text = Letters.stripped(typed);
    int hash = text.indexOf('#');
    if (hash >= 0) {
      return link(text.substring(hash + 1));
    }
    return alias(text.substring(text.lastIndexOf('/') + 1));
  }

  private static CodeBox link(String link) {
    try {
      return new Whole(ShareLink.read(link));
    } catch (Malformed damaged) {
      return new Refused(
          Text.of(
              "This link is damaged or incomplete. Copy it again, to its last character.",
              "这个链接已损坏或不完整。请重新复制，直到最后一个字符。"));
    }
  }

  /** What people type: in any case, with spaces and hyphens. */
  private static CodeBox alias(String text) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = Letters.upper(text.charAt(i));
      if (c == ' ' || c == '-') {
        continue;
      }
      code.append(c);
      if (CONFUSABLE.indexOf(c) >= 0) {
        return misread(code.length());
      }
      if (!(c >= 'A' && c <= 'Z' || c >= '2' && c <= '9')) {
        return new Refused(
            Text.of("A code has only letters and digits, like 7F3K.", "代码只含字母和数字，例如 7F3K。"));
      }
    }
    return code.length() < SHORTEST
        ? new Refused(Text.of("A code has four characters, like 7F3K.", "代码有四个字符，例如 7F3K。"))
        : new Alias(code.toString());
  }

  private static Refused misread(int place) {
    return new Refused(
        Text.of(
            "No code has 0, O, 1 or I in it. Look at character " + place + " again.",
            "代码里没有 0、O、1、I。请再看一下第 " + place + " 个字符。"));
  }
}

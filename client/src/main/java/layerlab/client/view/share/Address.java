package layerlab.client.view.share;

import layerlab.client.state.Letters;
import layerlab.client.state.Screen.Shared;

/** Links as people read them. */
final class Address {
  private Address() {}

  /** Without the protocol. */
  static String shown(String link) {
    int host = link.indexOf("://");
    return host < 0 ? link : link.substring(host + 3);
  }

  /** The host of a short link. */
  static String host(String link) {
    String shown = shown(link);
    int slash = shown.indexOf('/');
    return slash < 0 ? shown : shown.substring(0, slash);
  }

  /** Where the QR code of a short link can be found. */
  static String qr(Shared.Saved saved) {
    String protocol = saved.link().substring(0, saved.link().indexOf(':'));
    return "/api/experiments/" + saved.alias() + "/qr.svg?by=" + protocol;
  }

  /** How many characters of a link hold its experiment. */
  static int held(String link) {
    return link.length() - link.indexOf('#') - 1;
  }

  /** Letter by letter, as a screen reader should say a code. */
  static String spelled(String alias) {
    StringBuilder spelled = new StringBuilder();
    for (int i = 0; i < alias.length(); i++) {
      spelled.append(i == 0 ? "" : " ").append(Letters.upper(alias.charAt(i)));
    }
    return spelled.toString();
  }
}

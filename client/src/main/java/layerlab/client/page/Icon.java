package layerlab.client.page;

import layerlab.client.html.Element;

/** Our own icons on a grid of 20; those of the layers draw what the layer does. */
public enum Icon {
  DENSE(
      "<circle class='f' cx='4.5' cy='5' r='1.7'/><circle class='f' cx='4.5' cy='15' "
          + "r='1.7'/><circle class='f' cx='15.5' cy='3.5' r='1.7'/><circle class='f' cx='1"
          + "5.5' cy='10' r='1.7'/><circle class='f' cx='15.5' cy='16.5' r='1.7'/><path d='"
          + "M6 5l8-1.2M6 5.4l8 4M6 6l8 9.5M6 14.5l8-10M6 14.8l8-4M6 15.2l8 1' stroke-width"
          + "='1'/>"),
  ACTIVATION(
      "<path d='M2.5 15.5h5.5L17 4'/><path d='M2.5 10h15M10 2.5v15' opacity='.35' str"
          + "oke-width='1'/>"),
  ADD("<circle cx='10' cy='10' r='7'/><path d='M10 6.5v7M6.5 10h7'/>"),
  CONCAT(
      "<rect x='2.5' y='3' width='15' height='5.5' rx='1'/><rect x='2.5' y='11.5' wid"
          + "th='15' height='5.5' rx='1'/><path d='M10 8.5v3'/>"),
  NORM(
      "<path d='M2 16c4 0 4.5-11 8-11s4 11 8 11'/><path d='M10 3v14' stroke-dasharray"
          + "='1.5 2.5'/>"),
  DROPOUT(
      "<circle class='f' cx='4.5' cy='4.5' r='1.8'/><circle cx='10' cy='4.5' r='1.7' "
          + "stroke-width='1.2'/><circle class='f' cx='15.5' cy='4.5' r='1.8'/><circle cx='"
          + "4.5' cy='10' r='1.7' stroke-width='1.2'/><circle class='f' cx='10' cy='10' r='"
          + "1.8'/><circle class='f' cx='15.5' cy='10' r='1.8'/><circle class='f' cx='4.5' "
          + "cy='15.5' r='1.8'/><circle class='f' cx='10' cy='15.5' r='1.8'/><circle cx='15"
          + ".5' cy='15.5' r='1.7' stroke-width='1.2'/>"),
  PLAY("<path class='f' d='M6 3.5v13l11-6.5z'/>"),
  PAUSE("<path class='f' d='M5 3.5h3.6v13H5zM11.4 3.5H15v13h-3.6z'/>"),
  STEP("<path class='f' d='M4 4v12l8-6z'/><path d='M15 4v12' stroke-width='2'/>"),
  RESET("<path d='M4 4v4.5h4.5'/><path d='M4.3 8.5A6.5 6.5 0 1 1 3.5 11'/>"),
  SHARE("<path d='M10 12V3M6.5 6.2L10 2.8l3.5 3.4'/><path d='M4 10v6.5h12V10'/>"),
  FORK(
      "<circle cx='5' cy='4' r='2'/><circle cx='15' cy='4' r='2'/><circle cx='10' cy="
          + "'16' r='2'/><path d='M5 6c0 5 5 3 5 8M15 6c0 5-5 3-5 8'/>"),
  THEME("<circle cx='10' cy='10' r='6.5'/><path class='f' d='M10 3.5a6.5 6.5 0 0 1 0 13" + "z'/>"),
  CLOSE("<path d='M5 5l10 10M15 5L5 15'/>"),
  COPY(
      "<rect x='6.5' y='6.5' width='10' height='10' rx='1.5'/><path d='M13.5 6.5v-3h-"
          + "10v10h3'/>"),
  WAIT("<circle cx='10' cy='10' r='7'/><path d='M10 6v4.3l3 1.7'/>"),
  NETWORK(
      "<circle cx='4' cy='10' r='2'/><circle cx='15.5' cy='4.5' r='2'/><circle cx='15"
          + ".5' cy='15.5' r='2'/><path d='M6 9l7.7-3.6M6 11l7.7 3.6'/>"),
  LIST(
      "<path d='M7 5h10M7 10h10M7 15h10'/><circle class='f' cx='3.5' cy='5' r='1'/><c"
          + "ircle class='f' cx='3.5' cy='10' r='1'/><circle class='f' cx='3.5' cy='15' r='"
          + "1'/>"),
  MAP(
      "<rect x='2.5' y='2.5' width='15' height='15' rx='2'/><path d='M2.5 13c5-1 3-7 "
          + "8-6.5 4 .4 3 3.5 7 3'/>"),
  OUTPUT("<circle cx='10' cy='10' r='7'/><circle class='f' cx='10' cy='10' r='2.5'/>"),
  UNDO("<path d='M7.5 4L3.5 8l4 4'/><path d='M3.5 8h8a5 4.5 0 0 1 0 9H8'/>"),
  REDO("<path d='M12.5 4l4 4-4 4'/><path d='M16.5 8h-8a5 4.5 0 0 0 0 9H12'/>"),
  KEYS(
      "<circle cx='10' cy='10' r='7'/><path d='M7.8 7.9a2.3 2.3 0 1 1 3.3 2.2c-.8 .4-"
          + "1.1 .9-1.1 1.7'/><circle class='f' cx='10' cy='14.2' r='.9'/>"),
  STEP_BATCH("<path class='f' d='M6.5 5.5v9l6-4.5z'/><path d='M15 5.5v9' stroke-width='1.6'/>"),
  SEED(
      "<rect x='3' y='3' width='14' height='14' rx='3'/><circle class='f' cx='7' cy='7' r='1.3'/>"
          + "<circle class='f' cx='13' cy='13' r='1.3'/><circle class='f' cx='10' cy='10'"
          + " r='1.3'/>"),
  TABLE("<path d='M3 4h14v12H3zM3 8h14M3 12h14M9 4v12'/>"),
  PEN("<path d='M4 16l1-4L14 3l3 3-9 9zM12 5l3 3'/>"),
  ERASER("<path d='M8 16l-4.5-4.5L12 3l5 5-8 8zM8 7l5 5M8 16h9'/>"),
  ENTER("<path d='M4 10h11M11 5.5l4.5 4.5-4.5 4.5'/>");

  private final String markup;

  Icon(String markup) {
    this.markup = markup;
  }

  public Element draw() {
    return Element.of("svg", "i")
        .with("viewBox", "0 0 20 20")
        .with("aria-hidden", true)
        .markup(markup);
  }

  /** The mark: a neuron's tile, parted by its contour. */
  static Element logo() {
    return Element.of("svg", "logo")
        .with("viewBox", "0 0 22 22")
        .with("aria-hidden", true)
        .markup(
            "<rect width='22' height='22' class='pos'/><path class='neg' d='M0 0h22v5.5C14 5 13"
                + " 9.5 10.5 12.5S5 18.5 0 18z'/><path class='cut' d='M22 5.5C14 5 13 9.5 10.5"
                + " 12.5S5 18.5 0 18'/>");
  }
}

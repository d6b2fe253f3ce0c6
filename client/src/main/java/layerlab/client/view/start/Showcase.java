package layerlab.client.view.start;

import layerlab.client.state.Edit;
import layerlab.client.state.Event;
import layerlab.experiment.Experiment;
import layerlab.experiment.ShareLink;
import layerlab.spec.Text;

/** The experiments that a newcomer can open with one click; a click can be undone like any edit. */
public enum Showcase {
  SPIRAL("spiral", Text.of("spiral", "螺旋"), Experiment.initial()),
  CIRCLE(
      "circle",
      Text.of("circle", "圆环"),
      ShareLink.read(
          "1wnx2UzkAS8EQACKuDABDswgAGsgFADOLDQAjtggBMld8ADzHBgAyfgA_ygYAJZ4GAFDbDwAI9QUBMxn0BQA")),
  DIGITS(
      "digits",
      Text.of("digits", "手写数字"),
      ShareLink.read(
          "1-IL1J0sAIrUMAGeICAE2DJ4FAAqpEgAF1yIASoUIAAC1CwBOdgAfkAYBME7uFABAlAYANegFAADJDQAt6QUAF9YNAAnODgAU5AUBNBjiBQA")),
  IRIS(
      "iris",
      Text.of("iris", "鸢尾花"),
      ShareLink.read("1eRnrFTEAH9gMAGiGCAAAugEAdJwFATNO-RMAKp8FADXdBAExL90EABfKDAIxNiLYBAAX1wQA")),
  REGRESSION(
      "multi-gauss",
      Text.of("regression", "回归"),
      ShareLink.read("1c8F1uy0AQ64NATYJrQ0AIbMMAJUCuAgALsYGAEDXGABAygYANZ4GATF0ngYBNRmdBgA"));

  private final String set;
  private final Text title;
  private final Experiment experiment;

  Showcase(String set, Text title, Experiment experiment) {
    this.set = set;
    this.title = title;
    this.experiment = experiment;
  }

  /** The data set whose picture stands for it. */
  public String set() {
    return set;
  }

  public Text title() {
    return title;
  }

  public Experiment experiment() {
    return experiment;
  }

  Event open() {
    return Event.Edited.once(new Edit.Whole(experiment));
  }
}

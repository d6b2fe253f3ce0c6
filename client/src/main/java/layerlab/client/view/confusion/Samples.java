package layerlab.client.view.confusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.client.state.Screen.Mistakes;
import layerlab.client.state.State;
import layerlab.data.Tabular;
import layerlab.graph.Numbers;
import layerlab.shape.Shape;
import layerlab.spec.Figures;
import layerlab.spec.Language;
import layerlab.spec.Text;
import layerlab.wire.ServerMessage.Example;

/** The samples of one cell. */
public sealed interface Samples {

  /** None were asked for. */
  record None() implements Samples {}

  /** They were asked for. */
  record Coming(Pair pair, String title) implements Samples {}

  /**
   * They are here.
   *
   * @param note what else there is to say of their number; empty: nothing
   * @param isOld whether the network answers otherwise by now; {@code note} says so
   */
  record Here(Pair pair, String title, List<Sample> samples, String note, boolean isOld)
      implements Samples {
    public Here {
      samples = List.copyOf(samples);
    }
  }

  /** A true class and an answer. */
  record Pair(int actual, int predicted) {}

  /** How many samples a cell has at present, if that is known. */
  interface Present {
    Optional<Integer> count(int actual, int predicted);
  }

  /** The server sends no more than these. */
  int MOST = 60;

  /** The darkest level in the file of the digits. */
  double BLACK = 16;

  /** Stands where the table has nothing. */
  String MISSING = "?";

  static Samples of(State state, List<Text> classes, Present present) {
    Language language = state.look().language();
    return switch (state.screen().mistakes()) {
      case Mistakes.None() -> new None();
      case Mistakes.Asked(int actual, int predicted) ->
          isIn(classes, actual, predicted)
              ? new Coming(
                  new Pair(actual, predicted), title(classes, actual, predicted).in(language))
              : new None();
      case Mistakes.Shown shown ->
          isIn(classes, shown.actual(), shown.predicted())
              ? here(state, shown, classes, present)
              : new None();
    };
  }

  /** One past the classes are the answers that are no numbers. */
  private static boolean isIn(List<Text> classes, int actual, int predicted) {
    return actual < classes.size() && predicted <= classes.size();
  }

  private static Samples here(
      State state, Mistakes.Shown shown, List<Text> classes, Present present) {
    Language language = state.look().language();
    List<Sample> samples = new ArrayList<>();
    for (Example example : shown.examples()) {
      read(state, example).ifPresent(samples::add);
    }
    int seen = shown.examples().size();
    int now = present.count(shown.actual(), shown.predicted()).orElse(seen);
    boolean isOld = Math.min(now, MOST) != seen;
    Text note =
        isOld
            ? ConfusionTexts.lookAgain(now)
            : now > seen ? ConfusionTexts.first(seen, now) : Text.same("");
    return new Here(
        new Pair(shown.actual(), shown.predicted()),
        title(classes, shown.actual(), shown.predicted()).in(language),
        samples,
        note.in(language),
        isOld);
  }

  private static Text title(List<Text> classes, int actual, int predicted) {
    if (predicted == classes.size()) {
      return ConfusionTexts.listOfOverflowed(classes.get(actual));
    }
    return actual == predicted
        ? ConfusionTexts.listOfRight(classes.get(actual))
        : ConfusionTexts.listOfWrong(classes.get(actual), classes.get(predicted));
  }

  /** A sample of the present table; one that came for another table is left out. */
  private static Optional<Sample> read(State state, Example example) {
    Numbers inputs = example.inputs();
    if (!(state.work().experiment().data() instanceof Tabular data)
        || inputs.size() != data.input().size()) {
      return Optional.empty();
    }
    String name = ConfusionTexts.sample(example.index() + 1).in(state.look().language());
    return Optional.of(
        switch (data.input()) {
          case Shape.Image image -> new Sample.Picture(name, picture(inputs, image.width()));
          case Shape.Vector vector -> new Sample.Figures(name, example.index(), figures(inputs));
        });
  }

  private static String picture(Numbers inputs, int width) {
    double[] ink = inputs.toArray();
    for (int i = 0; i < ink.length; i++) {
      ink[i] /= BLACK;
    }
    return Bitmap.address(ink, width);
  }

  private static List<String> figures(Numbers inputs) {
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      double value = inputs.at(i);
      figures.add(Double.isNaN(value) ? MISSING : Figures.shown(value));
    }
    return figures;
  }
}

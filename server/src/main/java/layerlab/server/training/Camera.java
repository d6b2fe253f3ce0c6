package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import layerlab.data.Examples;
import layerlab.data.Task;
import layerlab.dense.LayerStatistics;
import layerlab.dense.StepReading;
import layerlab.graph.Numbers;
import layerlab.graph.ParameterLayout.Place;
import layerlab.graph.ShapedGraph;
import layerlab.server.dataset.Samples;
import layerlab.server.engine.Assignment;
import layerlab.server.engine.Evaluation;
import layerlab.wire.ClientMessage.Pin;
import layerlab.wire.Frame;
import layerlab.wire.Quantized;
import layerlab.wire.ServerMessage.State;

/** Makes the pictures of a run that its viewers are shown. */
final class Camera {
  private final TrainingRun run;

  Camera(TrainingRun run) {
    this.run = run;
  }

  Frame.Header header() {
    State state = run.state();
    return new Frame.Header(state.version(), state.moment(), 0);
  }

  /** All parameters as they are; they are rounded when somebody's line has room for them. */
  Picture weights() {
    Frame.Header header = header();
    List<Place> places = run.graph().layout().places();
    double[] parameters = run.course().parameters();
    return new Picture(() -> weights(header, places, parameters));
  }

  private static Frame weights(Frame.Header header, List<Place> places, double[] parameters) {
    List<Quantized> tensors = new ArrayList<>();
    for (Place place : places) {
      tensors.add(Quantized.part(parameters, place.offset(), place.end()));
    }
    return new Frame.Weights(header, tensors);
  }

  /** The pinned parameters; nothing where one is not there, as after an edit. */
  Optional<Picture> exact(Pin pin) {
    List<Integer> places =
        pin.parameters().stream().map(run::place).flatMap(Optional::stream).toList();
    if (places.isEmpty() || places.size() < pin.parameters().size()) {
      return Optional.empty();
    }
    Course course = run.course();
    Frame.Exact frame =
        new Frame.Exact(
            header(),
            pin.pin(),
            Numbers.of(places.stream().mapToDouble(course::parameter).toArray()));
    return Optional.of(new Picture(() -> frame));
  }

  /**
   * How the classes were told apart when an epoch last ended, or what was predicted; nothing for a
   * height over the plane, which the page draws itself.
   */
  Optional<Picture> answers() {
    return switch (run.graph().data().task()) {
      case Task.Regression() -> run.predicted().map(this::predictions);
      case Task.Classification classification ->
          Optional.of(confusion(classification.classes().size()));
    };
  }

  /** How the layers were doing in a step; worked out where a line has room for it. */
  Picture statistics(StepReading reading) {
    Frame.Header header = header();
    Assignment assignment = run.course().assignment();
    ShapedGraph graph = assignment.graph();
    Examples examples = assignment.examples();
    return new Picture(
        () ->
            new Frame.Statistics(
                header,
                LayerStatistics.samples(graph, examples),
                LayerStatistics.of(graph, reading, examples)));
  }

  private Picture confusion(int classes) {
    Frame.Header header = header();
    Course course = run.course();
    Examples examples = course.assignment().examples();
    Evaluation evaluation = course.evaluation();
    return new Picture(
        () ->
            new Frame.Confusion(
                header,
                classes,
                counts(examples, 0, evaluation.train(), classes),
                counts(examples, examples.train(), evaluation.test(), classes)));
  }

  private Picture predictions(Samples samples) {
    Frame.Header header = header();
    Evaluation evaluation = run.course().evaluation();
    return new Picture(() -> Predicting.frame(header, samples, evaluation));
  }

  /** Row by row how often each class was answered to each, and what was no number. */
  static Frame.Counts counts(Examples examples, int first, Evaluation.Part part, int classes) {
    int[] answers = part.answers();
    int[] counts = new int[classes * (classes + 1)];
    for (int i = 0; i < answers.length; i++) {
      int actual = (int) examples.labels()[first + i];
      int predicted = answers[i] < 0 ? classes : answers[i];
      counts[actual * (classes + 1) + predicted]++;
    }
    return Frame.Counts.of(counts);
  }
}

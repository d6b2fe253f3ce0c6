package layerlab.server.training;

import java.util.ArrayList;
import java.util.List;
import layerlab.data.Examples;
import layerlab.data.Task;
import layerlab.server.dataset.Samples;
import layerlab.wire.ServerMessage.Example;

/** Test examples of one class that were taken for another when an epoch last ended. */
final class Mistakes {
  private static final int MOST = 60;

  /** How an evaluation marks an output that is not a number. */
  private static final int NOT_A_NUMBER = -1;

  private Mistakes() {}

  static List<Example> find(Course course, Samples samples, int actual, int predicted) {
    if (!(course.assignment().graph().data().task() instanceof Task.Classification task)) {
      throw new Refusal(Sentences.NO_CLASSES);
    }
    int answer = predicted == task.classes().size() ? NOT_A_NUMBER : predicted;
    Examples examples = samples.examples();
    int[] answers = course.evaluation().test().answers();
    List<Example> found = new ArrayList<>();
    for (int i = 0; i < answers.length && found.size() < MOST; i++) {
      int sample = examples.train() + i;
      if (examples.labels()[sample] == actual && answers[i] == answer) {
        found.add(new Example(samples.rows()[sample], samples.original(sample), actual, predicted));
      }
    }
    return found;
  }
}

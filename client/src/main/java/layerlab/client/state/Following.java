package layerlab.client.state;

import layerlab.graph.Numbers;
import layerlab.walk.Biases;
import layerlab.walk.Place;
import layerlab.walk.Sample;

/**
 * One number is followed through the network.
 *
 * @param source where the weights come from
 * @param weights the weights as they are now, moved by hand or by steps
 * @param sample what goes through
 * @param view what of it is shown
 */
public record Following(Source source, Numbers weights, Sample sample, View view) {

  /** Where the weights come from. */
  public sealed interface Source {
    /** They are on their way. */
    record Asked() implements Source {}

    /** The run's, exactly, of an epoch. */
    record OfRun(int epoch, Numbers weights) implements Source {}

    /** Those that a run of the experiment begins with. */
    record OfStart(Numbers weights) implements Source {}
  }

  /**
   * What is shown.
   *
   * @param pin which sample of the data it is, if it is one
   * @param aim where to go first
   * @param lit what the pointer lights on the drawing and in the formula
   * @param showsBlame whether lines are as wide as their gradient
   */
  public record View(Pin pin, Aim aim, Place lit, boolean showsBlame, Biases biases) {
    public View with(Pin other) {
      return new View(other, aim, lit, showsBlame, biases);
    }

    public View with(Aim other) {
      return new View(pin, other, lit, showsBlame, biases);
    }

    public View with(Place other) {
      return new View(pin, aim, other, showsBlame, biases);
    }

    public View with(Biases other) {
      return new View(pin, aim, lit, showsBlame, other);
    }

    public View withBlame(boolean isShown) {
      return new View(pin, aim, lit, isShown, biases);
    }
  }

  /** Which sample of the data is followed. */
  public sealed interface Pin {
    /** None: its numbers were typed. */
    record Typed() implements Pin {}

    /** One of the data, in the order of use. */
    record OfData(int index) implements Pin {}
  }

  /** Which step is shown. */
  public sealed interface Aim {
    /** By its number, from 0. */
    record Step(int index) implements Aim {}

    /** The one about a spot of the stage. */
    record At(Spot spot) implements Aim {}

    /** The one about a weight that is counted from 1. */
    record Weight(int number) implements Aim {}
  }

  static Following asked(Sample sample, Pin pin, Aim aim) {
    return new Following(
        new Source.Asked(),
        Numbers.of(),
        sample,
        new View(pin, aim, new Place.Nowhere(), false, Biases.LEARN));
  }

  /** Seen as another was, with other weights of the same run. */
  Following as(Following other) {
    Pin pin = other.sample.equals(sample) ? other.view.pin() : view.pin();
    return with(other.view.with(view.aim()).with(pin));
  }

  /** Whether there are weights to follow. */
  public boolean isReady() {
    return !(source instanceof Source.Asked);
  }

  Following from(Source known) {
    return new Following(known, given(known), sample, view);
  }

  private static Numbers given(Source source) {
    return switch (source) {
      case Source.Asked() -> Numbers.of();
      case Source.OfRun(int epoch, Numbers weights) -> weights;
      case Source.OfStart(Numbers weights) -> weights;
    };
  }

  /** The weights before a hand or a step moved them. */
  public Numbers original() {
    return given(source);
  }

  public Following with(Numbers other) {
    return new Following(source, other, sample, view);
  }

  public Following with(Sample other, Pin pin) {
    return new Following(source, weights, other, view.with(pin));
  }

  public Following with(View other) {
    return new Following(source, weights, sample, other);
  }

  public Following at(int step) {
    return with(view.with(new Aim.Step(step)));
  }

  public Following lit(Place place) {
    return with(view.with(place));
  }

  /** With one weight moved. */
  public Following with(int parameter, double value) {
    double[] moved = weights.toArray();
    moved[parameter] = value;
    return with(Numbers.of(moved));
  }
}

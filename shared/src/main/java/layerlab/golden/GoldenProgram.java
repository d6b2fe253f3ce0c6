package layerlab.golden;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import layerlab.data.DrawnData;
import layerlab.data.Feature;
import layerlab.data.PlanarData;
import layerlab.data.PlanarPoints;
import layerlab.data.PlanarSet;
import layerlab.data.SeededRandom;
import layerlab.data.Split;
import layerlab.json.DecimalReader;
import layerlab.json.DecimalWriter;
import layerlab.maths.Elementary;

/**
 * Runs all of the kernel's arithmetic and says what came out: one line a fact, with a checksum over
 * every bit and a sample to look at.
 */
public final class GoldenProgram {
  private static final int MANY = 20_000;

  private final Transcript transcript = new Transcript();

  private GoldenProgram() {}

  public static String transcript() {
    GoldenProgram program = new GoldenProgram();
    program.brackets();
    program.elementary();
    program.random();
    program.decimals();
    program.data();
    new GoldenTraining(program.transcript).run();
    return program.transcript.toString();
  }

  /** What TeaVM rounds otherwise without the client's GroupingPlugin. */
  private void brackets() {
    SeededRandom random = SeededRandom.of(3, "golden brackets");
    Checksum checksum = new Checksum();
    for (int i = 0; i < 1000; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      double z = random.nextDouble();
      checksum.add(x * (y * z));
      checksum.add(x * (y / z));
      checksum.add(x + (y + z));
      checksum.add(x + (y - z));
      checksum.add(x % (y * z));
      checksum.add(x * product(y, z));
    }
    transcript.say("brackets", checksum, 1 + (0.1 + 0.2));
  }

  private static double product(double x, double y) {
    return x * y;
  }

  private void elementary() {
    function("exp", Elementary::exp);
    function("expm1", Elementary::expm1);
    function("log", Elementary::log);
    function("log1p", Elementary::log1p);
    function("tanh", Elementary::tanh);
    function("sin", Elementary::sin);
    function("cos", Elementary::cos);
    function("sigmoid", Elementary::sigmoid);
    function("softplus", Elementary::softplus);
    angles();
  }

  private void angles() {
    SeededRandom random = SeededRandom.of(1, "golden atan2");
    Checksum checksum = new Checksum();
    for (int i = 0; i < MANY; i++) {
      checksum.add(Elementary.atan2(random.uniform(-10, 10), random.uniform(-10, 10)));
      checksum.add(Elementary.atan2(anyDouble(random), anyDouble(random)));
    }
    for (double y : SPECIAL) {
      for (double x : SPECIAL) {
        checksum.add(Elementary.atan2(y, x));
      }
    }
    transcript.say("atan2", checksum, Elementary.atan2(0.7, -0.2));
  }

  private void function(String name, DoubleUnaryOperator function) {
    SeededRandom random = SeededRandom.of(1, "golden " + name);
    Checksum checksum = new Checksum();
    for (int i = 0; i < MANY; i++) {
      checksum.add(function.applyAsDouble(random.uniform(-10, 10)));
      checksum.add(function.applyAsDouble(random.uniform(-800, 800)));
      checksum.add(function.applyAsDouble(anyDouble(random)));
    }
    for (double special : SPECIAL) {
      checksum.add(function.applyAsDouble(special));
    }
    transcript.say(name, checksum, function.applyAsDouble(0.7));
  }

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    709.7827,
    -745.13
  };

  /** Every pattern of bits. */
  private static double anyDouble(SeededRandom random) {
    long high = (long) random.nextInt() << 32;
    return Double.longBitsToDouble(high | (random.nextInt() & 0xFFFFFFFFL));
  }

  private void random() {
    SeededRandom random = SeededRandom.of(10, "golden", 3);
    Checksum checksum = new Checksum();
    for (int i = 0; i < MANY; i++) {
      checksum.add(random.nextInt());
      checksum.add(random.nextDouble());
      checksum.add(random.gaussian());
      checksum.add(random.below(1 + i * 97));
    }
    for (int item : random.permutation(1000)) {
      checksum.add(item);
    }
    transcript.say("random", checksum, random.nextDouble());
  }

  private void decimals() {
    SeededRandom random = SeededRandom.of(2, "golden decimals");
    Checksum checksum = new Checksum();
    int lost = 0;
    for (int i = 0; i < MANY / 10; i++) {
      lost += roundTrip(anyDouble(random), checksum);
      lost += roundTrip(random.uniform(-1, 1), checksum);
      lost += roundTrip(random.nextDouble() * 0x1p-1040, checksum);
      lost += roundTrip(random.below(100_000) * 0.001, checksum);
      lost += roundTrip(1e308 * random.nextDouble(), checksum);
    }
    transcript.say("decimals", checksum, 0.1 + 0.2);
    transcript.say("decimals lost", new Checksum(), lost);
  }

  private static int roundTrip(double value, Checksum checksum) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return 0;
    }
    String text = DecimalWriter.write(value);
    checksum.add(text);
    double back = DecimalReader.read(text).orElse(Double.NaN);
    return Double.doubleToLongBits(back) == Double.doubleToLongBits(value) ? 0 : 1;
  }

  /** Points of a generated set, taken over and strewn. */
  private void drawn() {
    PlanarData rings =
        new PlanarData(
            PlanarSet.RINGS, List.of(Feature.X), new PlanarData.Drawing(600, 0.3, 7), 0.6);
    DrawnData drawn = (DrawnData) DrawnData.of(rings).withSeed(8);
    PlanarPoints points =
        new DrawnData(drawn.drawn(), drawn.features(), 0.4, 0.6, drawn.seed()).points();
    Checksum checksum = new Checksum();
    checksum.add(drawn.drawn().text());
    checksum.add(points.x());
    checksum.add(points.y());
    checksum.add(points.labels());
    transcript.say("drawn", checksum, points.x()[0]);
  }

  private void data() {
    for (PlanarSet set : PlanarSet.values()) {
      PlanarPoints points = set.generate(501, 0.2, 7);
      Checksum checksum = new Checksum();
      checksum.add(points.x());
      checksum.add(points.y());
      checksum.add(points.labels());
      for (Feature feature : Feature.values()) {
        for (int i = 0; i < points.count(); i++) {
          checksum.add(feature.of(points.x()[i], points.y()[i]));
        }
      }
      transcript.say("data " + set.id(), checksum, points.x()[0]);
    }
    drawn();
    int[] classes = new int[150];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = i / 50;
    }
    Split split = Split.stratified(classes, 0.7, 7);
    Checksum checksum = new Checksum();
    for (int index : split.train()) {
      checksum.add(index);
    }
    for (int index : split.test()) {
      checksum.add(index);
    }
    transcript.say("split", checksum, split.train()[0]);
  }
}

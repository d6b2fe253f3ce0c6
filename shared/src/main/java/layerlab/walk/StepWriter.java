package layerlab.walk;

import static layerlab.walk.Formula.constant;
import static layerlab.walk.Formula.product;

import java.util.ArrayList;
import java.util.List;
import layerlab.layer.ActivationFunction;
import layerlab.layer.Curve;
import layerlab.layer.Penalty;
import layerlab.walk.CalculationStep.Reckoning;
import layerlab.walk.Factor.Role;
import layerlab.walk.Formula.Minus;
import layerlab.walk.Formula.Quantity;
import layerlab.walk.Formula.Sum;
import layerlab.walk.Symbol.Derivative;
import layerlab.walk.Symbol.Name;

/** Writes down the steps of a {@link Walk}. */
final class StepWriter {
  private final Walk walk;
  private final Biases biases;
  private final WalkLayer output;
  private final LossTerms terms;
  private final List<CalculationStep> steps = new ArrayList<>();

  StepWriter(Walk walk, Biases biases) {
    this.walk = walk;
    this.biases = biases;
    this.output = walk.layers().getLast();
    this.terms =
        new LossTerms(walk.graph().loss(), output.activation(walk.graph()), output.units());
  }

  List<CalculationStep> write() {
    walk.layers().forEach(this::forward);
    error();
    for (int i = walk.layers().size() - 1; i >= 0; i--) {
      backward(walk.layers().get(i));
    }
    for (int i = walk.layers().size() - 1; i >= 0; i--) {
      update(walk.layers().get(i));
    }
    again();
    return steps;
  }

  private void add(
      Stage stage, Place subject, Quantity result, Reckoning reckoning, List<Place> path) {
    steps.add(new CalculationStep(stage, subject, result, reckoning, path));
  }

  // -- forward

  private void forward(WalkLayer layer) {
    Curve curve = layer.curve(walk.graph());
    for (int u = 0; u < layer.units(); u++) {
      List<Formula> terms = new ArrayList<>();
      List<Place> path = new ArrayList<>();
      for (int i = 0; i < layer.inputs(); i++) {
        Quantity weight = walk.parameter(layer.weight(u, i));
        terms.add(product(weight, walk.incoming(layer, i)));
        path.add(weight.place());
      }
      Quantity bias = walk.parameter(layer.bias(u));
      terms.add(bias);
      path.add(bias.place());
      Quantity net = layer.net(u);
      add(Stage.FORWARD, net.place(), net, new Reckoning.Plain(new Sum(terms)), path);
      Quantity out = layer.out(u);
      Formula value = ActivationTerms.value(curve, net, layer.nets());
      add(Stage.FORWARD, out.place(), out, new Reckoning.Plain(value), List.of(net.place()));
    }
  }

  // -- error

  private void error() {
    int size = output.units();
    List<Formula> shares = new ArrayList<>();
    List<Place> path = new ArrayList<>();
    for (int u = 0; u < size; u++) {
      Formula formula = terms.share(output.out(u), walk.target(u));
      Place place = new Place.Share(u);
      Quantity share = new Quantity(share(u), formula.value(), place);
      if (size > 1) {
        List<Place> ends = List.of(output.out(u).place(), walk.target(u).place());
        add(Stage.ERROR, place, share, new Reckoning.Plain(formula), ends);
      }
      shares.add(size > 1 ? share : formula);
      path.add(place);
    }
    Formula whole = size > 1 ? new Sum(shares) : shares.getFirst();
    Quantity error = new Quantity(Walk.ERROR, walk.loss(), new Place.Loss());
    add(Stage.ERROR, error.place(), error, new Reckoning.Plain(whole), path);
  }

  private static Name share(int unit) {
    return new Name("E", "o" + (unit + 1));
  }

  // -- backward

  private void backward(WalkLayer layer) {
    boolean isOutput = layer == output;
    for (int u = 0; !isOutput && u < layer.units(); u++) {
      blame(layer, u);
    }
    for (int u = 0; u < layer.units(); u++) {
      List<Factor> first = throughNeuron(layer, u);
      for (int i = 0; i < layer.inputs(); i++) {
        Quantity incoming = walk.incoming(layer, i);
        weight(layer, layer.weight(u, i), first, incoming, u);
      }
      Quantity one = new Quantity(new Name("1", ""), 1, new Place.Weight(layer.bias(u)));
      weight(layer, layer.bias(u), first, one, u);
    }
  }

  /** ∂E/∂out of a hidden neuron: over every weight that leaves it. */
  private void blame(WalkLayer layer, int unit) {
    WalkLayer next = walk.layers().get(layer.index() + 1);
    List<Formula> parts = new ArrayList<>();
    List<Place> path = new ArrayList<>();
    for (int k = 0; k < next.units(); k++) {
      Quantity weight = walk.parameter(next.weight(k, unit));
      parts.add(product(next.delta(k), weight));
      path.add(weight.place());
    }
    Sum sum = new Sum(parts);
    Quantity result = byOut(layer, unit, sum.value());
    add(Stage.BACKWARD, result.place(), result, new Reckoning.Plain(sum), path);
  }

  private static Quantity byOut(WalkLayer layer, int unit, double value) {
    Quantity out = layer.out(unit);
    return new Quantity(derivative(Walk.ERROR, out), value, out.place());
  }

  private static Derivative derivative(Name of, Quantity by) {
    return new Derivative(of, (Name) by.symbol());
  }

  /** From the error to the weighted sum: one factor or two. */
  private List<Factor> throughNeuron(WalkLayer layer, int u) {
    Quantity net = layer.net(u);
    Quantity out = layer.out(u);
    ActivationFunction function = layer.activation(walk.graph());
    if (layer == output && terms.shortens()) {
      Formula miss = terms.slope(out, walk.target(u));
      Quantity whole = new Quantity(derivative(Walk.ERROR, net), miss.value(), new Place.Share(u));
      return List.of(new Factor(1, whole, miss, Role.MISS_AND_SLOPE));
    }
    if (layer == output && function == ActivationFunction.SOFTMAX) {
      return List.of(throughSoftmax(u));
    }
    Factor first;
    if (layer == output) {
      Formula miss = terms.slope(out, walk.target(u));
      Quantity byOut = new Quantity(derivative(Walk.ERROR, out), miss.value(), new Place.Share(u));
      first = new Factor(1, byOut, miss, Role.MISS);
    } else {
      Quantity blame = byOut(layer, u, blameOf(layer, u));
      first = new Factor(1, blame, blame, Role.BLAME);
    }
    Formula slope = ActivationTerms.slope(layer.curve(walk.graph()), net, out);
    Quantity steep =
        new Quantity(
            new Derivative((Name) out.symbol(), (Name) net.symbol()), slope.value(), net.place());
    return List.of(first, new Factor(2, steep, slope, Role.SLOPE));
  }

  private double blameOf(WalkLayer layer, int unit) {
    WalkLayer next = walk.layers().get(layer.index() + 1);
    double sum = 0;
    for (int k = 0; k < next.units(); k++) {
      sum += next.delta(k).value() * walk.parameter(next.weight(k, unit)).value();
    }
    return sum;
  }

  /** Softmax after a squared error: every output depends on every sum. */
  private Factor throughSoftmax(int u) {
    List<Formula> mean = new ArrayList<>();
    for (int k = 0; k < output.units(); k++) {
      mean.add(product(output.out(k), missed(k)));
    }
    Formula body = product(output.out(u), new Minus(missed(u), new Sum(mean)));
    Quantity whole =
        new Quantity(derivative(Walk.ERROR, output.net(u)), body.value(), new Place.Share(u));
    return new Factor(1, whole, body, Role.MISS_AND_SLOPE);
  }

  private Quantity missed(int unit) {
    double miss = terms.slope(output.out(unit), walk.target(unit)).value();
    return new Quantity(derivative(Walk.ERROR, output.out(unit)), miss, new Place.Share(unit));
  }

  private void weight(
      WalkLayer layer, int parameter, List<Factor> first, Quantity incoming, int unit) {
    List<Factor> factors = new ArrayList<>(first);
    Name name = walk.name(parameter);
    Quantity input =
        new Quantity(
            new Derivative((Name) layer.net(unit).symbol(), name),
            incoming.value(),
            incoming.place());
    Formula body = walk.isBias(parameter) ? constant(1) : incoming;
    factors.add(new Factor(factors.size() + 1, input, body, Role.INPUT));
    Place place = new Place.Weight(parameter);
    Quantity result =
        new Quantity(new Derivative(Walk.ERROR, name), walk.gradient(parameter), place);
    add(
        Stage.BACKWARD,
        place,
        result,
        new Reckoning.Chain(factors, penalty(layer, parameter)),
        List.of(new Place.Net(layer.index(), unit), incoming.place()));
  }

  private Formula penalty(WalkLayer layer, int parameter) {
    Penalty penalty = layer.penalty(walk.graph());
    if (walk.isBias(parameter) || penalty.equals(Penalty.none())) {
      return constant(0);
    }
    Quantity weight = walk.parameter(parameter);
    List<Formula> parts = new ArrayList<>();
    if (penalty.l2() != 0) {
      parts.add(product(letter("L", "2", penalty.l2()), weight));
    }
    if (penalty.l1() != 0) {
      parts.add(product(letter("L", "1", penalty.l1()), constant(Math.signum(weight.value()))));
    }
    return parts.size() == 1 ? parts.getFirst() : new Sum(parts);
  }

  private static Quantity letter(String base, String index, double value) {
    return new Quantity(new Name(base, index), value, new Place.Nowhere());
  }

  // -- update

  private void update(WalkLayer layer) {
    for (int u = 0; u < layer.units(); u++) {
      for (int i = 0; i < layer.inputs(); i++) {
        moved(layer.weight(u, i));
      }
      if (biases == Biases.LEARN) {
        moved(layer.bias(u));
      }
    }
  }

  private void moved(int parameter) {
    Quantity weight = walk.parameter(parameter);
    Quantity gradient =
        new Quantity(
            new Derivative(Walk.ERROR, walk.name(parameter)),
            walk.clipped(parameter),
            weight.place());
    Formula formula =
        UpdateTerms.after(walk.plan().optimizer(), weight, gradient, walk.updated(parameter));
    Name name = walk.name(parameter);
    Quantity result =
        new Quantity(
            new Name(name.base() + "⁺", name.index()), walk.updated(parameter), weight.place());
    add(Stage.UPDATE, weight.place(), result, new Reckoning.Plain(formula), List.of());
  }

  private void again() {
    Place place = new Place.Loss();
    Quantity before = new Quantity(Walk.ERROR, walk.loss(), place);
    Quantity after = new Quantity(new Name("E⁺", ""), walk.lossAfter(), place);
    Quantity gain = letter("Δ", "", walk.loss() - walk.lossAfter());
    add(Stage.AGAIN, place, after, new Reckoning.Plain(new Minus(before, gain)), List.of());
  }
}

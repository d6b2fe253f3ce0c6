package layerlab.data;

import java.util.List;
import java.util.Optional;
import layerlab.shape.Shape;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Text;
import layerlab.spec.Values;

/** A table of real samples, split by a seeded, stratified draw. */
public record TableData(TableSet set, double trainShare, int seed) implements Tabular {

  static Kind<TableData> kind(TableSet set) {
    return new Kind<>(
        Label.of(set.id(), set.title(), hint(set)),
        List.of(PlanarData.TRAIN_SHARE, PlanarData.SEED),
        values -> new TableData(set, values.real("trainShare"), values.whole("seed")));
  }

  private static Text hint(TableSet set) {
    return set.incomplete() == 0
        ? Text.of("Real samples, measured once.", "真实测量的样本。")
        : Text.of(
            "Real samples; where one of "
                + set.incomplete()
                + " has no value, the training part's mean stands in.",
            "真实样本；其中 " + set.incomplete() + " 个有缺失值，以训练部分的均值代替。");
  }

  @Override
  public Kind<? extends Data> kind() {
    return DataCatalogue.kind(set);
  }

  @Override
  public Values values() {
    return Values.none().with("trainShare", trainShare).with("seed", seed);
  }

  @Override
  public Text title() {
    return set.title();
  }

  @Override
  public Shape input() {
    return set.input();
  }

  @Override
  public List<Column> columns() {
    return set.columns();
  }

  @Override
  public List<Text> classes() {
    return set.classes();
  }

  @Override
  public Optional<Quantity> quantity() {
    return set.quantity();
  }

  @Override
  public int count() {
    return set.count();
  }
}

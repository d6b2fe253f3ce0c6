package layerlab.client.page;

import java.util.Optional;
import layerlab.data.ClassBalance;
import layerlab.data.Data;

/** The balance of the data asked for last, so that points are not drawn anew at every event. */
final class Balances {
  private Optional<Data> last = Optional.empty();
  private Optional<ClassBalance> balance = Optional.empty();

  /** Empty where the data have no classes. */
  Optional<ClassBalance> of(Data data) {
    if (last.filter(data::equals).isEmpty()) {
      last = Optional.of(data);
      balance = ClassBalance.of(data);
    }
    return balance;
  }
}

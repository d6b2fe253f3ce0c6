package layerlab.client.compile;

import java.lang.reflect.Field;
import org.teavm.backend.javascript.JavaScriptTarget;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;
import org.teavm.model.transformation.NullCheckFilter;
import org.teavm.model.transformation.NullCheckInsertion;
import org.teavm.vm.TeaVM;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves out the null checks of strict mode, a twentieth of the script. NullAway has proved them
 * needless for this code, and a null that came all the same would still fail at once, as the
 * browser's own TypeError. Index and cast checks stay: without them wrong values would go on
 * unseen.
 *
 * <p>TeaVM 0.15 has one switch for all three, hence the reflection; a TeaVM that is built otherwise
 * fails the build here.
 */
public final class NullnessPlugin implements TeaVMPlugin {

  @Override
  public void install(TeaVMHost host) {
    try {
      Object target = field(TeaVM.class, "target").get(host);
      field(JavaScriptTarget.class, "nullCheckInsertion")
          .set(target, new NullCheckInsertion(new NoneNeeded()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this TeaVM inserts its null checks elsewhere", e);
    }
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static final class NoneNeeded implements NullCheckFilter {
    @Override
    public boolean apply(FieldReference field) {
      return false;
    }

    @Override
    public boolean apply(MethodReference method) {
      return false;
    }
  }
}

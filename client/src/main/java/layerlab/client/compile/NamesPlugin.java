package layerlab.client.compile;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.codegen.AliasProvider;
import org.teavm.backend.javascript.codegen.DefaultNamingStrategy;
import org.teavm.backend.javascript.rendering.Renderer;
import org.teavm.backend.javascript.rendering.RenderingContext;
import org.teavm.backend.javascript.rendering.RenderingManager;
import org.teavm.model.MutableClassHolderSource;
import org.teavm.vm.BuildTarget;
import org.teavm.vm.spi.RendererListener;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Lets the script compress better: gives its fields and methods {@link ShortNames}, and writes the
 * classes in the order of their own names, so that what looks alike stands together. The two make
 * it a twelfth smaller.
 *
 * <p>TeaVM 0.15 has no place for either, hence the reflection; a TeaVM that is built otherwise
 * fails the build here.
 */
public final class NamesPlugin implements TeaVMPlugin {

  @Override
  public void install(TeaVMHost host) {
    host.getExtension(TeaVMJavaScriptHost.class)
        .add(
            new RendererListener() {
              @Override
              public void begin(RenderingManager renderer, BuildTarget target) {
                try {
                  prepare(renderer);
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException("this TeaVM names its things elsewhere", e);
                }
              }

              @Override
              public void complete() {}
            });
  }

  private static void prepare(RenderingManager renderer) throws ReflectiveOperationException {
    MutableClassHolderSource classes = (MutableClassHolderSource) renderer.getClassSource();
    Field byName = field(MutableClassHolderSource.class, "classes");
    byName.set(classes, new TreeMap<>((Map<?, ?>) byName.get(classes)));

    RenderingContext context = (RenderingContext) field(Renderer.class, "context").get(renderer);
    Field aliases = field(DefaultNamingStrategy.class, "aliasProvider");
    aliases.set(
        context.getNaming(),
        new ShortNames(
            (AliasProvider) aliases.get(context.getNaming()),
            renderer.getOriginalClassSource(),
            new MethodNames(classes)));
  }

  private static Field field(Class<?> type, String name) throws NoSuchFieldException {
    Field field = type.getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }
}

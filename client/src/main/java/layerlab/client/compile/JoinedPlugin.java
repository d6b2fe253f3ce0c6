package layerlab.client.compile;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.StringConcatFactory;
import java.util.ArrayList;
import java.util.List;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.classlib.impl.JCLPlugin;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.vm.spi.After;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Joins strings with the browser's own {@code +}, where TeaVM calls a {@link StringBuilder} for
 * each part. The text is the same: parts that the browser would write differently are made strings
 * first, as Java does.
 */
@After(JCLPlugin.class)
public final class JoinedPlugin implements TeaVMPlugin {
  private static final MethodReference JOIN =
      new MethodReference(
          StringConcatFactory.class,
          "makeConcatWithConstants",
          MethodHandles.Lookup.class,
          String.class,
          MethodType.class,
          String.class,
          Object[].class,
          CallSite.class);
  private static final MethodReference TEXT =
      new MethodReference(Joined.class, "text", Object.class, String.class);

  /** What stands in a recipe for an argument, and for a constant that is none of its letters. */
  private static final char ARGUMENT = '\1';

  private static final char CONSTANT = '\2';

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    for (Class<?> next : List.of(Object.class, int.class, long.class, double.class)) {
      javaScript.add(of(next), (context, method) -> writeSum(context));
    }
    javaScript.add(TEXT, (context, method) -> writeText(context));
    host.add(
        new AbstractDependencyListener() {
          @Override
          public void methodReached(DependencyAgent agent, MethodDependency method) {
            if (method.getReference().equals(TEXT)) {
              method.getResult().propagate(agent.getType(ValueType.object("java.lang.String")));
            }
          }
        });
    host.add(JOIN, JoinedPlugin::join);
  }

  private static MethodReference of(Class<?> next) {
    return new MethodReference(Joined.class, "of", Object.class, next, Object.class);
  }

  private static void writeSum(InjectorContext context) {
    boolean isBracketed = context.getPrecedence().ordinal() > Precedence.ADDITION.ordinal();
    if (isBracketed) {
      context.getWriter().append('(');
    }
    context.writeExpr(context.getArgument(0), Precedence.ADDITION);
    context.getWriter().append('+');
    context.writeExpr(context.getArgument(1), Precedence.ADDITION.next());
    if (isBracketed) {
      context.getWriter().append(')');
    }
  }

  private static void writeText(InjectorContext context) {
    context.getWriter().appendFunction("$rt_str").append("(");
    context.writeExpr(context.getArgument(0), Precedence.min());
    context.getWriter().append(')');
  }

  private static ValueEmitter join(DynamicCallSite site, ProgramEmitter program) {
    List<ValueEmitter> parts = parts(site, program);
    ValueEmitter sum = parts.get(0);
    for (ValueEmitter part : parts.subList(1, parts.size())) {
      sum = program.invoke(joining(part.getType()), sum, part);
    }
    return program.invoke(TEXT, sum);
  }

  private static MethodReference joining(ValueType type) {
    if (type instanceof ValueType.Primitive primitive) {
      return switch (primitive.getKind()) {
        case LONG -> of(long.class);
        case DOUBLE -> of(double.class);
        default -> of(int.class);
      };
    }
    return of(Object.class);
  }

  /** A constant string is the first or the second: so + joins, and does not add. */
  private static List<ValueEmitter> parts(DynamicCallSite site, ProgramEmitter program) {
    List<ValueEmitter> parts = new ArrayList<>();
    String recipe = site.getBootstrapArguments().get(0).getString();
    StringBuilder letters = new StringBuilder();
    int arguments = 0;
    int constants = 1;
    for (int i = 0; i < recipe.length(); i++) {
      char letter = recipe.charAt(i);
      if (letter == CONSTANT) {
        letters.append(text(site.getBootstrapArguments().get(constants++)));
      } else if (letter != ARGUMENT) {
        letters.append(letter);
      } else {
        if (!letters.isEmpty() || parts.isEmpty()) {
          parts.add(program.constant(letters.toString()));
          letters.setLength(0);
        }
        parts.add(
            part(
                site.getArguments().get(arguments),
                site.getCalledMethod().parameterType(arguments),
                program));
        arguments++;
      }
    }
    if (!letters.isEmpty() || parts.isEmpty()) {
      parts.add(program.constant(letters.toString()));
    }
    return parts;
  }

  private static String text(RuntimeConstant constant) {
    if (constant.getKind() != RuntimeConstant.STRING) {
      throw new IllegalStateException("a constant that is no string is joined");
    }
    return constant.getString();
  }

  /** The browser writes whole numbers, doubles and strings as Java does; null too. */
  private static ValueEmitter part(ValueEmitter value, ValueType type, ProgramEmitter program) {
    if (type instanceof ValueType.Primitive primitive) {
      return switch (primitive.getKind()) {
        case BYTE, SHORT, INTEGER, LONG, DOUBLE -> value;
        case BOOLEAN -> valueOf(boolean.class, value, program);
        case CHARACTER -> valueOf(char.class, value, program);
        case FLOAT -> valueOf(float.class, value, program);
      };
    }
    return type.isObject(String.class) ? value : valueOf(Object.class, value, program);
  }

  private static ValueEmitter valueOf(Class<?> type, ValueEmitter value, ProgramEmitter program) {
    return program.invoke(new MethodReference(String.class, "valueOf", type, String.class), value);
  }
}

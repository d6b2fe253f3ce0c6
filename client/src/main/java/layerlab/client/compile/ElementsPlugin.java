package layerlab.client.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutElementInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Reaches the elements of double arrays in the arithmetic packages without TeaVM's check of the
 * index, which all types of arrays share and browsers therefore do slowly: with it the maps of a
 * small network take 33 ms, without it 5 ms.
 *
 * <p>The same code runs on the JVM in every test, where each index is checked. Everything else
 * stays strict.
 */
public final class ElementsPlugin implements TeaVMPlugin {
  private static final List<String> ARITHMETIC = List.of("layerlab.dense.", "layerlab.maths.");
  private static final MethodReference GET =
      new MethodReference(Elements.class, "get", double[].class, int.class, double.class);
  private static final MethodReference PUT =
      new MethodReference(
          Elements.class, "put", double[].class, int.class, double.class, void.class);

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    javaScript.add(GET, (context, method) -> writeElement(context));
    javaScript.add(
        PUT,
        (context, method) -> {
          writeElement(context);
          context.getWriter().ws().append('=').ws();
          context.writeExpr(context.getArgument(2), Precedence.ASSIGNMENT);
        });
    host.add((ownClass, context) -> uncheck(ownClass));
  }

  private static void writeElement(InjectorContext context) {
    context.writeExpr(context.getArgument(0), Precedence.MEMBER_ACCESS);
    context.getWriter().append(".data[");
    context.writeExpr(context.getArgument(1), Precedence.min());
    context.getWriter().append(']');
  }

  private static void uncheck(ClassHolder type) {
    if (ARITHMETIC.stream().noneMatch(type.getName()::startsWith)) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      if (method.getProgram() != null) {
        uncheck(method.getProgram());
      }
    }
  }

  private static void uncheck(Program program) {
    Map<Variable, Variable> arrays = arrays(program);
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof GetElementInstruction get
            && get.getType() == ArrayElementType.DOUBLE) {
          InvokeInstruction call = call(GET, get);
          call.setArguments(arrays.get(get.getArray()), get.getIndex());
          call.setReceiver(get.getReceiver());
          get.replace(call);
        } else if (instruction instanceof PutElementInstruction put
            && put.getType() == ArrayElementType.DOUBLE) {
          InvokeInstruction call = call(PUT, put);
          call.setArguments(arrays.get(put.getArray()), put.getIndex(), put.getValue());
          put.replace(call);
        }
      }
    }
  }

  /** The array objects by what TeaVM has unwrapped of them. */
  private static Map<Variable, Variable> arrays(Program program) {
    Map<Variable, Variable> arrays = new HashMap<>();
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof UnwrapArrayInstruction unwrap) {
          arrays.put(unwrap.getReceiver(), unwrap.getArray());
        }
      }
    }
    return arrays;
  }

  private static InvokeInstruction call(MethodReference method, Instruction inPlaceOf) {
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    call.setLocation(inPlaceOf.getLocation());
    return call;
  }
}

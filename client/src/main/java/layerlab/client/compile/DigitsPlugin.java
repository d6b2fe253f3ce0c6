package layerlab.client.compile;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Writes doubles into strings by the browser's own digits in place of TeaVM's tables, which are a
 * twentieth of the script.
 *
 * <p>What is read by programs goes through {@code layerlab.json}, and what is read by people
 * through {@code layerlab.spec.Figures}; this is left for messages of exceptions.
 */
public final class DigitsPlugin implements TeaVMPlugin {
  private static final MethodReference OF =
      new MethodReference(Digits.class, "of", double.class, String.class);
  private static final String BUILDER = "java.lang.AbstractStringBuilder";
  private static final ValueType ITSELF = ValueType.object(BUILDER);
  private static final ValueType TEXT = ValueType.object("java.lang.String");
  private static final MethodDescriptor INSERT_DOUBLE =
      new MethodDescriptor("insert", ValueType.INTEGER, ValueType.DOUBLE, ITSELF);
  private static final MethodDescriptor INSERT_TEXT =
      new MethodDescriptor("insert", ValueType.INTEGER, TEXT, ITSELF);

  @Override
  public void install(TeaVMHost host) {
    host.getExtension(TeaVMJavaScriptHost.class).add(OF, (context, method) -> write(context));
    host.add((type, context) -> replace(type));
  }

  private static void write(InjectorContext context) {
    context.getWriter().appendFunction("$rt_str").append("(\"\"+");
    context.writeExpr(context.getArgument(0), Precedence.ADDITION.next());
    context.getWriter().append(')');
  }

  private static void replace(ClassHolder type) {
    if (type.getName().equals(BUILDER)) {
      MethodHolder insert = type.getMethod(INSERT_DOUBLE);
      insert.setProgram(insertDigits());
    }
  }

  /** {@code return insert(index, Digits.of(value));} */
  private static Program insertDigits() {
    Program program = new Program();
    Variable self = program.createVariable();
    Variable index = program.createVariable();
    Variable value = program.createVariable();
    BasicBlock block = program.createBasicBlock();
    InvokeInstruction digits = new InvokeInstruction();
    digits.setType(InvocationType.SPECIAL);
    digits.setMethod(OF);
    digits.setArguments(value);
    digits.setReceiver(program.createVariable());
    block.add(digits);
    InvokeInstruction insert = new InvokeInstruction();
    insert.setType(InvocationType.VIRTUAL);
    insert.setMethod(new MethodReference(BUILDER, INSERT_TEXT));
    insert.setInstance(self);
    insert.setArguments(index, digits.getReceiver());
    insert.setReceiver(program.createVariable());
    block.add(insert);
    ExitInstruction exit = new ExitInstruction();
    exit.setValueToReturn(insert.getReceiver());
    block.add(exit);
    return program;
  }
}

package layerlab.client.compile;

import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.MethodDescriptor;
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
 * Lets the browser write and read the digits of doubles, where the JVM needs long arithmetic of its
 * own: {@code layerlab.json} follows JavaScript's rules to the last digit, so in JavaScript the
 * whole of it is one call. The golden transcript holds both to the same result.
 *
 * <p>Doubles that end up in the messages of exceptions get the same digits, in place of TeaVM's
 * tables for Java's; what people read is written by {@code layerlab.spec.Figures}.
 */
public final class DigitsPlugin implements TeaVMPlugin {
  private static final MethodReference OF =
      new MethodReference(Digits.class, "of", double.class, String.class);
  private static final MethodReference NEAREST =
      new MethodReference(Digits.class, "nearest", String.class, int.class, double.class);
  private static final String BUILDER = "java.lang.AbstractStringBuilder";
  private static final ValueType ITSELF = ValueType.object(BUILDER);
  private static final ValueType TEXT = ValueType.object("java.lang.String");
  private static final MethodDescriptor INSERT_DOUBLE =
      new MethodDescriptor("insert", ValueType.INTEGER, ValueType.DOUBLE, ITSELF);
  private static final MethodDescriptor INSERT_TEXT =
      new MethodDescriptor("insert", ValueType.INTEGER, TEXT, ITSELF);

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    javaScript.add(OF, (context, method) -> write(context));
    javaScript.add(NEAREST, (context, method) -> read(context));
    host.add((type, context) -> replace(type));
  }

  private static void write(InjectorContext context) {
    context.getWriter().appendFunction("$rt_str").append("(\"\"+");
    context.writeExpr(context.getArgument(0), Precedence.ADDITION.next());
    context.getWriter().append(')');
  }

  private static void read(InjectorContext context) {
    context.getWriter().append("Number(").appendFunction("$rt_ustr").append("(");
    context.writeExpr(context.getArgument(0), Precedence.min());
    context.getWriter().append(")+\"e\"+");
    context.writeExpr(context.getArgument(1), Precedence.ADDITION.next());
    context.getWriter().append(')');
  }

  private static void replace(ClassHolder type) {
    switch (type.getName()) {
      case BUILDER -> type.getMethod(INSERT_DOUBLE).setProgram(insertDigits());
      case "layerlab.json.DecimalWriter" ->
          type.getMethod(new MethodDescriptor("positive", double.class, String.class))
              .setProgram(passedOn(OF, 1));
      case "layerlab.json.DecimalReader" ->
          type.getMethod(new MethodDescriptor("nearest", String.class, int.class, double.class))
              .setProgram(passedOn(NEAREST, 2));
      default -> {}
    }
  }

  /** A static method that does nothing but call another with its arguments. */
  private static Program passedOn(MethodReference method, int arguments) {
    Program program = new Program();
    program.createVariable();
    Variable[] values = new Variable[arguments];
    for (int i = 0; i < arguments; i++) {
      values[i] = program.createVariable();
    }
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(method);
    call.setArguments(values);
    call.setReceiver(program.createVariable());
    BasicBlock block = program.createBasicBlock();
    block.add(call);
    ExitInstruction exit = new ExitInstruction();
    exit.setValueToReturn(call.getReceiver());
    block.add(exit);
    return program;
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

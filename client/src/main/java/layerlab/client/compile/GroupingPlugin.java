package layerlab.client.compile;

import org.teavm.ast.BinaryExpr;
import org.teavm.ast.Expr;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.rendering.Precedence;
import org.teavm.backend.javascript.spi.InjectorContext;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps the brackets of {@code x * (y * z)}, {@code x * (y / z)}, {@code x + (y + z)} and {@code x
 * % (y * z)} in our classes.
 *
 * <p>TeaVM 0.15.0 takes + and × for associative and writes them without brackets, so that the
 * browser rounds other intermediate results than the JVM; of % it even writes another formula. It
 * joins expressions over variables and inlined methods, therefore no way of writing Java avoids it.
 * Here the right operand goes through a call that is rendered as nothing but a pair of brackets.
 *
 * <p><b>Source:</b> TeaVM's StatementRenderer.visitBinary, which gives both operands the operator's
 * own precedence.
 */
public final class GroupingPlugin implements TeaVMPlugin {
  private static final MethodReference OF_DOUBLE =
      new MethodReference(Grouping.class, "of", double.class, double.class);
  private static final MethodReference OF_FLOAT =
      new MethodReference(Grouping.class, "of", float.class, float.class);

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    javaScript.add(OF_DOUBLE, (context, method) -> write(context));
    javaScript.add(OF_FLOAT, (context, method) -> write(context));
    host.add((ownClass, context) -> keepBrackets(ownClass));
  }

  private static void write(InjectorContext context) {
    Expr argument = context.getArgument(0);
    if (argument instanceof BinaryExpr) {
      context.getWriter().append('(');
      context.writeExpr(argument, Precedence.min());
      context.getWriter().append(')');
    } else {
      context.writeExpr(argument, context.getPrecedence());
    }
  }

  private static void keepBrackets(ClassHolder type) {
    if (!type.getName().startsWith("layerlab.")) {
      return;
    }
    for (MethodHolder method : type.getMethods()) {
      Program program = method.getProgram();
      if (program != null) {
        for (BasicBlock block : program.getBasicBlocks()) {
          keepBrackets(block);
        }
      }
    }
  }

  private static void keepBrackets(BasicBlock block) {
    for (Instruction instruction : block) {
      if (instruction instanceof BinaryInstruction operation && losesBrackets(operation)) {
        InvokeInstruction brackets = new InvokeInstruction();
        brackets.setType(InvocationType.SPECIAL);
        brackets.setMethod(
            operation.getOperandType() == NumericOperandType.DOUBLE ? OF_DOUBLE : OF_FLOAT);
        brackets.setArguments(operation.getSecondOperand());
        brackets.setReceiver(block.getProgram().createVariable());
        brackets.setLocation(operation.getLocation());
        operation.insertPrevious(brackets);
        operation.setSecondOperand(brackets.getReceiver());
      }
    }
  }

  private static boolean losesBrackets(BinaryInstruction operation) {
    NumericOperandType type = operation.getOperandType();
    if (type != NumericOperandType.DOUBLE && type != NumericOperandType.FLOAT) {
      return false;
    }
    return switch (operation.getOperation()) {
      case ADD, MULTIPLY, MODULO -> !isSimple(operation.getPrevious());
      default -> false;
    };
  }

  /** What has just been put on the stack needs no brackets, whatever is inlined later. */
  private static boolean isSimple(Instruction pushed) {
    return pushed instanceof DoubleConstantInstruction
        || pushed instanceof FloatConstantInstruction
        || pushed instanceof GetElementInstruction;
  }
}

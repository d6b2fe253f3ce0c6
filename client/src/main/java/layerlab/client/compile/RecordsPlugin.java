package layerlab.client.compile;

import java.util.List;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves out of the page what the compiler writes into every record and pattern and nobody there
 * needs: the {@code toString} that nobody wrote, the {@code hashCode} of records that are no keys,
 * and the {@link MatchException} around each component that a pattern reads.
 *
 * <p>All records without an own {@code hashCode} have the same one: legal, and slow only where they
 * would be many keys of one map. Records of the packages in {@link #KEYS} keep theirs.
 */
public final class RecordsPlugin implements TeaVMPlugin {
  private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);
  private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);
  private static final String RECORD = Record.class.getName();
  private static final String MATCH_EXCEPTION = "java.lang.MatchException";
  private static final String SHOWN = "record";
  private static final int HASH = 31;

  /** Where records are keys of maps and members of sets. */
  private static final List<String> KEYS =
      List.of(
          "layerlab.graph.",
          "layerlab.wire.ParameterRef",
          "layerlab.client.paint.",
          "layerlab.client.view.map.",
          "layerlab.client.view.stage.",
          "layerlab.client.view.time.");

  @Override
  public void install(TeaVMHost host) {
    host.add((type, context) -> slim(type));
  }

  private static void slim(ClassHolder type) {
    if (type.getName().equals(RECORD)) {
      answer(type, TO_STRING, text());
      answer(type, HASH_CODE, number());
    } else if (type.getName().startsWith("layerlab.")) {
      if (RECORD.equals(type.getParent())) {
        withoutGenerated(type);
      }
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          withoutMatchExceptions(method.getProgram());
        }
      }
    }
  }

  /** What records without a method of their own answer. */
  private static void answer(ClassHolder type, MethodDescriptor name, Program program) {
    MethodHolder method = type.getMethod(name);
    if (method == null) {
      method = new MethodHolder(name);
      method.setLevel(AccessLevel.PUBLIC);
      type.addMethod(method);
    }
    method.getModifiers().remove(ElementModifier.ABSTRACT);
    method.setProgram(program);
  }

  private static void withoutGenerated(ClassHolder type) {
    MethodHolder toString = type.getMethod(TO_STRING);
    if (toString == null || !isGenerated(type, toString)) {
      return;
    }
    type.removeMethod(toString);
    MethodHolder hashCode = type.getMethod(HASH_CODE);
    boolean isKey = KEYS.stream().anyMatch(type.getName()::startsWith);
    if (hashCode != null && !isKey) {
      type.removeMethod(hashCode);
    }
  }

  /** What TeaVM makes of the compiler's request begins with the name and a bracket. */
  private static boolean isGenerated(ClassHolder type, MethodHolder method) {
    String name = type.getName();
    String begin = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1) + "[";
    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof StringConstantInstruction text
            && text.getConstant().equals(begin)) {
          return true;
        }
      }
    }
    return false;
  }

  private static Program text() {
    StringConstantInstruction text = new StringConstantInstruction();
    text.setConstant(SHOWN);
    Program program = new Program();
    program.createVariable();
    text.setReceiver(program.createVariable());
    return returning(program, text, text.getReceiver());
  }

  private static Program number() {
    IntegerConstantInstruction number = new IntegerConstantInstruction();
    number.setConstant(HASH);
    Program program = new Program();
    program.createVariable();
    number.setReceiver(program.createVariable());
    return returning(program, number, number.getReceiver());
  }

  private static Program returning(Program program, Instruction constant, Variable value) {
    BasicBlock block = program.createBasicBlock();
    block.add(constant);
    ExitInstruction exit = new ExitInstruction();
    exit.setValueToReturn(value);
    block.add(exit);
    return program;
  }

  /** The accessors of records do not fail, so there is nothing to wrap. */
  private static void withoutMatchExceptions(Program program) {
    boolean isChanged = false;
    for (BasicBlock block : program.getBasicBlocks()) {
      isChanged |= block.getTryCatchBlocks().removeIf(RecordsPlugin::isMatchException);
    }
    if (isChanged) {
      new UnreachableBasicBlockEliminator().optimize(program);
    }
  }

  private static boolean isMatchException(TryCatchBlock caught) {
    for (Instruction instruction : caught.getHandler()) {
      if (instruction instanceof ConstructInstruction construct
          && construct.getType().equals(MATCH_EXCEPTION)) {
        return true;
      }
    }
    return false;
  }
}

package layerlab.client.compile;

import java.util.List;
import org.teavm.backend.javascript.TeaVMJavaScriptHost;
import org.teavm.backend.javascript.spi.Generator;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.dependency.DependencyNode;
import org.teavm.dependency.MethodDependency;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ProgramReader;
import org.teavm.model.TryCatchBlock;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Leaves out of the page what the compiler writes into every record and pattern: an {@code equals}
 * for each, for which {@link Components} stands once; the {@code toString} that nobody wrote, and
 * with it the names of nearly all classes, which that of objects shows; the {@code hashCode} of
 * records that are no keys; the {@link MatchException} around each component that a pattern reads.
 *
 * <p>All records without an own {@code hashCode} have the same one: legal, and slow only where they
 * would be many keys of one map. Records of the packages in {@link #KEYS} keep theirs.
 */
public final class RecordsPlugin implements TeaVMPlugin {
  private static final MethodDescriptor TO_STRING = new MethodDescriptor("toString", String.class);
  private static final MethodDescriptor EQUALS =
      new MethodDescriptor("equals", Object.class, boolean.class);
  private static final MethodDescriptor HASH_CODE = new MethodDescriptor("hashCode", int.class);
  private static final String ROOT = Object.class.getName();
  private static final String RECORD = Record.class.getName();
  private static final MethodReference ARE_EQUAL =
      component("areEqual", Object.class, Object.class, boolean.class);
  private static final MethodReference ARE_ALIKE =
      component("areAlike", Object.class, Object.class, boolean.class);
  private static final MethodReference NAMES = component("names", Object.class, Object.class);
  private static final MethodReference COUNT = component("count", Object.class, int.class);
  private static final MethodReference ARE_SAME =
      component("areSame", Object.class, Object.class, Object.class, int.class, boolean.class);
  private static final MethodReference IS_OBJECT =
      component("isObject", Object.class, Object.class, int.class, boolean.class);
  private static final MethodReference OBJECT =
      component("object", Object.class, Object.class, int.class, Object.class);
  private static final String MATCH_EXCEPTION = "java.lang.MatchException";
  private static final String SHOWN = "object";
  private static final int HASH = 31;

  /** Two jumps, a read and a return. */
  private static final int LONGEST_ACCESSOR = 4;

  /** Where records are keys of maps and members of sets. */
  private static final List<String> KEYS =
      List.of(
          "layerlab.graph.",
          "layerlab.wire.ParameterRef",
          "layerlab.client.paint.",
          "layerlab.client.view.map.",
          "layerlab.client.view.stage.",
          "layerlab.client.view.time.");

  private static MethodReference component(String name, Class<?>... signature) {
    return new MethodReference(Components.class, name, signature);
  }

  @Override
  public void install(TeaVMHost host) {
    TeaVMJavaScriptHost javaScript = host.getExtension(TeaVMJavaScriptHost.class);
    write(javaScript, ARE_ALIKE, "return $1.constructor===$2.constructor?1:0;");
    write(
        javaScript, NAMES, "let c=$1.constructor;return c.names||(c.names=Object.keys(new c()));");
    write(javaScript, COUNT, "return $1.length;");
    write(javaScript, ARE_SAME, "return Object.is($1[$3[$4]],$2[$3[$4]])?1:0;");
    write(javaScript, IS_OBJECT, "let v=$1[$2[$3]];return v!==null&&typeof v==='object'?1:0;");
    write(javaScript, OBJECT, "return $1[$2[$3]];");
    host.add(
        new AbstractDependencyListener() {
          @Override
          public void methodReached(DependencyAgent agent, MethodDependency method) {
            if (method.getReference().equals(OBJECT)) {
              method
                  .getVariable(1)
                  .addConsumer(type -> flow(agent, type.getValueType(), method.getResult()));
            }
          }
        });
    host.add((type, context) -> slim(type, context.getHierarchy().getClassSource()));
  }

  /** Gives a native method its script; $1 is its first argument. */
  private static void write(TeaVMJavaScriptHost host, MethodReference method, String script) {
    host.add(
        method,
        (Generator)
            (context, writer, reference) -> {
              String text = script;
              for (int i = 1; i <= reference.parameterCount(); i++) {
                text = text.replace("$" + i, context.getParameterName(i));
              }
              writer.append(text).softNewLine();
            });
  }

  /** What a record's components may be, {@link Components} may meet. */
  private static void flow(DependencyAgent agent, ValueType type, DependencyNode result) {
    if (type instanceof ValueType.Object object) {
      ClassReader record = agent.getClassSource().get(object.getClassName());
      if (record != null && RECORD.equals(record.getParent())) {
        for (FieldReader field : record.getFields()) {
          if (!field.hasModifier(ElementModifier.STATIC)) {
            agent.linkField(field.getReference()).getValue().connect(result);
          }
        }
      }
    }
  }

  private static void slim(ClassHolder type, ClassReaderSource classes) {
    if (type.getName().equals(ROOT)) {
      answer(type, TO_STRING, text());
    } else if (type.getName().equals(RECORD)) {
      answer(type, EQUALS, equal());
      answer(type, HASH_CODE, number());
    } else if (type.getName().startsWith("layerlab.")) {
      if (RECORD.equals(type.getParent())) {
        withoutGenerated(type);
      }
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          withoutMatchExceptions(method.getProgram());
          withoutAccessors(method.getProgram(), classes);
        }
      }
    }
  }

  /** What objects or records without a method of their own answer. */
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

  /** What the compiler wrote is final; what a person wrote is not. */
  private static void withoutGenerated(ClassHolder type) {
    boolean isKey = KEYS.stream().anyMatch(type.getName()::startsWith);
    for (MethodDescriptor name : List.of(TO_STRING, EQUALS, HASH_CODE)) {
      MethodHolder method = type.getMethod(name);
      boolean isGenerated = method != null && method.hasModifier(ElementModifier.FINAL);
      if (isGenerated && !(isKey && name.equals(HASH_CODE))) {
        type.removeMethod(method);
      }
    }
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

  /** {@code return Components.areEqual(this, other);} */
  private static Program equal() {
    Program program = new Program();
    Variable self = program.createVariable();
    Variable other = program.createVariable();
    InvokeInstruction call = new InvokeInstruction();
    call.setType(InvocationType.SPECIAL);
    call.setMethod(ARE_EQUAL);
    call.setArguments(self, other);
    call.setReceiver(program.createVariable());
    return returning(program, call, call.getReceiver());
  }

  private static Program returning(Program program, Instruction constant, Variable value) {
    BasicBlock block = program.createBasicBlock();
    block.add(constant);
    ExitInstruction exit = new ExitInstruction();
    exit.setValueToReturn(value);
    block.add(exit);
    return program;
  }

  /** Reads the component itself where an accessor would only hand it on. */
  private static void withoutAccessors(Program program, ClassReaderSource classes) {
    for (BasicBlock block : program.getBasicBlocks()) {
      for (Instruction instruction : block) {
        if (instruction instanceof InvokeInstruction call
            && call.getInstance() != null
            && call.getReceiver() != null
            && call.getArguments().isEmpty()
            && isAccessor(call.getMethod(), classes)) {
          GetFieldInstruction read = new GetFieldInstruction();
          read.setInstance(call.getInstance());
          read.setReceiver(call.getReceiver());
          read.setField(
              new FieldReference(call.getMethod().getClassName(), call.getMethod().getName()));
          read.setFieldType(call.getMethod().getReturnType());
          read.setLocation(call.getLocation());
          call.replace(read);
        }
      }
    }
  }

  /** Whether a record's method does nothing but return the component of its name. */
  private static boolean isAccessor(MethodReference method, ClassReaderSource classes) {
    if (!method.getClassName().startsWith("layerlab.")) {
      return false;
    }
    ClassReader type = classes.get(method.getClassName());
    if (type == null || !RECORD.equals(type.getParent())) {
      return false;
    }
    FieldReader field = type.getField(method.getName());
    MethodReader accessor = type.getMethod(method.getDescriptor());
    return field != null
        && !field.hasModifier(ElementModifier.STATIC)
        && field.getType().equals(method.getReturnType())
        && accessor != null
        && accessor.getProgram() != null
        && isShort(accessor.getProgram());
  }

  /** The program of an accessor that nobody wrote: read, return. */
  private static boolean isShort(ProgramReader program) {
    int instructions = 0;
    for (int i = 0; i < program.basicBlockCount(); i++) {
      instructions += program.basicBlockAt(i).instructionCount();
    }
    return instructions <= LONGEST_ACCESSOR;
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

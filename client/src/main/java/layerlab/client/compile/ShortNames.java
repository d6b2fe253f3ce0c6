package layerlab.client.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teavm.backend.javascript.codegen.AliasProvider;
import org.teavm.backend.javascript.codegen.ScopedName;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;

/**
 * Names of the script's fields, methods and functions. Fields of classes that do not inherit from
 * each other share theirs, and so do methods that no class has both of; TeaVM itself gives each a
 * name of its own. Fields begin with a small letter and methods with a capital, so that neither
 * hides the other.
 */
final class ShortNames implements AliasProvider {
  private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
  private static final String CAPITAL = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String FURTHER = SMALL + CAPITAL + "0123456789";

  private final AliasProvider functions;
  private final ClassReaderSource classes;
  private final MethodNames methods;

  /** By class, the names of its own fields. */
  private final Map<String, Set<String>> own = new HashMap<>();

  /** By class, the names of its subclasses' fields and of its own. */
  private final Map<String, Set<String>> below = new HashMap<>();

  /**
   * @param functions names what is neither field nor method
   * @param classes all classes, as they were before TeaVM took out what is not used
   */
  ShortNames(AliasProvider functions, ClassReaderSource classes, MethodNames methods) {
    this.functions = functions;
    this.classes = classes;
    this.methods = methods;
  }

  /** The names that methods may have, the shortest first. */
  static String method(int index) {
    return name(CAPITAL, index);
  }

  private static String name(String first, int index) {
    if (index < first.length()) {
      return String.valueOf(first.charAt(index));
    }
    int further = index - first.length();
    return name(first, further / FURTHER.length()) + FURTHER.charAt(further % FURTHER.length());
  }

  @Override
  public String getFieldAlias(FieldReference field) {
    String owner = field.getClassName();
    Set<String> used = new HashSet<>(below.getOrDefault(owner, Set.of()));
    for (String type = owner; type != null; type = parent(type)) {
      used.addAll(own.getOrDefault(type, Set.of()));
    }
    int index = 0;
    while (used.contains(name(SMALL, index))) {
      index++;
    }
    String name = name(SMALL, index);
    own.computeIfAbsent(owner, type -> new HashSet<>()).add(name);
    for (String type = owner; type != null; type = parent(type)) {
      below.computeIfAbsent(type, key -> new HashSet<>()).add(name);
    }
    return name;
  }

  private @Nullable String parent(String type) {
    ClassReader found = classes.get(type);
    return found == null ? null : found.getParent();
  }

  @Override
  public String getMethodAlias(MethodDescriptor method) {
    return methods.of(method);
  }

  @Override
  public ScopedName getStaticFieldAlias(FieldReference field) {
    return functions.getStaticFieldAlias(field);
  }

  @Override
  public ScopedName getStaticMethodAlias(MethodReference method) {
    return functions.getStaticMethodAlias(method);
  }

  @Override
  public ScopedName getClassAlias(String className) {
    return functions.getClassAlias(className);
  }

  @Override
  public ScopedName getFunctionAlias(String name) {
    return functions.getFunctionAlias(name);
  }

  @Override
  public ScopedName getClassInitAlias(String className) {
    return functions.getClassInitAlias(className);
  }

  @Override
  public String getAdditionalScopeName() {
    return functions.getAdditionalScopeName();
  }

  @Override
  public void reserveName(String name) {
    functions.reserveName(name);
  }
}

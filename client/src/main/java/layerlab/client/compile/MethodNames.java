package layerlab.client.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.ListableClassHolderSource;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Names of the methods that are called by the object's own class. The most called is named first;
 * two have the same name if no class has, inherits or promises both.
 */
final class MethodNames {
  private final ListableClassHolderSource classes;

  /** By method, the classes that have it in any way. */
  private final Map<MethodDescriptor, Set<String>> holders = new HashMap<>();

  private final Map<MethodDescriptor, String> names = new HashMap<>();
  private final Map<String, Set<String>> usedIn = new HashMap<>();
  private final Set<String> usedAtAll = new HashSet<>();

  MethodNames(ListableClassHolderSource classes) {
    this.classes = classes;
    for (String type : classes.getClassNames()) {
      hold(type, type, new HashSet<>());
    }
    Map<MethodDescriptor, Integer> calls = calls();
    List<MethodDescriptor> mostCalledFirst = new ArrayList<>(calls.keySet());
    mostCalledFirst.sort(
        Comparator.<MethodDescriptor>comparingInt(calls::get)
            .reversed()
            .thenComparing(MethodDescriptor::toString));
    for (MethodDescriptor method : mostCalledFirst) {
      name(method);
    }
  }

  private void hold(String holder, String type, Set<String> visited) {
    ClassReader declaring = classes.get(type);
    if (declaring == null || !visited.add(type)) {
      return;
    }
    for (MethodReader method : declaring.getMethods()) {
      if (!method.hasModifier(ElementModifier.STATIC)) {
        holders.computeIfAbsent(method.getDescriptor(), key -> new HashSet<>()).add(holder);
      }
    }
    if (declaring.getParent() != null) {
      hold(holder, declaring.getParent(), visited);
    }
    for (String inherited : declaring.getInterfaces()) {
      hold(holder, inherited, visited);
    }
  }

  private Map<MethodDescriptor, Integer> calls() {
    Map<MethodDescriptor, Integer> calls = new HashMap<>();
    for (String name : classes.getClassNames()) {
      ClassHolder type = classes.get(name);
      for (MethodHolder method : type.getMethods()) {
        if (method.getProgram() != null) {
          for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            count(block, calls);
          }
        }
      }
    }
    return calls;
  }

  private static void count(BasicBlock block, Map<MethodDescriptor, Integer> calls) {
    for (Instruction instruction : block) {
      if (instruction instanceof InvokeInstruction call
          && call.getType() == InvocationType.VIRTUAL) {
        calls.merge(call.getMethod().getDescriptor(), 1, Integer::sum);
      }
    }
  }

  private void name(MethodDescriptor method) {
    Set<String> used = new HashSet<>();
    Set<String> types = holders.getOrDefault(method, Set.of());
    for (String type : types) {
      used.addAll(usedIn.getOrDefault(type, Set.of()));
    }
    String name = firstNotIn(used);
    for (String type : types) {
      usedIn.computeIfAbsent(type, key -> new HashSet<>()).add(name);
    }
    usedAtAll.add(name);
    names.put(method, name);
  }

  /** Methods that only TeaVM's own texts call share with none. */
  String of(MethodDescriptor method) {
    return names.computeIfAbsent(
        method,
        key -> {
          String name = firstNotIn(usedAtAll);
          usedAtAll.add(name);
          return name;
        });
  }

  private static String firstNotIn(Set<String> used) {
    int index = 0;
    while (used.contains(ShortNames.method(index))) {
      index++;
    }
    return ShortNames.method(index);
  }
}

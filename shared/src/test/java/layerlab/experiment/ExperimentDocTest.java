package layerlab.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import layerlab.data.DataCatalogue;
import layerlab.json.Json;
import layerlab.json.JsonWriter;
import layerlab.layer.Catalogue;
import layerlab.plan.OptimizerCatalogue;
import layerlab.plan.ScheduleCatalogue;
import layerlab.plan.TrainingPlan;
import layerlab.spec.Kind;
import layerlab.spec.Label;
import layerlab.spec.Param;
import org.junit.jupiter.api.Test;

/** docs/experiment.md describes every kind and parameter as it is. */
class ExperimentDocTest {
  private static final Path DOC = Path.of("../docs/experiment.md");
  private static final Path RENEWED = Path.of("target/experiment.md");
  private static final String BEGIN =
      "<!-- generated from the kinds: ExperimentDocTest says how to renew it -->\n";
  private static final String END = "<!-- end -->";

  @Test
  void theDocDescribesEveryKindAsItIs() throws IOException {
    String doc = Files.readString(DOC);
    String renewed =
        doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length())
            + kinds()
            + doc.substring(doc.indexOf(END));
    Files.writeString(RENEWED, renewed);
    assertThat(doc)
        .as("renew it: cp shared/target/experiment.md docs/experiment.md")
        .isEqualTo(renewed);
  }

  private static String kinds() {
    return "\n### Data sets\n"
        + section(DataCatalogue.KINDS)
        + "\n### Layers\n"
        + section(Catalogue.LAYERS)
        + "\n### Optimizers\n"
        + section(OptimizerCatalogue.OPTIMIZERS)
        + "\n### Schedules\n"
        + section(ScheduleCatalogue.SCHEDULES)
        + "\n### Plan\n"
        + table(TrainingPlan.PARAMS)
        + "\n";
  }

  /** Kinds with the same parameters share a table. */
  private static String section(List<? extends Kind<?>> kinds) {
    Map<List<Param>, List<Kind<?>>> alike = new LinkedHashMap<>();
    for (Kind<?> kind : kinds) {
      alike.computeIfAbsent(kind.params(), params -> new ArrayList<>()).add(kind);
    }
    StringBuilder section = new StringBuilder();
    alike.forEach(
        (params, group) -> {
          section.append('\n');
          for (Kind<?> kind : group) {
            Label label = kind.label();
            section.append(
                "- `%s` %s · %s: %s %s\n"
                    .formatted(
                        label.id(),
                        label.title().en(),
                        label.title().zh(),
                        label.hint().en(),
                        label.hint().zh()));
          }
          section.append(params.isEmpty() ? "" : table(params));
        });
    return section.toString();
  }

  private static String table(List<Param> params) {
    StringBuilder table =
        new StringBuilder("\n| parameter | type | range | default | |\n|---|---|---|---|---|\n");
    for (Param param : params) {
      table.append(
          "| `%s` | %s | %s | `%s` | %s: %s<br>%s:%s |\n"
              .formatted(
                  param.id(),
                  type(param),
                  param.range(),
                  JsonWriter.write(param.initial()),
                  param.label().title().en(),
                  param.label().hint().en(),
                  param.label().title().zh(),
                  param.label().hint().zh()));
    }
    return table.toString().replace("Σ|w|", "Σ\\|w\\|");
  }

  private static String type(Param param) {
    return switch (param) {
      case Param.Whole whole -> "whole number";
      case Param.Real real -> "number";
      case Param.Choice choice -> "one of";
      case Param.Several several -> "list of some of";
      case Param.Toggle toggle -> "true or false";
      case Param.Structured structured ->
          structured.initial() instanceof Json.Str ? "text" : "object";
    };
  }
}

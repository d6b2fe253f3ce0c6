package layerlab.client.view.stage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import layerlab.client.paint.Box;
import layerlab.client.paint.Colour;
import layerlab.client.paint.Lettering;
import layerlab.client.paint.Palette;
import layerlab.client.paint.Surface;
import layerlab.client.paint.Token;
import layerlab.graph.Checked;
import layerlab.graph.Edge;
import layerlab.graph.NodeId;
import layerlab.graph.Problem;

/**
 * What is wrong with the network, at the layers where it is.
 *
 * @param problems those that belong to a layer
 * @param downstream layers that get nothing because of them
 */
public record Trouble(List<Problem> problems, Set<NodeId> downstream) {
  public Trouble {
    problems = List.copyOf(problems);
    downstream = Set.copyOf(downstream);
  }

  public static Trouble of(Checked checked, List<Edge> edges) {
    if (!(checked instanceof Checked.Invalid(List<Problem> all, var known))) {
      return new Trouble(List.of(), Set.of());
    }
    List<Problem> here = all.stream().filter(problem -> problem.node().isPresent()).toList();
    Set<NodeId> broken = new HashSet<>();
    here.forEach(problem -> problem.node().ifPresent(broken::add));
    Set<NodeId> reached = new HashSet<>(broken);
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Edge edge : edges) {
        grows |= reached.contains(edge.from()) && reached.add(edge.to());
      }
    }
    reached.removeAll(broken);
    return new Trouble(here, reached);
  }

  /** The layers with a problem. */
  public Set<NodeId> broken() {
    Set<NodeId> broken = new HashSet<>();
    problems.forEach(problem -> problem.node().ifPresent(broken::add));
    return broken;
  }

  void paint(Surface surface, Palette palette, Scene scene) {
    for (Column column : scene.columns()) {
      if (downstream.contains(column.id())) {
        Box box = column.box().grown(10);
        surface.begin();
        surface.rect(box.x(), box.y(), box.width(), box.height());
        surface.fill(Colour.fade(palette.of(Token.PAPER), 1 - EdgePainter.PALE));
      }
    }
    for (Problem problem : problems) {
      Optional<Column> column = problem.node().flatMap(scene::column);
      column.ifPresent(at -> mark(surface, palette, at, problem));
    }
  }

  private static void mark(Surface surface, Palette palette, Column column, Problem problem) {
    Box box = column.box().grown(7);
    surface.begin();
    surface.roundRect(box.x(), box.y(), box.width(), box.height(), 8);
    surface.stroke(palette.of(Token.CRIMSON), 2);
    if (problem instanceof Problem.SizesDiffer differ) {
      Lettering bold = new Lettering(Lettering.Voice.INSTRUMENT, 13, 650, Lettering.Align.MIDDLE);
      String text = differ.conflict();
      double width = surface.measure(text, bold) + 10;
      surface.begin();
      surface.rect(box.middleX() - width / 2, box.bottom() + 3, width, 18);
      surface.fill(palette.of(Token.PAPER));
      surface.text(text, box.middleX(), box.bottom() + 13, bold, palette.of(Token.CRIMSON));
    }
  }
}

package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// An arrow drawn by hand goes round a variable in its way, and follows when that is dragged away or into it.
@Tag("ui")
class ArrowsAroundTest extends OneWindow {
    private static final Edge PAST_B = Edge.directed("A", "C");

    private static CausalDocument row() {
        return chain().edit()
                .placement("B", Placement.at(240, 0))
                .placement("C", Placement.at(480, 0))
                .done();
    }

    @Test
    void anArrowDrawnAlongARowGoesRoundWhatStandsBetween() {
        open(row());
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(middle("C"));
        assertThat(graph().contains(PAST_B)).isTrue();
        assertThat(isClearOfB()).isTrue();
        assertThat(line()).hasSizeGreaterThan(2);
    }

    @Test
    void itFollowsAVariableThatIsDraggedAwayAndBack() {
        open(row());
        hands.moveTo(middle("A")).drag(ring("A")).dropTo(middle("C"));
        hands.drag(middle("B")).dropTo(middle("B").add(0, 200));
        assertThat(line()).hasSize(2);
        hands.drag(middle("B")).dropTo(middle("B").add(0, -200));
        assertThat(line()).hasSizeGreaterThan(2);
        assertThat(isClearOfB()).isTrue();
    }

    @Test
    void onlyArrowsThatRunOtherwiseLeaveThePaintedLayersDuringADrag() {
        open(row().edit()
                .graph(graph -> graph.variables("D", "E").edge(PAST_B).directed("D", "E"))
                .placement("D", Placement.at(0, 400))
                .placement("E", Placement.at(240, 400))
                .done());
        Bounds lifted = lifted("B", new Point(240, -200)).getBoundsInLocal();
        assertThat(lifted.contains(240, 0)).as("from A to C, straight now").isTrue();
        assertThat(lifted.getMaxY()).as("above the arrow from D to E").isLessThan(390);
    }

    @Test
    void aCrowdedVariableGrowsAsSoonAsItsNeighbourIsDraggedAway() {
        open(chain().edit().placement("B", Placement.at(80, 0)).done());
        hands.interact(() -> window.canvas().chartsProperty().set(Map.of("A", chart(), "B", chart())));
        settle();
        hands.drag(middle("A")).moveBy(0, 150);
        hands.moveBy(0, 50);
        long whole = window.canvas().lookupAll("Text").stream()
                .filter(text -> text instanceof Text state && state.getText().equals("low"))
                .count();
        assertThat(whole).as("distributions that are drawn whole").isEqualTo(2);
        hands.drop();
    }

    private static Chart chart() {
        return new Chart.Bars(List.of(Chart.Bar.of("low", 0.25), Chart.Bar.of("high", 0.75)), Chart.Freshness.CURRENT);
    }

    @Test
    void aNeighboursEndGivesWayDuringTheDragAndNotAfterIt() {
        open(CausalDocument.empty()
                .edit()
                .graph(graph ->
                        graph.variables("A", "B", "E").directed("A", "E").directed("B", "E"))
                .placement("A", Placement.at(-700, -30))
                .placement("B", Placement.at(-700, 30))
                .placement("E", Placement.at(0, 0))
                .done());
        Edge left = Edge.directed("A", "E");
        List<Point> before = drawn().geometry().edges().get(left).points();
        Bounds lifted = lifted("B", new Point(0, 500)).getBoundsInLocal();
        hands.interact(() -> workspace.push(new MoveVariables(Map.of("B", new Point(0, 500)))));
        settle();
        assertThat(drawn().geometry().edges().get(left).points()).isNotEqualTo(before);
        assertThat(lifted.getMinX()).as("from A to E, to the middle now").isLessThan(-500);
    }

    @Test
    void manyArrowsOfADraggedVariableAreOneCurve() {
        List<String> effects =
                IntStream.range(0, 12).mapToObj(effect -> "E" + effect).toList();
        DocumentEditor fan = CausalDocument.empty().edit().graph(graph -> {
            effects.forEach(effect -> graph.variables("H", effect).directed("H", effect));
            return graph;
        });
        effects.forEach(effect -> fan.placement(effect, Placement.at(150.0 * effects.indexOf(effect), 300)));
        open(fan.placement("H", Placement.at(0, 0)).done());
        assertThat(lifted("H", new Point(900, 0)).lookupAll("Path")).hasSize(1);
    }

    /// What a drag to a place shows over the painted layers.
    private static Node lifted(String variable, Point to) {
        CausalDocument moved = new MoveVariables(Map.of(variable, to)).apply(workspace.document());
        Set<ElementId> wanted = new HashSet<>(Set.of(new ElementId.OfVariable(variable)));
        moved.graph().edges().forEach(edge -> wanted.add(new ElementId.OfEdge(edge)));
        List<Node> shown = new ArrayList<>();
        hands.interact(() -> {
            shown.add(window.canvas().lifted(moved, wanted));
            window.canvas().lower();
        });
        return shown.getFirst();
    }

    private static List<Point> line() {
        return drawn().geometry().edges().get(PAST_B).points();
    }

    private static boolean isClearOfB() {
        Box box = drawn().geometry().nodes().get("B").box();
        List<Point> line = line();
        for (int i = 1; i < line.size(); i++) {
            if (box.isCrossedBy(line.get(i - 1), line.get(i))) {
                return false;
            }
        }
        return true;
    }
}

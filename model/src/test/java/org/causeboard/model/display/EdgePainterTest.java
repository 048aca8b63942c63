package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

class EdgePainterTest {
    @Test
    void dashesBeginAtTheHeadOfAnArrow() {
        Edge edge = Edge.directed("A", "B");
        Map<Edge, EdgeMark> biasing = Map.of(edge, EdgeMark.of(EdgeMark.Light.BIASING));
        EdgeGeometry geometry = geometry(edge, biasing);
        assertThat(starts(edge, biasing))
                .containsExactly(rounded(geometry.ends().getFirst().base()));
    }

    @Test
    void dashesBeginAtBothHeadsOfABidirectedEdge() {
        Edge edge = Edge.bidirected("A", "B");
        EdgeGeometry geometry = geometry(edge, Map.of());
        assertThat(starts(edge, Map.of()))
                .containsExactly(
                        rounded(geometry.ends().getFirst().base()),
                        rounded(geometry.ends().getLast().base()));
    }

    @Test
    void anEdgeOnACausalAndABiasingPathHasTheColoursOfBoth() {
        Edge edge = Edge.directed("A", "B");
        Map<Edge, EdgeMark> both = Map.of(edge, EdgeMark.of(EdgeMark.Light.CAUSAL_AND_BIASING));
        assertThat(strokes(edge, both).map(Stroke::ink)).containsExactly(Ink.of(Token.CAUSAL), Ink.of(Token.BIASING));
        assertThat(strokes(edge, both).map(Stroke::dash)).containsExactly(Dash.SOLID, Dash.DASHED);
    }

    private static Stream<Stroke> strokes(Edge edge, Map<Edge, EdgeMark> marks) {
        return picture(edge, marks).list().edges().getFirst().shapes().stream()
                .filter(Shape.Curve.class::isInstance)
                .flatMap(shape -> ((Shape.Curve) shape).stroke().stream());
    }

    /// Where strokes of the shaft begin.
    private static List<Point> starts(Edge edge, Map<Edge, EdgeMark> marks) {
        return picture(edge, marks).list().edges().getFirst().shapes().stream()
                .filter(Shape.Curve.class::isInstance)
                .map(Shape.Curve.class::cast)
                .filter(curve -> curve.stroke().isPresent())
                .flatMap(curve -> curve.segments().stream())
                .filter(Segment.Move.class::isInstance)
                .map(segment -> rounded(((Segment.Move) segment).to()))
                .toList();
    }

    private static Point rounded(Point point) {
        return new Point(Math.rint(1000 * point.x()) / 1000, Math.rint(1000 * point.y()) / 1000);
    }

    private static EdgeGeometry geometry(Edge edge, Map<Edge, EdgeMark> marks) {
        return picture(edge, marks).geometry().edges().get(edge);
    }

    private static Picture picture(Edge edge, Map<Edge, EdgeMark> marks) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(CausalGraph.builder().edge(edge).build())
                .placement("A", Placement.at(0, 0))
                .placement("B", Placement.at(300, 120))
                .done();
        return SceneBuilder.picture(Scene.of(document).withMarks(Map.of(), marks));
    }
}

package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// Labels of edges cover no other line and no words where a place along their edge is free.
class EdgeLabelsTest {
    private static final Edge LONG = Edge.directed("A", "B");

    @Test
    void aLabelThatNothingIsInTheWayOfStandsAboveTheMiddle() {
        Box label = label(document("A -> B", Map.of("A", new Point(0, 0), "B", new Point(400, 0))));
        assertThat(label.centre().x()).isCloseTo(200, within(1e-6));
        assertThat(label.bottom()).isBetween(-10.0, 0.0);
    }

    @Test
    void aLabelGivesWayToALineThatCrosses() {
        CausalDocument document = document(
                "A -> B, C -> D",
                Map.of(
                        "A", new Point(0, 0),
                        "B", new Point(400, 0),
                        "C", new Point(200, -150),
                        "D", new Point(200, 150)));
        Picture picture = SceneBuilder.picture(Scene.of(document));
        Box label = label(document);
        assertThat(picture.geometry().edges().get(Edge.directed("C", "D")).crosses(label))
                .isFalse();
        assertThat(label.bottom()).as("still above its own edge").isBetween(-10.0, 0.0);
    }

    @Test
    void aLabelGivesWayToANote() {
        CausalDocument plain = document("A -> B", Map.of("A", new Point(0, 0), "B", new Point(400, 0)));
        Note note = new Note("n", "What is written here", new Point(120, -30));
        CausalDocument noted = plain.edit().notes(List.of(note)).done();
        Box written = NoteGeometry.of(note, BundledFont.instance()).box();
        assertThat(label(plain).intersects(written)).isTrue();
        assertThat(label(noted).intersects(written)).isFalse();
    }

    /// Of two edges that come together each label stands on the side of the other one.
    @Test
    void labelsDoNotCoverEachOther() {
        CausalDocument document = document(
                "A -> B, C -> D",
                Map.of(
                        "A", new Point(0, 0),
                        "B", new Point(100, 300),
                        "C", new Point(300, 0),
                        "D", new Point(200, 300)));
        CausalDocument first =
                document.edit().style(LONG, labelled("length of stay in days")).done();
        CausalDocument second = document.edit()
                .style(LONG, EdgeStyle.PLAIN)
                .style(Edge.directed("C", "D"), labelled("dose in the first week"))
                .done();
        CausalDocument both =
                second.edit().style(LONG, labelled("length of stay in days")).done();
        assertThat(labels(first).getFirst().intersects(labels(second).getFirst()))
                .as("where each stands without the other")
                .isTrue();
        assertThat(labels(both)).hasSize(2);
        assertThat(labels(both).get(0).intersects(labels(both).get(1))).isFalse();
    }

    private static List<Box> labels(CausalDocument document) {
        return SceneBuilder.picture(Scene.of(document)).list().edges().stream()
                .map(EdgeLabelsTest::label)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void aLongLabelBesideASlantingEdgeIsClearOfIt() {
        CausalDocument document = document("A -> B", Map.of("A", new Point(0, 0), "B", new Point(300, 300)));
        CausalDocument named =
                document.edit().style(LONG, labelled("a rather long label")).done();
        Picture picture = SceneBuilder.picture(Scene.of(named));
        assertThat(picture.geometry().edges().get(LONG).crosses(label(named))).isFalse();
    }

    @Test
    void whatIsFarAwayLeavesALabelWhereItIs() {
        CausalDocument document = document(
                "A -> B, C -> D",
                Map.of(
                        "A", new Point(0, 0),
                        "B", new Point(400, 0),
                        "C", new Point(200, -150),
                        "D", new Point(200, 150)));
        CausalDocument moved = placed(document, "D", new Point(210, 170));
        assertThat(label(moved)).isEqualTo(label(document));
    }

    private static CausalDocument document(String graph, Map<String, Point> places) {
        CausalGraph parsed = GraphText.graph(graph);
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(parsed)
                .style(LONG, labelled("effect"))
                .done();
        for (Map.Entry<String, Point> place : places.entrySet()) {
            document = placed(document, place.getKey(), place.getValue());
        }
        return document;
    }

    private static CausalDocument placed(CausalDocument document, String variable, Point place) {
        return document.edit()
                .placement(variable, Placement.at(place.x(), place.y()))
                .done();
    }

    private static EdgeStyle labelled(String label) {
        return EdgeStyle.PLAIN.withLabel(label);
    }

    private static Box label(CausalDocument document) {
        return SceneBuilder.picture(Scene.of(document)).list().edges().stream()
                .filter(element -> element.id().equals(new ElementId.OfEdge(LONG)))
                .map(EdgeLabelsTest::label)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Box> label(Element element) {
        return element.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .map(text -> EdgePainter.labelBox(text.text(), text.at(), BundledFont.instance()))
                .findFirst();
    }
}

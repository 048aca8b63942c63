package org.causeboard.model.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NodePainterTest {
    private static final Size SIGN = new Size(9, 10);
    private static final double NEAR_THE_MIDDLE = 5; // half of what is below the middle

    @ParameterizedTest
    @EnumSource
    void theSignOfARoleIsClearOfTheLineAroundTheVariable(NodeShape shape) {
        Chart chart = new Chart.Density(
                0, 1, "", Chart.Profile.at(0), Optional.empty(), Optional.empty(), Chart.Freshness.STALE);
        for (Optional<Chart> shown : List.of(Optional.<Chart>empty(), Optional.of(chart))) {
            NodeGeometry node = NodeGeometry.of(
                            "dose", Set.of(Role.EXPOSURE), shown, new Point(0, 0), BundledFont.instance())
                    .shaped(shape, Set.of(Role.EXPOSURE));
            Box sign = Box.around(NodePainter.signPlace(node.outline()), SIGN);
            Outline inner =
                    new Outline(node.box().grown(-3), Math.max(0, node.outline().radius() - 3));
            assertThat(inner.contains(new Point(sign.right(), sign.y()))).isTrue();
            assertThat(inner.contains(new Point(sign.x(), sign.y()))).isTrue();
            assertThat(inner.contains(new Point(sign.right(), sign.bottom()))).isTrue();
        }
    }

    /// Its end is over the line around the variable also where that bends away below it.
    @ParameterizedTest
    @EnumSource
    void theWordOfAMarkStandsOnTheLineAroundTheVariable(NodeShape shape) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("dose of the first week", "x"))
                .placement("dose of the first week", Placement.at(0, 0))
                .placement("x", Placement.at(300, 0))
                .done();
        Scene scene = Scene.of(document)
                .withShape(shape)
                .withMarks(Map.of("dose of the first week", NodeMark.SEEN, "x", NodeMark.SEEN), Map.of());
        Picture picture = SceneBuilder.picture(scene);
        for (String variable : document.graph().variables()) {
            Outline outline = picture.geometry().nodes().get(variable).outline();
            Box pill = pill(picture, variable);
            assertThat(outline.contains(new Point(pill.right(), pill.centre().y() + NEAR_THE_MIDDLE)))
                    .as(variable)
                    .isTrue();
            assertThat(pill.x())
                    .as(variable)
                    .isGreaterThanOrEqualTo(outline.box().x());
        }
    }

    /// What is outside would not be painted with it, or stay where it was when it has gone.
    @ParameterizedTest
    @EnumSource
    void nothingOfAVariableIsOutsideOfItsBounds(NodeMark mark) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("dose of the first week", "x"))
                .placement("dose of the first week", Placement.at(0, 0))
                .placement("x", Placement.at(300, 0))
                .done();
        Scene scene = Scene.of(document).withMarks(Map.of("dose of the first week", mark, "x", mark), Map.of());
        for (Element element : SceneBuilder.picture(scene).list().nodes()) {
            for (Shape shape : element.shapes()) {
                if (shape instanceof Shape.Rectangle rectangle) {
                    assertThat(element.bounds().contains(rectangle.box()))
                            .as("%s in %s", rectangle, element.bounds())
                            .isTrue();
                }
            }
        }
    }

    private static Box pill(Picture picture, String variable) {
        return picture.list().nodes().stream()
                .filter(element -> element.id().equals(new ElementId.OfVariable(variable)))
                .flatMap(element -> element.shapes().stream())
                .filter(Shape.Rectangle.class::isInstance)
                .map(Shape.Rectangle.class::cast)
                .filter(rectangle -> rectangle.fill().equals(Optional.of(Ink.of(Token.SEE_BADGE))))
                .findFirst()
                .orElseThrow()
                .box();
    }
}

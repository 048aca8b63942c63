package org.causeboard.app.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.NodeMark;
import org.causeboard.model.display.NodeShape;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.Words;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;

/// One of everything that a picture can hold: Greek and subscripts, a long name, all roles, charts, marks, notes, a
/// plate, a folded group, a label, a cut edge and an arrow that a policy adds.
final class RichScene {
    static final String LONG = "systolic blood pressure at the second visit, both arms";

    private RichScene() {}

    static CausalDocument document() {
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variable("β_1", Role.EXPOSURE)
                        .variable("Y_t", Role.OUTCOME)
                        .variable(LONG, Role.ADJUSTED)
                        .variable("U_ε", Role.LATENT)
                        .variable("S", Role.SELECTED)
                        .variables("x^2", "Größe", "inner_1", "inner_2")
                        .directed("β_1", "Y_t")
                        .directed("β_1", LONG)
                        .directed(LONG, "Y_t")
                        .directed("U_ε", LONG)
                        .directed("U_ε", "Y_t")
                        .bidirected("x^2", "Y_t")
                        .directed("Y_t", "S")
                        .directed("Größe", "inner_1")
                        .directed("inner_1", "inner_2")
                        .directed("inner_2", "S"))
                .placement("β_1", Placement.at(0, 0))
                .placement("Y_t", Placement.at(620, 0))
                .placement(LONG, Placement.at(310, 180))
                .placement("U_ε", Placement.at(620, 240))
                .placement("x^2", Placement.at(300, -170))
                .placement("S", Placement.at(900, 0))
                .placement("Größe", Placement.at(0, 330))
                .placement("inner_1", Placement.at(300, 380))
                .placement("inner_2", Placement.at(420, 380))
                .card("β_1", VariableCard.BLANK.withNote("a coefficient"))
                .card("S", VariableCard.BLANK.withColour(Optional.of("#56B4E9")))
                .style(Edge.directed("β_1", "Y_t"), new EdgeStyle(0.1, "γ = 0.4", Optional.of("#D55E00"), List.of()))
                .notes(List.of(
                        new Note("n1", "# Heading & more", new Point(0, -240)),
                        new Note("n2", "A note with 50 % of it\nin two lines", new Point(760, 260))))
                .groups(List.of(
                        new Group("g1", "patients i", List.of("β_1", "x^2"), Group.Kind.PLATE, Group.Fold.OPEN),
                        new Group(
                                "g2",
                                "hidden part",
                                List.of("inner_1", "inner_2"),
                                Group.Kind.FRAME,
                                Group.Fold.FOLDED)))
                .done();
    }

    static Scene scene() {
        Map<String, Chart> charts = Map.of("β_1", bars(), "Y_t", density());
        return new Scene(
                Folding.shown(document()),
                charts,
                Map.of("β_1", NodeMark.DONE, "Größe", NodeMark.SEEN, "x^2", NodeMark.CHANGED),
                Map.of(
                        Edge.directed("β_1", LONG),
                        EdgeMark.of(EdgeMark.Light.CUT),
                        Edge.directed(LONG, "Y_t"),
                        EdgeMark.of(EdgeMark.Light.CAUSAL),
                        Edge.directed("U_ε", "Y_t"),
                        EdgeMark.of(EdgeMark.Light.BIASING)),
                Set.of(Edge.directed("Größe", LONG)),
                Set.of(),
                Detail.FULL,
                Words.ENGLISH,
                NodeShape.CARDS);
    }

    private static Chart bars() {
        return new Chart.Bars(
                List.of(Chart.Bar.of("keine", 0.25), Chart.Bar.of("≥ 3 µg", 0.75)), Chart.Freshness.CURRENT);
    }

    private static Chart density() {
        return new Chart.Density(
                -2, 2, "mmol", Chart.Profile.at(0.5), Optional.empty(), Optional.empty(), Chart.Freshness.CURRENT);
    }
}

package org.causeboard.app.imagine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.app.canvas.LiveCharts;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.NodeMark;
import org.causeboard.model.display.NodeShape;
import org.causeboard.model.display.Picture;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.Words;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// The twin network as it is drawn: the facts on one side, the other world in the same arrangement beside or below it,
/// and between them one circle for each noise that both share. Source: Balke and Pearl (1994).
///
/// @param picture both copies
/// @param noises the circles
record TwinPicture(Picture picture, List<Noise> noises) {
    private static final int MOST_VARIABLES = 12;
    private static final double GAP = 110;
    private static final String MARK = "*";

    TwinPicture {
        noises = List.copyOf(noises);
    }

    /// One noise, shared by both copies of its variable.
    ///
    /// @param lines to the copies that it feeds: there is none to the other world where the variable is set
    record Noise(String variable, Point at, List<List<Point>> lines) {
        Noise {
            lines = List.copyOf(lines);
        }
    }

    /// The name of a variable in the other world.
    static String otherName(String variable) {
        return variable + MARK;
    }

    /// The variables that are shown: all of a small graph; of a larger one what the outcome, or else what is done and
    /// known, comes from.
    static Set<String> shown(Twin twin) {
        CausalGraph graph = twin.document().graph();
        if (graph.size() <= MOST_VARIABLES) {
            return new LinkedHashSet<>(graph.variables());
        }
        Set<String> asked = new LinkedHashSet<>(graph.withRole(Role.OUTCOME));
        if (asked.isEmpty()) {
            asked.addAll(twin.facts());
        }
        twin.interventions().forEach(each -> asked.add(each.variable()));
        asked.retainAll(graph.variables());
        Set<String> ancestors = graph.ancestors(asked);
        return graph.variables().stream()
                .filter(ancestors::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static TwinPicture of(Twin twin, Step step, Words words) {
        Set<String> shown = shown(twin);
        CausalDocument whole = twin.document();
        CausalDocument facts = copies(whole, shown, Optional.empty());
        Map<String, Chart> charts = new LinkedHashMap<>();
        shown.forEach(name ->
                twin.factual(name).ifPresent(law -> charts.put(name, chart(whole, name, law, Optional.empty()))));
        Box box = picture(facts, charts, Map.of(), Map.of(), words)
                .geometry()
                .bounds()
                .orElse(new Box(0, 0, 1, 1));
        boolean below = box.width() >= box.height();
        Point shift = below ? new Point(0, box.height() + GAP) : new Point(box.width() + GAP, 0);
        CausalDocument both = copies(whole, shown, Optional.of(shift));
        Map<String, NodeMark> marks = new LinkedHashMap<>();
        Map<Edge, EdgeMark> edges = new LinkedHashMap<>();
        twin.facts().stream()
                .filter(shown::contains)
                .forEach(name ->
                        marks.put(name, twin.live().reports().containsKey(name) ? NodeMark.UNCERTAIN : NodeMark.SEEN));
        for (String name : shown) {
            boolean done = twin.isDone(name);
            Optional<Distribution> law = (step == Step.PREDICTION || (step == Step.ACTION && twin.isSet(name)))
                    ? twin.other(name)
                    : twin.factual(name);
            Optional<Distribution> before = step == Step.PREDICTION ? twin.factual(name) : Optional.empty();
            law.ifPresent(now -> charts.put(otherName(name), chart(whole, name, now, before)));
            if (step != Step.ABDUCTION && done) {
                marks.put(otherName(name), NodeMark.IMAGINED);
            } else if (step != Step.PREDICTION) {
                marks.put(otherName(name), NodeMark.DIMMED);
            }
        }
        for (Edge edge : both.graph().edges()) {
            boolean other = edge.from().endsWith(MARK) && !shown.contains(edge.from());
            if (other && step == Step.ABDUCTION) {
                edges.put(edge, EdgeMark.of(EdgeMark.Light.DIMMED));
            }
        }
        if (step != Step.ABDUCTION) {
            twin.cut().stream()
                    .map(TwinPicture::otherEdge)
                    .filter(both.graph()::contains)
                    .forEach(edge -> edges.put(edge, EdgeMark.of(EdgeMark.Light.CUT)));
        }
        Picture picture = picture(both, charts, marks, edges, words);
        return new TwinPicture(picture, noises(twin, shown, picture, box, below));
    }

    private static Edge otherEdge(Edge edge) {
        return new Edge(otherName(edge.from()), otherName(edge.to()), edge.atFrom(), edge.atTo());
    }

    private static CausalDocument copies(CausalDocument whole, Set<String> shown, Optional<Point> shift) {
        DocumentEditor editor = CausalDocument.empty().edit();
        CausalGraph.Builder graph = CausalGraph.builder();
        for (String name : shown) {
            Role[] roles = whole.graph().roles(name).toArray(Role[]::new);
            graph.variable(name, roles);
            shift.ifPresent(_ -> graph.variable(otherName(name), roles));
        }
        List<Edge> edges = whole.graph().edges().stream()
                .filter(edge -> shown.contains(edge.from()) && shown.contains(edge.to()))
                .toList();
        for (Edge edge : edges) {
            graph.edge(edge);
            shift.ifPresent(_ -> graph.edge(otherEdge(edge)));
        }
        editor.graph(graph.build());
        for (String name : shown) {
            Point at = whole.placements().get(name).centre();
            editor.placement(name, Placement.at(at.x(), at.y()));
            editor.card(name, whole.cards().get(name));
            shift.ifPresent(by -> {
                editor.placement(otherName(name), Placement.at(at.x() + by.x(), at.y() + by.y()));
                editor.card(otherName(name), whole.cards().get(name));
            });
        }
        for (Edge edge : edges) {
            editor.style(edge, whole.style(edge).withRoute(List.of()));
            shift.ifPresent(_ -> editor.style(otherEdge(edge), whole.style(edge).withRoute(List.of())));
        }
        return editor.done();
    }

    private static Chart chart(CausalDocument whole, String name, Distribution now, Optional<Distribution> before) {
        return LiveCharts.chart(whole.cards().get(name).domain(), now, before, Optional.empty());
    }

    private static Picture picture(
            CausalDocument document,
            Map<String, Chart> charts,
            Map<String, NodeMark> marks,
            Map<Edge, EdgeMark> edges,
            Words words) {
        return SceneBuilder.picture(
                new Scene(document, charts, marks, edges, Set.of(), Set.of(), Detail.FULL, words, NodeShape.CARDS));
    }

    /// In a row, or a column, between the copies, never on top of each other.
    private static List<Noise> noises(Twin twin, Set<String> shown, Picture picture, Box facts, boolean below) {
        double across = (below ? facts.bottom() : facts.right()) + GAP / 2;
        NoiseLines ways = new NoiseLines(
                across,
                picture.geometry().nodes().values().stream()
                        .map(node -> below ? node.box() : NoiseLines.turned(node.box()))
                        .toList());
        List<Noise> noises = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (String name : nearestFirst(twin, shown, picture, below)) {
            List<Box> copies = Stream.of(name, otherName(name))
                    .limit(twin.isDeaf(name) ? 1 : 2)
                    .map(copy -> box(picture, copy))
                    .map(box -> below ? box : NoiseLines.turned(box))
                    .toList();
            NoiseLines.Way way = ways.find(copies, taken);
            taken.add(way.place());
            noises.add(new Noise(
                    name,
                    below ? new Point(way.place(), across) : new Point(across, way.place()),
                    way.lines().stream()
                            .map(line -> below
                                    ? line
                                    : line.stream().map(NoiseLines::turned).toList())
                            .toList()));
        }
        return noises;
    }

    /// Those that stand next to the noises choose first: what is behind them goes around.
    private static List<String> nearestFirst(Twin twin, Set<String> shown, Picture picture, boolean below) {
        return shown.stream()
                .filter(twin.noise().told()::containsKey)
                .sorted(Comparator.comparingDouble(
                        name -> -along(box(picture, name).centre(), !below)))
                .toList();
    }

    private static double along(Point centre, boolean below) {
        return below ? centre.x() : centre.y();
    }

    private static Box box(Picture picture, String name) {
        return picture.geometry().nodes().get(name).box();
    }
}

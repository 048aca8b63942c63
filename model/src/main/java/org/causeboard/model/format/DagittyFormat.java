package org.causeboard.model.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.AnnotatedGraph;
import org.causeboard.engine.graph.text.Annotation;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.graph.text.GraphTextLimits;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.document.Waypoint;
import org.causeboard.model.format.lavaan.LavaanDocument;
import org.causeboard.model.layout.FirstLayout;
import org.causeboard.model.layout.LayoutTask;

/// Graphs in DAGitty's language, with positions and bends. Its units are scaled so that neighbours have room.
public final class DagittyFormat implements DocumentReader, DocumentWriter {
    private static final double CLOSE = 60;
    private static final double APART = 160;
    private static final double GAP = 44; // in which an arrow is seen
    private static final double MOST_LARGER = 2.5;
    private static final int COMPARED = 500;

    private static final double HUNDREDTHS = 100;

    private static final FormatName NAME = new FormatName("DAGitty", List.of("dagitty", "dag", "txt"));

    @Override
    public FormatName format() {
        return NAME;
    }

    @Override
    public Extent extent() {
        return Extent.GRAPH;
    }

    @Override
    public Reading read(Path file, Progress progress) throws IOException {
        return TextFile.reading(
                file,
                GraphTextLimits.CHARACTERS,
                (text, title) -> LavaanDocument.isLikely(text) // also ends with .txt
                        ? LavaanDocument.read(text, title, progress)
                        : read(text, title, progress));
    }

    /// The document of a text, such as one from the clipboard.
    public static Reading read(String text, String title, Progress progress) {
        return switch (GraphText.parse(text)) {
            case GraphText.Parsed(AnnotatedGraph graph) ->
                new Reading.Read(document(graph, title, progress), List.of());
            case GraphText.Failed(var problems) ->
                new Reading.Refused(problems.stream()
                        .map(problem -> new Problem(
                                "line " + problem.line() + ", column " + problem.column(),
                                problem.message(),
                                problem.remedy()))
                        .toList());
        };
    }

    private static CausalDocument document(AnnotatedGraph graph, String title, Progress progress) {
        CausalDocument unplaced =
                CausalDocument.empty().edit().title(title).graph(graph.graph()).done();
        double scale = scale(graph, unplaced);
        Map<String, Point> places = places(graph, scale);
        DocumentEditor editor = unplaced.edit();
        places.forEach((variable, place) -> editor.placement(variable, new Placement(place, Placement.Hold.FREE)));
        CausalDocument placed = editor.done();
        if (places.size() < graph.graph().size()) {
            return FirstLayout.applied(placed, progress);
        }
        DocumentEditor bent = placed.edit();
        for (Edge edge : graph.graph().edges()) {
            Optional<Point> handle = graph.annotation(edge).position().map(point -> scaled(point, scale));
            Point from = places.get(edge.from());
            Point to = places.get(edge.to());
            if (handle.isPresent() && from.distance(to) > 1) {
                double beside = Waypoint.of(handle.get(), from, to).beside() / 2; // DAGitty's point is a control point
                bent.style(edge, placed.style(edge).withBend(Math.clamp(beside, -1.5, 1.5)));
            }
        }
        return bent.done();
    }

    private static Map<String, Point> places(AnnotatedGraph graph, double scale) {
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : graph.graph().variables()) {
            graph.annotation(variable).position().ifPresent(point -> places.put(variable, scaled(point, scale)));
        }
        return places;
    }

    private static Point scaled(org.causeboard.engine.graph.text.Point point, double scale) {
        return new Point(point.x() * scale, point.y() * scale);
    }

    /// Pixels for each unit. Places that leave room are pixels, as this program writes them; else such that the nearest
    /// two variables stand about 160 apart, and farther where names need it.
    private static double scale(AnnotatedGraph graph, CausalDocument document) {
        Map<String, Point> given = places(graph, 1);
        List<Point> points = given.values().stream().limit(COMPARED).toList();
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = points.get(i).distance(points.get(j));
                nearest = distance > 0 ? Math.min(nearest, distance) : nearest;
            }
        }
        if (nearest >= CLOSE) {
            return 1;
        }
        double apart = APART / nearest;
        return apart * Math.clamp(wanted(given, LayoutTask.of(document).sizes(), apart), 1, MOST_LARGER);
    }

    /// How much larger a scale is to be, so that shapes stand beside or below each other with a gap between them.
    private static double wanted(Map<String, Point> given, Map<String, Size> sizes, double scale) {
        List<String> names = given.keySet().stream().limit(COMPARED).toList();
        double wanted = 1;
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Point from = given.get(names.get(i));
                Point to = given.get(names.get(j));
                Size one = sizes.get(names.get(i));
                Size other = sizes.get(names.get(j));
                double across = ((one.width() + other.width()) / 2 + GAP) / (scale * Math.abs(from.x() - to.x()));
                double down = ((one.height() + other.height()) / 2 + GAP) / (scale * Math.abs(from.y() - to.y()));
                if (!from.equals(to)) {
                    wanted = Math.max(wanted, Math.min(across, down));
                }
            }
        }
        return wanted;
    }

    @Override
    public byte[] write(CausalDocument document, Progress progress) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    /// The document's graph in DAGitty's language, with positions and bends.
    public static String text(CausalDocument document) {
        Map<String, Annotation> variables = new LinkedHashMap<>();
        document.placements().forEach((variable, placement) -> variables.put(variable, at(placement.centre())));
        Map<Edge, Annotation> edges = new LinkedHashMap<>();
        document.edgeStyles().forEach((edge, style) -> {
            if (style.bend() != 0) {
                Point from = document.placements().get(edge.from()).centre();
                Point to = document.placements().get(edge.to()).centre();
                Point handle = new Waypoint(0.5, 2 * style.bend()).on(from, to);
                edges.put(edge, at(handle));
            }
        });
        return GraphText.print(new AnnotatedGraph(
                document.graph(), Optional.empty(), Optional.empty(), variables, edges, Map.of(), List.of()));
    }

    /// A place to a hundredth of a pixel: nobody sees more, and people read these numbers.
    private static Annotation at(Point place) {
        return Annotation.at(rounded(place.x()), rounded(place.y()));
    }

    private static double rounded(double coordinate) {
        return Math.rint(coordinate * HUNDREDTHS) / HUNDREDTHS;
    }
}

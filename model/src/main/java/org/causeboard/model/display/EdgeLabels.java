package org.causeboard.model.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Where the labels of edges stand: beside the middle where that is free, else at the first free place on the other
/// side or nearer to an end, else where they cover least. Depends on the scene alone, so that a label only goes
/// elsewhere when something comes into its way.
///
/// Each label is tried in a few places against all edges: cheap, since only few edges of a large graph are labelled,
/// and graphs whose edges do not go round variables either are not looked at.
final class EdgeLabels {
    private static final double CLEARANCE = 2;
    private static final double SCISSORS = 26;
    private static final int COVERS_TEXT = 10;
    private static final int COVERS_LINE = 3;

    private final TextMeasure measure;
    private final Scene scene;
    private final SceneGeometry geometry;
    private final List<Box> taken = new ArrayList<>();

    private EdgeLabels(Scene scene, SceneGeometry geometry, TextMeasure measure) {
        this.scene = scene;
        this.geometry = geometry;
        this.measure = measure;
    }

    /// The places of all labels that do not stand at the usual one.
    static Map<Edge, EdgeGeometry.LabelSpot> elsewhere(Scene scene, SceneGeometry geometry, TextMeasure measure) {
        if (!scene.detail().showsText()
                || !Bypass.isLooked(geometry.edges().size())
                || geometry.edges().values().stream()
                        .allMatch(edge -> text(scene, edge).isEmpty())) {
            return Map.of();
        }
        return new EdgeLabels(scene, geometry, measure).placed();
    }

    private static String text(Scene scene, EdgeGeometry edge) {
        return EdgePainter.text(scene.mark(edge.edge()), scene.document().style(edge.edge()));
    }

    private Map<Edge, EdgeGeometry.LabelSpot> placed() {
        geometry.nodes().values().forEach(node -> taken.add(node.box().grown(CLEARANCE)));
        scene.document()
                .notes()
                .forEach(note -> taken.add(NoteGeometry.of(note, measure).box()));
        scene.document()
                .groups()
                .forEach(group ->
                        GroupGeometry.of(group, geometry.nodes(), measure).ifPresent(frame -> taken.add(frame.tab())));
        geometry.edges().values().stream()
                .filter(edge -> scene.mark(edge.edge()).light() == EdgeMark.Light.CUT)
                .forEach(edge -> taken.add(Box.around(edge.middle(), new Size(SCISSORS, SCISSORS))));
        Map<Edge, EdgeGeometry.LabelSpot> places = new HashMap<>();
        for (EdgeGeometry edge : geometry.edges().values()) {
            String text = text(scene, edge);
            if (!text.isEmpty()) {
                EdgeGeometry.LabelSpot spot = best(edge, text);
                taken.add(box(edge, text, spot));
                if (!spot.equals(edge.usualSpot())) {
                    places.put(edge.edge(), spot);
                }
            }
        }
        return places;
    }

    private EdgeGeometry.LabelSpot best(EdgeGeometry edge, String text) {
        Optional<EdgeGeometry.LabelSpot> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (EdgeGeometry.LabelSpot spot : edge.labelSpots()) {
            int covered = covered(box(edge, text, spot));
            if (covered == 0) {
                return spot;
            }
            if (covered < least) {
                least = covered;
                best = Optional.of(spot);
            }
        }
        return best.orElseThrow();
    }

    private Box box(EdgeGeometry edge, String text, EdgeGeometry.LabelSpot spot) {
        Point at = EdgePainter.labelPlace(text, spot, scene.mark(edge.edge()).light(), measure);
        return EdgePainter.labelBox(text, at, measure);
    }

    private int covered(Box label) {
        int covered = 0;
        for (Box box : taken) {
            covered += box.intersects(label) ? COVERS_TEXT : 0;
        }
        for (EdgeGeometry edge : geometry.edges().values()) {
            covered += edge.bounds().intersects(label) && edge.crosses(label) ? COVERS_LINE : 0;
        }
        return covered;
    }
}

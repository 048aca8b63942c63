package org.causeboard.model.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.layout.FirstLayout;

/// Places that a file of another program gives its variables. They are kept where all variables have one, drawn apart
/// where they are too close for what is shown here.
public final class GivenPlaces {
    private static final double CLOSE = 80;
    private static final double ROOM = 160;
    private static final double FAR = 1e6;
    private static final int COMPARED = 500;

    private GivenPlaces() {}

    /// The document with these places; laid out where they are none for all, or none that make a picture.
    public static CausalDocument applied(CausalDocument document, Map<String, Point> places, Progress progress) {
        List<Point> points = List.copyOf(places.values());
        double nearest = nearest(points);
        double scale = nearest < CLOSE ? ROOM / nearest : 1;
        boolean sensible = points.size() == document.graph().size()
                && points.stream()
                        .allMatch(place -> Math.abs(place.x() * scale) < FAR && Math.abs(place.y() * scale) < FAR);
        if (!sensible) {
            return FirstLayout.applied(document, progress);
        }
        DocumentEditor editor = document.edit();
        places.forEach(
                (variable, place) -> editor.placement(variable, Placement.at(place.x() * scale, place.y() * scale)));
        return FirstLayout.ifHeaped(editor.done(), progress);
    }

    /// The place of two numbers in writing.
    public static Optional<Point> point(String x, String y) {
        try {
            double across = Double.parseDouble(x);
            double down = Double.parseDouble(y);
            return Double.isFinite(across) && Double.isFinite(down)
                    ? Optional.of(new Point(across, down))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static double nearest(List<Point> points) {
        double nearest = CLOSE;
        for (int i = 0; i < Math.min(points.size(), COMPARED); i++) {
            for (int j = 0; j < i; j++) {
                double distance = points.get(i).distance(points.get(j));
                nearest = distance > 0 ? Math.min(nearest, distance) : nearest;
            }
        }
        return nearest;
    }
}

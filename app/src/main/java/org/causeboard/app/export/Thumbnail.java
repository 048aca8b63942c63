package org.causeboard.app.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.picture.PictureWriter;

/// A document's graph as a small picture for cards. It is never larger than life; where it is much smaller, names are
/// written in larger letters, or left out, as on the canvas from afar. A small graph is drawn closer together than it
/// is, in the same arrangement, so that more of it can be read.
///
/// @param width the room for it, in pixels of the screen
/// @param height likewise
public record Thumbnail(double width, double height) {
    /// Pixels of the picture for each of the screen: sharp on fine screens, too.
    private static final double FINENESS = 2;

    /// What a graph is drawn closer by, closest first.
    private static final double[] CLOSER = {0.45, 0.55, 0.65, 0.75, 0.85};

    private static final double GAP = 28;
    private static final int SMALL = 40;

    /// A picture in PNG, twice as fine as the room for it. Measures and paints: not for the UI thread.
    ///
    /// @throws IOException when it cannot be written, which in memory means that there is no room
    public byte[] png(CausalDocument document, Palette palette, PictureWriter.Ground ground) throws IOException {
        Scene scene = Scene.of(closer(document));
        DisplayList drawn = SceneBuilder.picture(scene).list();
        double zoom = zoom(drawn);
        Detail detail = Detail.at(zoom);
        if (detail != Detail.FULL) {
            drawn = SceneBuilder.picture(scene.withDetail(detail)).list();
        }
        return new PngPicture(FINENESS * zoom).write(drawn, palette, ground);
    }

    private double zoom(DisplayList drawn) {
        Box box = drawn.bounds().orElse(new Box(0, 0, 1, 1)).grown(PictureWriter.MARGIN);
        return Math.min(1, Math.min(width / box.width(), height / box.height()));
    }

    private static CausalDocument closer(CausalDocument document) {
        if (document.graph().size() > SMALL
                || !document.notes().isEmpty()
                || !document.groups().isEmpty()) {
            return document;
        }
        List<Box> boxes = SceneBuilder.picture(Scene.of(document)).geometry().nodes().values().stream()
                .map(NodeGeometry::box)
                .toList();
        return Arrays.stream(CLOSER)
                .filter(share -> areApart(boxes, share))
                .boxed()
                .findFirst()
                .map(share -> closer(document, share))
                .orElse(document);
    }

    private static boolean areApart(List<Box> boxes, double share) {
        List<Box> moved = boxes.stream()
                .map(box -> Box.around(scaled(box.centre(), share), box.size()).grown(GAP / 2))
                .toList();
        for (int i = 0; i < moved.size(); i++) {
            if (moved.subList(0, i).stream().anyMatch(moved.get(i)::intersects)) {
                return false;
            }
        }
        return true;
    }

    private static CausalDocument closer(CausalDocument document, double share) {
        DocumentEditor editor = document.edit();
        document.placements()
                .forEach((variable, placement) ->
                        editor.placement(variable, placement.movedTo(scaled(placement.centre(), share))));
        return editor.done();
    }

    private static Point scaled(Point point, double share) {
        return new Point(share * point.x(), share * point.y());
    }
}

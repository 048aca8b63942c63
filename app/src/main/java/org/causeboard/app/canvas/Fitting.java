package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.causeboard.app.canvas.render.View;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.display.NoteGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// Which view shows all of a box: in the middle of the canvas, unless bars in its corners would cover variables or
/// words; then the largest one beside, above or below those bars in which nothing is covered. Beside a card that covers
/// one side it is the middle of the rest.
final class Fitting {
    private static final double MARGIN = 56;
    private static final double LEAST_READABLE = 0.5; // beside a card
    private static final double LEAST_KEPT = 0.75; // of what is in sight
    private static final double LOW = 300; // a canvas below a long answer: every pixel counts

    private final CanvasView canvas;
    private final List<Region> bars = new ArrayList<>();
    private final List<Card> cards = new ArrayList<>();

    /// What covers so much of the right of the canvas while it is visible.
    private record Card(Node node, double covered) {}

    Fitting(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// Lets a bar cover nothing that lies in the corner of the canvas where its alignment puts it.
    void keepClearOf(Region bar) {
        bars.add(bar);
    }

    /// Lets a card cover nothing while it is visible, where there is room enough beside it.
    void keepBeside(Node card, double covered) {
        cards.add(new Card(card, covered));
    }

    View of(Box box) {
        double width = canvas.getWidth();
        return cards.stream()
                .filter(card -> card.node().isVisible() && card.covered() < width)
                .map(card -> fitting(box, new Box(0, 0, width - card.covered(), canvas.getHeight()), MARGIN / 2))
                .filter(view -> view.zoom() >= LEAST_READABLE)
                .findFirst()
                .orElseGet(() -> amongBars(box));
    }

    private View amongBars(Box box) {
        Box canvasBox = new Box(0, 0, canvas.getWidth(), canvas.getHeight());
        boolean tight = fitting(box, canvasBox, MARGIN).zoom() < 1; // what air there is would be taken from the letters
        double margin = canvasBox.height() < LOW ? MARGIN / 3 : tight ? MARGIN / 2 : MARGIN;
        View usual = fitting(box, canvasBox, margin);
        List<Corner> corners =
                bars.stream().flatMap(bar -> corner(bar, canvasBox).stream()).toList();
        List<Box> content = content();
        if (isClear(usual, corners, content)) {
            return usual;
        }
        return rooms(canvasBox, corners)
                .filter(room -> room.width() >= canvasBox.width() / 2 && room.height() >= canvasBox.height() / 2)
                .map(room -> fitting(box, room, Math.min(margin, MARGIN / 2)))
                .distinct()
                .sorted(Comparator.comparingDouble(View::zoom).reversed())
                .filter(view -> isClear(view, corners, content))
                .findFirst()
                .orElse(usual);
    }

    /// A view moved as little as needed to have nothing behind a bar; as it is where that takes more than to pass each
    /// bar at one of its sides, or would lose a good part of what is in sight.
    View clear(View view) {
        List<Box> content = content();
        long inSight = inSight(view, content);
        return clear(view, content, moved -> inSight(moved, content) >= LEAST_KEPT * inSight);
    }

    private long inSight(View view, List<Box> content) {
        Box seen = view.visible(canvas.getWidth(), canvas.getHeight());
        return content.stream().filter(seen::contains).count();
    }

    /// The same for these boxes alone, all of which are to be in sight, whatever else is behind a bar.
    View clear(View view, List<Box> boxes) {
        return clear(
                view,
                boxes,
                moved -> boxes.stream().allMatch(moved.visible(canvas.getWidth(), canvas.getHeight())::contains));
    }

    private View clear(View view, List<Box> content, Predicate<View> wanted) {
        Box canvasBox = new Box(0, 0, canvas.getWidth(), canvas.getHeight());
        List<Corner> corners =
                bars.stream().flatMap(bar -> corner(bar, canvasBox).stream()).toList();
        return rooms(canvasBox, corners)
                .map(room -> new Point(
                        room.x() + room.right() - canvasBox.width(), room.y() + room.bottom() - canvasBox.height()))
                .distinct()
                .sorted(Comparator.comparingDouble(way -> Math.hypot(way.x(), way.y())))
                .map(way -> view.panned(way.x(), way.y()))
                .filter(moved -> wanted.test(moved) && isClear(moved, corners, content))
                .findFirst()
                .orElse(view);
    }

    private static View fitting(Box box, Box room, double margin) {
        return View.fitting(box, room.width(), room.height(), margin, 1).panned(room.x(), room.y());
    }

    /// What is left of the canvas by each way to pass all bars: some at their side, some above or below them, some not
    /// at all.
    private static Stream<Box> rooms(Box canvasBox, List<Corner> corners) {
        Stream<Box> rooms = Stream.of(canvasBox);
        for (Corner corner : corners) {
            rooms = rooms.flatMap(room -> Stream.of(room, corner.besideIt(room), corner.aboveOrBelow(room)));
        }
        return rooms;
    }

    /// A corner of the canvas that a bar takes.
    private record Corner(Pos where, Box taken) {
        Box besideIt(Box room) {
            return where.getHpos() == HPos.LEFT
                    ? between(Math.max(room.x(), taken.right()), room.y(), room.right(), room.bottom())
                    : between(room.x(), room.y(), Math.min(room.right(), taken.x()), room.bottom());
        }

        Box aboveOrBelow(Box room) {
            return where.getVpos() == VPos.TOP
                    ? between(room.x(), Math.max(room.y(), taken.bottom()), room.right(), room.bottom())
                    : between(room.x(), room.y(), room.right(), Math.min(room.bottom(), taken.y()));
        }

        private static Box between(double left, double top, double right, double bottom) {
            return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
        }
    }

    private static Optional<Corner> corner(Region bar, Box canvasBox) {
        double width = bar.prefWidth(-1);
        double height = bar.prefHeight(-1);
        boolean seen =
                Stream.<Node>iterate(bar, each -> each != null, Node::getParent).allMatch(Node::isVisible);
        if (!seen || width == 0 || height == 0) {
            return Optional.empty();
        }
        Insets margin = Optional.ofNullable(StackPane.getMargin(bar)).orElse(Insets.EMPTY);
        Pos where = StackPane.getAlignment(bar);
        double left = where.getHpos() == HPos.LEFT ? 0 : canvasBox.width() - margin.getRight() - width;
        double right = where.getHpos() == HPos.LEFT ? margin.getLeft() + width : canvasBox.width();
        double top = where.getVpos() == VPos.TOP ? 0 : canvasBox.height() - margin.getBottom() - height;
        double bottom = where.getVpos() == VPos.TOP ? margin.getTop() + height : canvasBox.height();
        return Optional.of(new Corner(where, Corner.between(left, top, right, bottom)));
    }

    private static boolean isClear(View view, List<Corner> corners, List<Box> content) {
        return corners.stream()
                .map(corner -> toWorld(view, corner.taken))
                .noneMatch(covered -> content.stream().anyMatch(covered::intersects));
    }

    private static Box toWorld(View view, Box pixels) {
        Point corner = view.toWorld(pixels.x(), pixels.y());
        return new Box(corner.x(), corner.y(), pixels.width() / view.zoom(), pixels.height() / view.zoom());
    }

    /// Where variables, names of groups and notes are.
    private List<Box> content() {
        Drawing drawing = canvas.drawing();
        CausalDocument document = drawing.scene().document();
        Stream<Box> variables = drawing.geometry().nodes().values().stream().map(NodeGeometry::box);
        Stream<Box> names = document.groups().stream()
                .flatMap(group -> GroupGeometry.of(group, drawing.geometry().nodes(), BundledFont.instance()).stream())
                .map(GroupGeometry::tab);
        Stream<Box> notes = document.notes().stream()
                .map(note -> NoteGeometry.of(note, BundledFont.instance()).box());
        return Stream.of(variables, names, notes).flatMap(each -> each).toList();
    }
}

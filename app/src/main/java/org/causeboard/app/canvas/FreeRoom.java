package org.causeboard.app.canvas;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Where there is room for something new on the canvas, and what it can be called.
final class FreeRoom {
    private static final Size NEW_SIZE = new Size(200, 110);
    private static final Size NOTE = new Size(180, 24);
    private static final double TOOLS = 64; // in pixels
    private static final int MOST_NOTES = 40;
    private static final int MOST_STEPS = 6;

    private final CanvasView canvas;

    FreeRoom(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// A name that no variable has.
    String name() {
        Set<String> taken = new LinkedHashSet<>(
                canvas.studio().workspace().document().graph().variables());
        for (char letter : "XYZWABCDEFGHKLMNPQRSTUV".toCharArray()) {
            if (!taken.contains(Character.toString(letter))) {
                return Character.toString(letter);
            }
        }
        return name("X");
    }

    /// A letter that no variable has, with a number where the letter alone is taken.
    String name(String letter) {
        Set<String> taken = new LinkedHashSet<>(
                canvas.studio().workspace().document().graph().variables());
        String name = letter;
        for (int number = 1; taken.contains(name); number++) {
            name = letter + number;
        }
        return name;
    }

    /// Where a new note begins: above what is drawn or, where that is out of sight or behind the tools, at the nearest
    /// place in sight at which it covers nothing.
    Point forNote() {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Point wanted = canvas.drawing()
                .list()
                .bounds()
                .map(box -> new Point(box.x(), box.y() - 60))
                .orElse(seen.centre().plus(-90, 0));
        return forNote(wanted, NOTE);
    }

    /// The place in sight nearest to the wanted one at which a note of some size covers nothing; where there is none,
    /// the wanted one as far as it is in sight.
    Point forNote(Point wanted, Size size) {
        double pixel = 1 / canvas.view().zoom();
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Box clear = new Box(
                seen.x() + 20 * pixel,
                seen.y() + TOOLS * pixel,
                Math.max(size.width(), seen.width() - 40 * pixel),
                Math.max(size.height(), seen.height() - 2 * TOOLS * pixel));
        Point inside = new Point(
                Math.clamp(wanted.x(), clear.x(), Math.max(clear.x(), clear.right() - size.width())),
                Math.clamp(wanted.y(), clear.y(), Math.max(clear.y(), clear.bottom() - size.height())));
        double step = Math.max(NOTE.height(), clear.height() / MOST_NOTES);
        return Stream.concat(Stream.of(inside), places(clear, size, step))
                .filter(place -> isFreeForNote(place, size))
                .min(Comparator.comparingDouble(inside::distance))
                .orElse(inside);
    }

    private static Stream<Point> places(Box clear, Size size, double step) {
        int columns = (int) ((clear.width() - size.width()) / step);
        int rows = (int) ((clear.height() - size.height()) / step);
        return IntStream.rangeClosed(0, rows)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, columns)
                        .mapToObj(column -> new Point(clear.x() + column * step, clear.y() + row * step)));
    }

    private boolean isFreeForNote(Point place, Size size) {
        Box needed = new Box(place.x(), place.y(), size.width(), size.height());
        return Stream.concat(
                        canvas.drawing().list().nodes().stream(),
                        canvas.drawing().list().edges().stream()
                                .filter(element -> element.id() instanceof ElementId.OfGroup))
                .noneMatch(element -> element.bounds().intersects(needed));
    }

    /// Where the middle of a new piece of a graph goes: the middle of what is seen, or below all that is drawn.
    Point of(Size size) {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Box needed = Box.around(seen.centre(), size);
        boolean free = canvas.drawing().geometry().nodes().values().stream()
                .noneMatch(node -> node.box().intersects(needed));
        return free
                ? seen.centre()
                : canvas.drawing()
                        .geometry()
                        .bounds()
                        .map(box -> new Point(box.centre().x(), box.bottom() + 0.75 * size.height()))
                        .orElse(seen.centre());
    }

    /// Where a new variable goes that nobody gave a place: the place nearest to the middle of what is seen at which it
    /// covers no other, or beyond what is seen where there is none.
    Point inView() {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Point middle = seen.centre();
        return IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                        .mapToObj(right -> middle.plus(right * NEW_SIZE.width(), down * NEW_SIZE.height())))
                .filter(place -> seen.contains(Box.around(place, NEW_SIZE)) && isFree(place))
                .min(Comparator.comparingDouble(middle::distance))
                .orElseGet(() -> near(middle));
    }

    private boolean isFree(Point place) {
        Box needed = Box.around(place, NEW_SIZE);
        return canvas.drawing().geometry().nodes().values().stream()
                .noneMatch(node -> node.box().intersects(needed));
    }

    /// The nearest place at which a new variable covers no other, looked for in steps to the right and down.
    Point near(Point wanted) {
        Point place = wanted;
        for (int tried = 0; tried < 200; tried++) {
            if (isFree(place)) {
                return place;
            }
            place = tried % 8 == 7
                    ? new Point(wanted.x(), place.y() + NEW_SIZE.height())
                    : place.plus(NEW_SIZE.width(), 0);
        }
        return place;
    }
}

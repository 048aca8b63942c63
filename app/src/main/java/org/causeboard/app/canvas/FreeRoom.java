package org.causeboard.app.canvas;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Where there is room for something new on the canvas, and what it can be called.
final class FreeRoom {
    private static final Size NEW_SIZE = new Size(200, 110);
    private static final Size LEAST_NEW_SIZE = new Size(110, 68); // a short name with air around it
    private static final double ACROSS = 250; // from variable to variable in a row, with room for an arrow
    private static final double DOWN = 150;
    private static final Size NOTE = new Size(180, 24);
    private static final double TOOLS = 64; // in pixels
    private static final int MOST_NOTES = 40;
    private static final int MOST_STEPS = 6;

    private final CanvasView canvas;

    FreeRoom(CanvasView canvas) {
        this.canvas = canvas;
    }

    /// A name that neither a variable nor a column of the data has.
    String name() {
        Set<String> taken = taken();
        for (char letter : "XYZWABCDEFGHKLMNPQRSTUV".toCharArray()) {
            if (!taken.contains(Character.toString(letter))) {
                return Character.toString(letter);
            }
        }
        return name("X");
    }

    /// A letter that neither a variable nor a column has, with a number where the letter alone is taken.
    String name(String letter) {
        Set<String> taken = taken();
        String name = letter;
        for (int number = 1; taken.contains(name); number++) {
            name = letter + number;
        }
        return name;
    }

    private Set<String> taken() {
        CausalDocument document = canvas.studio().workspace().document();
        Set<String> taken = new LinkedHashSet<>(document.graph().variables());
        document.data().ifPresent(data -> taken.addAll(data.names()));
        return taken;
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
        Box clear = clear(size);
        Point inside = new Point(
                Math.clamp(wanted.x(), clear.x(), Math.max(clear.x(), clear.right() - size.width())),
                Math.clamp(wanted.y(), clear.y(), Math.max(clear.y(), clear.bottom() - size.height())));
        return Stream.concat(Stream.of(inside), places(clear, size))
                .filter(place -> coversNothing(place, size))
                .min(Comparator.comparingDouble(inside::distance))
                .orElse(inside);
    }

    /// What is seen and not behind the tools, at least of some size.
    private Box clear(Size least) {
        double pixel = 1 / canvas.view().zoom();
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        return new Box(
                seen.x() + 20 * pixel,
                seen.y() + TOOLS * pixel,
                Math.max(least.width(), seen.width() - 40 * pixel),
                Math.max(least.height(), seen.height() - 2 * TOOLS * pixel));
    }

    /// Corners at which something of some size is in the clear.
    private static Stream<Point> places(Box clear, Size size) {
        double step = Math.max(NOTE.height(), clear.height() / MOST_NOTES);
        int columns = (int) ((clear.width() - size.width()) / step);
        int rows = (int) ((clear.height() - size.height()) / step);
        return IntStream.rangeClosed(0, rows)
                .boxed()
                .flatMap(row -> IntStream.rangeClosed(0, columns)
                        .mapToObj(column -> new Point(clear.x() + column * step, clear.y() + row * step)));
    }

    private boolean coversNothing(Point place, Size size) {
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
    /// covers no other. Where there is no room for rows and columns it stands between what is there, beside the arrows,
    /// and beyond what is seen where there is no room for that either.
    Point inView() {
        Box seen = canvas.view().visible(canvas.getWidth(), canvas.getHeight());
        Point middle = seen.centre();
        return IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                .boxed()
                .flatMap(down -> IntStream.rangeClosed(-MOST_STEPS, MOST_STEPS)
                        .mapToObj(right -> middle.plus(right * NEW_SIZE.width(), down * NEW_SIZE.height())))
                .filter(place -> seen.contains(Box.around(place, NEW_SIZE)) && isFree(place))
                .min(Comparator.comparingDouble(middle::distance))
                .or(() -> between(middle))
                .orElseGet(() -> near(middle));
    }

    /// Where the next variable goes when one after the other is drawn: on the right of the last one, else in a row
    /// below, as far as there is room in sight.
    Point after(Point last) {
        Box clear = clear(NEW_SIZE);
        Point right = near(last.plus(ACROSS, 0));
        return Stream.concat(Stream.of(right), below(last, clear))
                .filter(place -> clear.contains(Box.around(place, NEW_SIZE)) && isFree(place))
                .findFirst()
                .orElseGet(this::inView);
    }

    private Stream<Point> below(Point last, Box clear) {
        double first = canvas.drawing().geometry().nodes().values().stream()
                .map(node -> node.box().centre())
                .filter(centre -> Math.abs(centre.y() - last.y()) < 1)
                .mapToDouble(Point::x)
                .min()
                .orElse(last.x());
        double left = Math.max(first, clear.x() + NEW_SIZE.width() / 2);
        return DoubleStream.iterate(last.y() + DOWN, y -> y < clear.bottom(), y -> y + DOWN)
                .boxed()
                .flatMap(y -> DoubleStream.iterate(left, x -> x < clear.right(), x -> x + ACROSS)
                        .mapToObj(x -> new Point(x, y)));
    }

    private Optional<Point> between(Point middle) {
        return places(clear(LEAST_NEW_SIZE), LEAST_NEW_SIZE)
                .map(corner -> corner.plus(LEAST_NEW_SIZE.width() / 2, LEAST_NEW_SIZE.height() / 2))
                .sorted(Comparator.comparingDouble(middle::distance))
                .filter(this::isBesideAll)
                .findFirst();
    }

    private boolean isBesideAll(Point place) {
        Box needed = Box.around(place, LEAST_NEW_SIZE);
        return coversNothing(new Point(needed.x(), needed.y()), LEAST_NEW_SIZE)
                && canvas.drawing().geometry().edges().values().stream().noneMatch(edge -> edge.crosses(needed));
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

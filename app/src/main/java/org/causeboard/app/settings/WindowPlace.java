package org.causeboard.app.settings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Where a window is on the screen, in the system's points, and whether it fills it.
///
/// @param frame place and size of the window while it does not fill the screen
public record WindowPlace(Rectangle2D frame, boolean maximised) {
    private static final double SMALLEST = 100;
    private static final double FARTHEST = 100_000;
    /// So much of its upper edge has to be seen for a window to be caught and moved.
    private static final double GRIP_WIDTH = 120;

    private static final double GRIP_HEIGHT = 24;

    /// The place as the file has it: one line `name = value` for each number.
    String text() {
        return """
                # Where the window was.
                left = %d
                top = %d
                width = %d
                height = %d
                maximised = %s
                """.formatted(
                        Math.round(frame.getMinX()),
                        Math.round(frame.getMinY()),
                        Math.round(frame.getWidth()),
                        Math.round(frame.getHeight()),
                        maximised ? "yes" : "no");
    }

    /// The place that a text says; empty where it says none that a window may have.
    static Optional<WindowPlace> read(String text) {
        Map<String, String> lines = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] sides = line.split("=", 2);
            lines.put(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "");
        });
        List<Double> numbers = new ArrayList<>();
        for (String name : List.of("left", "top", "width", "height")) {
            number(lines.getOrDefault(name, "")).ifPresent(numbers::add);
        }
        if (numbers.size() < 4 || numbers.get(2) < SMALLEST || numbers.get(3) < SMALLEST) {
            return Optional.empty();
        }
        return Optional.of(new WindowPlace(
                new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)),
                lines.getOrDefault("maximised", "no").equals("yes")));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text)).filter(number -> Math.abs(number) <= FARTHEST);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// This place, or the nearest one where all of the window is seen if it cannot be caught with the mouse any more or
    /// is larger than the screen.
    ///
    /// @param screens what windows may cover of each screen, the main one first; at least one
    public WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.stream()
                .max(Comparator.comparingDouble(this::shared)) // the first of several that are equal
                .orElseThrow();
        boolean fits = frame.getWidth() <= screen.getWidth() && frame.getHeight() <= screen.getHeight();
        return fits && screens.stream().anyMatch(this::canBeCaught) ? this : new WindowPlace(within(screen), maximised);
    }

    private boolean canBeCaught(Rectangle2D screen) {
        double seen = Math.min(frame.getMaxX(), screen.getMaxX()) - Math.max(frame.getMinX(), screen.getMinX());
        return seen >= GRIP_WIDTH
                && frame.getMinY() >= screen.getMinY()
                && frame.getMinY() <= screen.getMaxY() - GRIP_HEIGHT;
    }

    private double shared(Rectangle2D screen) {
        double width = Math.min(frame.getMaxX(), screen.getMaxX()) - Math.max(frame.getMinX(), screen.getMinX());
        double height = Math.min(frame.getMaxY(), screen.getMaxY()) - Math.max(frame.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    private Rectangle2D within(Rectangle2D screen) {
        double width = Math.min(frame.getWidth(), screen.getWidth());
        double height = Math.min(frame.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.clamp(frame.getMinX(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(frame.getMinY(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height);
    }
}

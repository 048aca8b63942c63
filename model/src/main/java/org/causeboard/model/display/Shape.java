package org.causeboard.model.display;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;

/// Something to paint, in world coordinates. Sealed: canvas, SVG, PDF, TikZ and PNG each list the cases; new ones are
/// rare.
public sealed interface Shape {

    /// A rectangle, its corners rounded by `radius`.
    record Rectangle(Box box, double radius, Optional<Ink> fill, Optional<Stroke> stroke) implements Shape {
        public Rectangle {
            Objects.requireNonNull(box, "box");
        }

        /// A rectangle without a border.
        public static Rectangle filled(Box box, double radius, Ink fill) {
            return new Rectangle(box, radius, Optional.of(fill), Optional.empty());
        }

        /// A border alone.
        public static Rectangle outlined(Box box, double radius, Stroke stroke) {
            return new Rectangle(box, radius, Optional.empty(), Optional.of(stroke));
        }
    }

    /// An ellipse that fills a box.
    record Ellipse(Box box, Optional<Ink> fill, Optional<Stroke> stroke) implements Shape {}

    /// Lines and Bézier curves; starts with a [Segment.Move].
    record Curve(List<Segment> segments, Optional<Ink> fill, Optional<Stroke> stroke) implements Shape {
        public Curve {
            segments = List.copyOf(segments);
            if (segments.isEmpty() || !(segments.getFirst() instanceof Segment.Move)) {
                throw new IllegalArgumentException("A curve must say where it starts: begin with Segment.Move.");
            }
        }

        /// A curve that is drawn as a line.
        public static Curve stroked(List<Segment> segments, Stroke stroke) {
            return new Curve(segments, Optional.empty(), Optional.of(stroke));
        }

        /// A curve whose inside is painted.
        public static Curve filled(List<Segment> segments, Ink fill) {
            return new Curve(segments, Optional.of(fill), Optional.empty());
        }
    }

    /// A straight line.
    record Line(Point from, Point to, Stroke stroke) implements Shape {}

    /// One line of text.
    ///
    /// @param at where its baseline starts, has its middle or ends, as the anchor says
    record Text(String text, Point at, TextStyle style, Anchor anchor, Ink ink) implements Shape {}

    /// Which part of a text stands at its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }
}

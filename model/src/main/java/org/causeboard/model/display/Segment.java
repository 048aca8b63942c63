package org.causeboard.model.display;

import org.causeboard.model.document.Point;

/// One piece of a curve. Sealed: every painter lists the cases.
public sealed interface Segment {
    /// Starts a new piece here.
    record Move(Point to) implements Segment {}

    /// A straight line.
    record LineTo(Point to) implements Segment {}

    /// A cubic Bézier curve.
    record CubicTo(Point control1, Point control2, Point to) implements Segment {}

    /// Back to where the piece started.
    enum Close implements Segment {
        CLOSE
    }
}

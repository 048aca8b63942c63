package org.causeboard.model.display;

/// How wide text is. The same on screen and without one: see [BundledFont].
@FunctionalInterface
public interface TextMeasure {
    /// The width of one line of text in world units.
    double width(String text, TextStyle style);
}

package org.causeboard.model.document;

/// How wide and high something is, in world units.
public record Size(double width, double height) {
    public Size {
        if (!(width >= 0) || !(height >= 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new IllegalArgumentException(
                    "A size must be finite and not negative: " + width + " x " + height + ".");
        }
    }
}

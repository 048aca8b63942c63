package org.causeboard.model.display;

import java.util.Objects;

/// The size and weight of text in the bundled font.
///
/// @param size of the font in world units
public record TextStyle(double size, Weight weight) {
    public TextStyle {
        Objects.requireNonNull(weight, "weight");
    }

    /// How heavy letters are.
    public enum Weight {
        REGULAR(400),
        MEDIUM(500),
        SEMIBOLD(600);

        private final int number;

        Weight(int number) {
            this.number = number;
        }

        /// The number that CSS and SVG know it by.
        public int number() {
            return number;
        }
    }
}

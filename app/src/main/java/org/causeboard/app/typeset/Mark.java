package org.causeboard.app.typeset;

/// One thing on a typeset formula, by its place: y grows downwards from the base line. Sealed: the view lists the
/// cases.
sealed interface Mark {

    /// The same thing elsewhere.
    Mark moved(double dx, double dy);

    /// Letters on a base line.
    record Letters(String text, Type type, double x, double y) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Letters(text, type, x + dx, y + dy);
        }
    }

    /// The bar of a fraction.
    record Bar(double x, double y, double width) implements Mark {
        @Override
        public Mark moved(double dx, double dy) {
            return new Bar(x + dx, y + dy, width);
        }
    }

    /// How letters look.
    enum Type {
        /// Values of variables.
        SYMBOL(1, true),
        /// P, brackets, numbers and relations.
        UPRIGHT(1, false),
        /// The sum sign.
        SIGN(1.5, false),
        /// Symbols below a sum, and indices.
        SMALL_SYMBOL(0.72, true),
        /// Numbers and relations there.
        SMALL_UPRIGHT(0.72, false);

        final double scale;
        final boolean italic;

        Type(double scale, boolean italic) {
            this.scale = scale;
            this.italic = italic;
        }
    }
}

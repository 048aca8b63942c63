package org.causeboard.engine.distribution;

/// What parameters of distributions must fulfil.
final class Checks {
    private Checks() {}

    static double finite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be a finite number, not " + value + ".");
        }
        return value;
    }

    static double positive(String what, double value) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException("The " + what + " must be a positive number, not " + value + ".");
        }
        return value;
    }

    static void level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A quantile's level lies between 0 and 1, not at " + level + ".");
        }
    }
}

package org.causeboard.engine.variable;

/// A closed interval of real numbers, possibly without end.
///
/// @param lower the smallest value, or negative infinity
/// @param upper the largest value, or positive infinity; not below `lower`
public record Range(double lower, double upper) {
    /// The whole real line.
    public static final Range ALL = new Range(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public Range {
        if (!(lower <= upper)) { // also refuses NaN
            throw new IllegalArgumentException("A range must not end below its start: " + lower + " to " + upper + ".");
        }
    }

    /// Whether `value` lies in the range, ends included.
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /// The distance from end to end.
    public double width() {
        return upper - lower;
    }
}

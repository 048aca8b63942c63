package org.causeboard.engine.variable;

/// Real numbers in a range.
///
/// @param unit the unit of measurement such as `kg`, or the empty text
/// @param range the values that can occur
public record Numeric(String unit, Range range) implements Domain {
    /// All real numbers, without a unit.
    public static final Numeric UNBOUNDED = new Numeric("", Range.ALL);
}

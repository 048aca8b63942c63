package org.causeboard.engine.variable;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// How a written value and a domain come together: a state has a code, a number stays a number.
public final class Values {
    private Values() {}

    /// The number by which computations know `value`: the code of a state, or the number itself.
    /// Empty when the domain has no such value.
    public static OptionalDouble code(Domain domain, Value value) {
        return switch (domain) {
            case Discrete discrete -> asDouble(discrete.code(value.toString()));
            case Numeric numeric -> within(numeric.range(), value);
            case Count _ -> whole(value);
            case Unspecified _ -> number(value);
        };
    }

    /// The value that computations know by `code`.
    public static Value value(Domain domain, double code) {
        return switch (domain) {
            case Discrete discrete -> new Value.Label(discrete.states().get((int) code));
            case Numeric _, Count _, Unspecified _ -> new Value.Quantity(code);
        };
    }

    private static OptionalDouble asDouble(OptionalInt code) {
        return code.isPresent() ? OptionalDouble.of(code.getAsInt()) : OptionalDouble.empty();
    }

    private static OptionalDouble within(Range range, Value value) {
        OptionalDouble number = number(value);
        return number.isPresent() && range.contains(number.getAsDouble()) ? number : OptionalDouble.empty();
    }

    private static OptionalDouble whole(Value value) {
        OptionalDouble number = number(value);
        boolean fits = number.isPresent()
                && number.getAsDouble() >= 0
                && number.getAsDouble() == Math.rint(number.getAsDouble());
        return fits ? number : OptionalDouble.empty();
    }

    private static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Quantity(double number) -> OptionalDouble.of(number);
            case Value.Label _ -> OptionalDouble.empty();
        };
    }
}

package org.causeboard.engine.variable;

/// One value of a variable as a person writes it. Sealed: a value is a name or a number and nothing else.
///
/// Whether `1` means the number or the state called «1» is decided by the variable's [Domain]; see [Values].
public sealed interface Value permits Value.Label, Value.Quantity {

    /// The name of a state.
    record Label(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }

    /// A number.
    record Quantity(double number) implements Value {
        public Quantity {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("A value must be a finite number, not " + number + ".");
            }
        }

        @Override
        public String toString() {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? Long.toString((long) number)
                    : Double.toString(number);
        }
    }

    /// The value that `text` names: a number where it reads as one, else a state.
    static Value of(String text) {
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) && !text.isBlank() && Character.isDigit(text.charAt(text.length() - 1))
                    ? new Quantity(number)
                    : new Label(text);
        } catch (NumberFormatException e) {
            return new Label(text);
        }
    }

    /// The number as a value.
    static Value of(double number) {
        return new Quantity(number);
    }
}

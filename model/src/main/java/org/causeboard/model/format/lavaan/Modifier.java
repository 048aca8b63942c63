package org.causeboard.model.format.lavaan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.model.format.lavaan.Piece.Kind;

/// What stands before the `*` of a term, such as `0.5` or `a`.
///
/// @param value the number that a coefficient is fixed at
/// @param label what it is called
record Modifier(OptionalDouble value, Optional<String> label) {
    static final Modifier NONE = new Modifier(OptionalDouble.empty(), Optional.empty());

    /// Whether it takes what it stands before out of the model.
    boolean isZero() {
        return value.isPresent() && value.getAsDouble() == 0;
    }

    /// What is seen of it beside an edge.
    Optional<String> words() {
        return value.isPresent() ? Optional.of(plain(value.getAsDouble())) : label;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? String.valueOf((long) number)
                : new java.math.BigDecimal(String.valueOf(number)).toPlainString();
    }

    /// What two that stand before the same term say together, as in `a*0.5*x`.
    Modifier and(Modifier other) {
        return new Modifier(value.isPresent() ? value : other.value, label.or(() -> other.label));
    }

    /// Reads one. Numbers to start from, numbers for several groups and arithmetic say nothing that is kept.
    static Modifier of(List<Piece> pieces) {
        boolean minus = pieces.size() == 2 && pieces.getFirst().is(Kind.SIGN, "-");
        if (pieces.size() == 1 || minus) {
            Piece last = pieces.getLast();
            return switch (last.kind()) {
                case NUMBER -> fixed((minus ? -1 : 1) * Double.parseDouble(last.text()));
                case NAME -> last.text().equals("NA") || minus ? NONE : called(last.text());
                case QUOTED -> called(last.text());
                default -> NONE;
            };
        }
        boolean label = pieces.size() == 4
                && pieces.getFirst().is(Kind.NAME, "label")
                && pieces.get(2).is(Kind.QUOTED);
        return label ? called(pieces.get(2).text()) : NONE;
    }

    private static Modifier fixed(double value) {
        return Double.isFinite(value) ? new Modifier(OptionalDouble.of(value), Optional.empty()) : NONE;
    }

    private static Modifier called(String label) {
        return label.isBlank() ? NONE : new Modifier(OptionalDouble.empty(), Optional.of(label.strip()));
    }
}

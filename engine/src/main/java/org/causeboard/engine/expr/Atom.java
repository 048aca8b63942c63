package org.causeboard.engine.expr;

import java.util.Comparator;
import java.util.Objects;
import org.causeboard.engine.variable.Value;

/// A variable at a level, `X = x` or `X = 1`: what probability terms are made of.
///
/// @param variable the variable
/// @param level its value
public record Atom(String variable, Level level) implements Comparable<Atom> {
    private static final Comparator<Atom> ORDER =
            Comparator.comparingInt(Atom::primes).thenComparing(Atom::variable).thenComparing(Atom::level);

    public Atom {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(level, "level");
    }

    /// `X = x`, for any x.
    public static Atom of(String variable) {
        return new Atom(variable, Level.Symbol.of(variable));
    }

    /// `X = value`.
    public static Atom of(String variable, Value value) {
        return new Atom(variable, new Level.Fixed(value));
    }

    /// Symbols with fewer primes come first, so that `P(c | t, s')` reads as in a paper.
    private int primes() {
        return level instanceof Level.Symbol symbol ? symbol.primes() : 0;
    }

    @Override
    public int compareTo(Atom other) {
        return ORDER.compare(this, other);
    }
}

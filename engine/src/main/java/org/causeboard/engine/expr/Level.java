package org.causeboard.engine.expr;

import java.util.Comparator;
import org.causeboard.engine.variable.Value;

/// The value that a variable has in a term: a symbol such as `x` or `x'` that stands for any value, or a fixed value
/// such as `1`. Sealed: a level is one or the other, printers and evaluator list both.
public sealed interface Level extends Comparable<Level> permits Level.Symbol, Level.Fixed {

    /// A symbol for any value of a variable: the variable `X` gives `x`, `x'`, `x''`, ...
    ///
    /// @param variable whose values the symbol ranges over
    /// @param primes how many primes it carries, 0 or more
    record Symbol(String variable, int primes) implements Level {
        public Symbol {
            if (primes < 0) {
                throw new IllegalArgumentException("A symbol cannot have " + primes + " primes.");
            }
        }

        /// The symbol without primes.
        public static Symbol of(String variable) {
            return new Symbol(variable, 0);
        }
    }

    /// A value that does not vary.
    record Fixed(Value value) implements Level {}

    @Override
    default int compareTo(Level other) {
        return ORDER.compare(this, other);
    }

    /// Symbols before fixed values, each by name.
    Comparator<Level> ORDER = Comparator.comparingInt((Level level) -> level instanceof Symbol ? 0 : 1)
            .thenComparing(level -> switch (level) {
                case Symbol symbol -> symbol.variable();
                case Fixed fixed -> fixed.value().toString();
            })
            .thenComparingInt(level -> switch (level) {
                case Symbol symbol -> symbol.primes();
                case Fixed _ -> 0;
            });
}

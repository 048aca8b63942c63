package org.causeboard.model.display;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/// The small picture of a variable's distribution. Sealed: geometry and painter list the cases.
public sealed interface Chart {
    /// Whether the numbers belong to the document as it is now.
    Freshness freshness();

    /// The same numbers, said to be current or not.
    Chart with(Freshness freshness);

    /// A share for each state.
    ///
    /// @param bars in coding order of the states
    record Bars(List<Bar> bars, Freshness freshness) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
            Objects.requireNonNull(freshness, "freshness");
            if (bars.isEmpty()) {
                throw new IllegalArgumentException("A chart of bars needs at least one bar.");
            }
        }

        @Override
        public Bars with(Freshness now) {
            return new Bars(bars, now);
        }
    }

    /// One state.
    ///
    /// @param label the state's name
    /// @param share its probability in the world that is shown, from 0 to 1
    /// @param reference its probability in the world before, drawn as a thin mark
    /// @param other its probability in a second world that is shown below, such as the counterfactual one
    record Bar(String label, double share, OptionalDouble reference, OptionalDouble other) {
        public Bar {
            requireShare(label, share);
            reference.ifPresent(number -> requireShare(label, number));
            other.ifPresent(number -> requireShare(label, number));
        }

        private static void requireShare(String label, double share) {
            if (!(share >= -1e-9 && share <= 1 + 1e-9)) {
                throw new IllegalArgumentException(
                        "State '" + label + "': a share lies from 0 to 1, not at " + share + ".");
            }
        }

        /// How far the probability has moved from the world before, or moves to the second world.
        public OptionalDouble change() {
            if (other.isPresent()) {
                return OptionalDouble.of(other.getAsDouble() - share);
            }
            return reference.isPresent() ? OptionalDouble.of(share - reference.getAsDouble()) : OptionalDouble.empty();
        }

        /// A bar without anything to compare it with.
        public static Bar of(String label, double share) {
            return new Bar(label, share, OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /// The density of a number.
    ///
    /// @param from the smallest number on the axis
    /// @param to the largest, above `from`
    /// @param unit of the numbers, may be empty
    /// @param now the world that is shown
    /// @param reference the world before, drawn as a thin outline
    /// @param other a second world, such as the counterfactual one
    record Density(
            double from,
            double to,
            String unit,
            Profile now,
            Optional<Profile> reference,
            Optional<Profile> other,
            Freshness freshness)
            implements Chart {
        public Density {
            if (!(from < to) || Double.isInfinite(from) || Double.isInfinite(to)) {
                throw new IllegalArgumentException(
                        "An axis needs two finite ends in order: " + from + " to " + to + ".");
            }
            Objects.requireNonNull(now, "now");
        }

        @Override
        public Density with(Freshness freshness) {
            return new Density(from, to, unit, now, reference, other, freshness);
        }

        /// How far the mean has moved from the world before, or moves to the second world.
        public OptionalDouble change() {
            return other.map(second -> OptionalDouble.of(second.mean() - now.mean()))
                    .or(() -> reference.map(before -> OptionalDouble.of(now.mean() - before.mean())))
                    .orElse(OptionalDouble.empty());
        }
    }

    /// The shape of a distribution along an axis.
    ///
    /// @param heights at equal steps from the axis' first number to its last, not negative, in one unit for all
    /// profiles
    ///     of a chart; a single certain value has no heights
    /// @param mean the expected value
    record Profile(List<Double> heights, double mean) {
        public Profile {
            heights = List.copyOf(heights);
            if (heights.stream().anyMatch(height -> !(height >= 0) || Double.isInfinite(height))) {
                throw new IllegalArgumentException("A density is finite and not negative.");
            }
        }

        /// A value that is certain.
        public static Profile at(double value) {
            return new Profile(List.of(), value);
        }
    }

    /// Whether numbers belong to the document as it is now.
    enum Freshness {
        CURRENT,
        /// A newer answer is on its way: drawn dimmed.
        STALE
    }
}

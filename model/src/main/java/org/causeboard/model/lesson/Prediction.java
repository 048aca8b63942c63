package org.causeboard.model.lesson;

import java.util.List;
import java.util.Optional;

/// What somebody expects, to be asked before it is shown. Which option is right is not written down: the engine answers
/// the query, and the option whose numbers hold the answer is right.
///
/// @param question in words
/// @param query the same in the language of questions; its answer is a number
/// @param options at least two, whose numbers leave nothing out and share nothing
public record Prediction(String question, String query, List<Option> options) {
    public Prediction {
        options = List.copyOf(options);
        if (options.size() < 2) {
            throw new IllegalArgumentException("A prediction needs at least two options, not " + options.size() + ".");
        }
    }

    /// One of the answers to choose from: numbers above one and not above another.
    ///
    /// @param words what it says
    /// @param above infinite where everything below `upTo` belongs to it
    /// @param upTo infinite where everything above `above` belongs to it
    public record Option(String words, double above, double upTo) {
        /// Whether a number belongs to it.
        public boolean holds(double number) {
            return number > above && number <= upTo;
        }
    }

    /// The option that is right when the answer is this number.
    public Optional<Option> rightFor(double answer) {
        return options.stream().filter(option -> option.holds(answer)).findFirst();
    }
}

package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.query.text.QueryProblem;

/// What a question gets. Sealed: the answer panel, the command line and the report list the cases; no number without
/// its [Licence].
public sealed interface Answer {

    /// A value: a number, distributions, or a verdict.
    record Answered(Result result, Licence licence) implements Answer {
        public Answered {
            Objects.requireNonNull(result, "result");
            Objects.requireNonNull(licence, "licence");
        }
    }

    /// The data or the model leave a range: each number lies within its bound, and no narrower bound holds without
    /// further assumptions unless `licence` says otherwise.
    ///
    /// @param bounds one for each number that was asked for
    /// @param why why it is no single number, in a sentence
    record Bounded(List<Bound> bounds, String why, Licence licence) implements Answer {
        public Bounded {
            bounds = List.copyOf(bounds);
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(licence, "licence");
            if (bounds.isEmpty()) {
                throw new IllegalArgumentException("A bounded answer needs at least one bound.");
            }
        }
    }

    /// Graph and data together do not determine the answer, and no bounds are known either.
    ///
    /// @param reason in a sentence
    /// @param witness what in the graph stands in the way, such as a hedge or an open path
    /// @param remedy what would help, in a sentence
    record NotIdentified(String reason, Optional<Witness> witness, String remedy, Licence licence) implements Answer {
        public NotIdentified {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(witness, "witness");
            Objects.requireNonNull(remedy, "remedy");
            Objects.requireNonNull(licence, "licence");
        }
    }

    /// The question conditions on something that has probability zero.
    ///
    /// @param event the impossible event, in the language of questions
    record Undefined(String event, Licence licence) implements Answer {
        public Undefined {
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(licence, "licence");
        }
    }

    /// The question cannot be understood, or does not fit the graph.
    record Invalid(List<QueryProblem> problems) implements Answer {
        public Invalid {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("An invalid question has at least one problem.");
            }
        }
    }

    /// Something is missing that the question needs: a mechanism, data, a column.
    ///
    /// @param variables the variables that lack it
    /// @param reason what is missing, in a sentence
    /// @param remedy what to do about it, in a sentence
    record NotReady(List<String> variables, String reason, String remedy) implements Answer {
        public NotReady {
            variables = List.copyOf(variables);
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(remedy, "remedy");
        }
    }

    /// The exact computation would need more memory or time than allowed.
    ///
    /// @param cells the predicted number of table cells
    /// @param remedy what to do about it, in a sentence
    record TooLarge(double cells, String remedy) implements Answer {
        public TooLarge {
            Objects.requireNonNull(remedy, "remedy");
        }
    }

    /// Whoever asked has lost interest.
    record Cancelled() implements Answer {}

    /// A range for one number.
    ///
    /// @param of what the number is, such as `P(Y=1)`
    /// @param lower the smallest possible value
    /// @param upper the largest possible value; not below `lower`
    record Bound(String of, double lower, double upper) {
        public Bound {
            Objects.requireNonNull(of, "of");
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("A bound from " + lower + " to " + upper + " of " + of + ".");
            }
        }
    }

    /// What in the graph stands in the way of an answer.
    ///
    /// @param kind its name in the field, such as `hedge` or `open back-door path`
    /// @param variables the variables that form it, in order
    /// @param sentence what it means here
    record Witness(String kind, List<String> variables, String sentence) {
        public Witness {
            Objects.requireNonNull(kind, "kind");
            variables = List.copyOf(variables);
            Objects.requireNonNull(sentence, "sentence");
        }
    }
}

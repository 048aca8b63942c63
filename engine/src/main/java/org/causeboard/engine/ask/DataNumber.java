package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Query;

/// What estimating a number from data leads to. Sealed: whoever combines numbers lists the cases.
sealed interface DataNumber {

    /// An estimate.
    ///
    /// @param influence by how much each row of the data moves it
    record Found(double value, Numbers influence, Trace trace) implements DataNumber {
        double standardError() {
            return Math.sqrt(influence.stream().map(part -> part * part).sum());
        }
    }

    /// The question is not for data; the model may know.
    record Pass() implements DataNumber {}

    /// There is an answer of another kind: not identified, undefined, not ready.
    record Halt(Answer answer) implements DataNumber {}

    /// How a number was found.
    ///
    /// @param estimator its name
    /// @param used how many rows were used
    record Trace(
            Optional<Expression> estimand,
            Derivation derivation,
            String estimator,
            String citation,
            String why,
            List<Assumption> assumptions,
            int used,
            List<String> notes) {
        public Trace {
            Objects.requireNonNull(estimator, "estimator");
            assumptions = List.copyOf(assumptions);
            notes = List.copyOf(notes);
        }

        /// One trace for two numbers of one question.
        Trace and(Trace other) {
            List<Assumption> all = new ArrayList<>(assumptions);
            other.assumptions.stream().filter(a -> !all.contains(a)).forEach(all::add);
            List<String> both = new ArrayList<>(notes);
            other.notes.stream().filter(note -> !both.contains(note)).forEach(both::add);
            return new Trace(estimand, derivation, estimator, citation, why, all, Math.min(used, other.used), both);
        }

        /// One trace for a contrast of two numbers.
        Trace against(Trace other, Query.Comparison comparison) {
            Trace both = and(other);
            return both.with(estimand.flatMap(
                    left -> other.estimand.map(right -> AskedEstimand.contrast(left, comparison, right))));
        }

        /// The trace of a number that is read off a distribution.
        Trace asked(Query query) {
            return with(estimand.map(law -> AskedEstimand.of(query, law)));
        }

        /// The same trace with another estimand.
        Trace with(Optional<Expression> other) {
            return new Trace(other, derivation, estimator, citation, why, assumptions, used, notes);
        }

        Trace with(String note) {
            List<String> more = new ArrayList<>(notes);
            if (!note.isEmpty() && !more.contains(note)) {
                more.add(note);
            }
            return new Trace(estimand, derivation, estimator, citation, why, assumptions, used, more);
        }
    }
}

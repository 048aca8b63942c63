package org.causeboard.engine.identify;

import java.util.Objects;
import org.causeboard.engine.expr.Expression;

/// The verdict on a question. Sealed: a question is identified or it is not, and whoever shows it lists both.
public sealed interface Identification {

    /// What was asked.
    Expression query();

    /// The steps taken; on failure those that led there.
    Derivation derivation();

    /// Whether the question has an estimand.
    default boolean isIdentified() {
        return this instanceof Identified;
    }

    /// `query = estimand` in every model with this graph.
    ///
    /// @param estimand in terms of the available distributions only; its value does not depend on free symbols that the
    ///     question does not mention
    record Identified(Expression query, Expression estimand, Derivation derivation) implements Identification {
        public Identified {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(estimand, "estimand");
            Objects.requireNonNull(derivation, "derivation");
        }
    }

    /// Two models with this graph agree on every available distribution and differ on the question.
    ///
    /// @param obstruction the part of the graph that makes it so
    record NotIdentified(Expression query, Obstruction obstruction, Derivation derivation) implements Identification {
        public NotIdentified {
            Objects.requireNonNull(query, "query");
            Objects.requireNonNull(obstruction, "obstruction");
            Objects.requireNonNull(derivation, "derivation");
        }
    }
}

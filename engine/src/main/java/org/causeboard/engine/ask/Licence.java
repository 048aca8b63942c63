package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.identify.Derivation;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;

/// What stands behind an answer: the question as it was understood, how it was computed, what it rests on, and how
/// sure it is.
///
/// @param query the question as it was understood
/// @param worlds the worlds it was computed in, the factual one included when it was
/// @param estimand the expression that was estimated, where the answer comes from data; see [#derivation()]
/// @param derivation the proof that graph and estimand belong together, step by step; may be empty
/// @param route from the model, from graph and data, or from the graph alone
/// @param method how it was computed, and why so
/// @param assumptions what it rests on
/// @param uncertainty how far it may be off by chance
/// @param data which rows were used; empty when none
/// @param notes what else a reader must know, each in a sentence
/// @param other the same question answered the other way, where there is one
public record Licence(
        Query query,
        List<World> worlds,
        Optional<Expression> estimand,
        Derivation derivation,
        Route route,
        Method method,
        List<Assumption> assumptions,
        Uncertainty uncertainty,
        Optional<DataUse> data,
        List<String> notes,
        Optional<OtherWay> other) {
    public Licence {
        Objects.requireNonNull(query, "query");
        worlds = List.copyOf(worlds);
        Objects.requireNonNull(estimand, "estimand");
        Objects.requireNonNull(derivation, "derivation");
        Objects.requireNonNull(route, "route");
        Objects.requireNonNull(method, "method");
        assumptions = List.copyOf(assumptions);
        Objects.requireNonNull(uncertainty, "uncertainty");
        Objects.requireNonNull(data, "data");
        notes = List.copyOf(notes);
        Objects.requireNonNull(other, "other");
    }

    /// The same licence beside another way to the answer.
    public Licence withOther(OtherWay way) {
        return new Licence(
                query,
                worlds,
                estimand,
                derivation,
                route,
                method,
                assumptions,
                uncertainty,
                data,
                notes,
                Optional.of(way));
    }

    /// Where a number comes from.
    public enum Route {
        /// The graph's arrows alone.
        GRAPH,
        /// The mechanisms of the model.
        MODEL,
        /// An estimand that the graph identifies, estimated on data.
        DATA
    }

    /// The same question answered the other way: a disagreement is a diagnostic of model or graph.
    ///
    /// @param answer without an other way of its own
    /// @param disagreement the largest absolute difference of the numbers; empty when they cannot be compared
    public record OtherWay(Answer answer, OptionalDouble disagreement) {
        public OtherWay {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(disagreement, "disagreement");
        }
    }
}

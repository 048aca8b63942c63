package org.causeboard.engine.ask;

import org.causeboard.engine.query.Query;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;

/// The unit in which an answer's number is.
final class Units {
    private Units() {}

    static String of(Query query, Snapshot snapshot) {
        return switch (query) {
            case Query.Moment moment ->
                moment.statistic() == Query.Statistic.VARIANCE
                        ? squared(of(moment.target().variable(), snapshot))
                        : of(moment.target().variable(), snapshot);
            case Query.Quantile quantile -> of(quantile.target().variable(), snapshot);
            case Query.Contrast(Query left, Query.Comparison comparison, Query _) ->
                comparison == Query.Comparison.DIFFERENCE ? of(left, snapshot) : "";
            case Query.Effect effect ->
                switch (effect.kind()) {
                    case ATE, ATT, ATU, CATE, CDE, NDE, NIE, TE -> of(effect.outcome(), snapshot);
                    case PN, PS, PNS -> "";
                };
            case Query.PathEffect effect -> of(effect.outcome(), snapshot);
            case Query.Probability _,
                    Query.Distribution _,
                    Query.Density _,
                    Query.MostProbable _,
                    Query.Explanation _,
                    Query.Separation _ -> "";
        };
    }

    private static String squared(String unit) {
        return unit.isEmpty() ? "" : unit + "²";
    }

    static String of(String variable, Snapshot snapshot) {
        return switch (snapshot.variables().get(variable).domain()) {
            case Numeric numeric -> numeric.unit();
            case Count count -> count.unit();
            case Discrete _, Unspecified _ -> "";
        };
    }
}

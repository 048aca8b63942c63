package org.causeboard.engine.expr;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;

/// The order in which factors of a product stand: terms before quotients before sums, the longer condition first, then
/// by name. `sum_t P(t | s) sum_s' P(c | t, s') P(s')` is in reading order.
enum ReadingOrder implements Comparator<Expression> {
    INSTANCE;

    @Override
    public int compare(Expression a, Expression b) {
        int byKind = Integer.compare(rank(a), rank(b));
        if (byKind != 0) {
            return byKind;
        }
        if (a instanceof Probability left && b instanceof Probability right) {
            return compareTerms(left, right);
        }
        if (a instanceof PotentialOutcomes left && b instanceof PotentialOutcomes right) {
            int byEvent = compareAll(left.event(), right.event(), Comparator.naturalOrder());
            return byEvent != 0 ? byEvent : compareAll(left.given(), right.given(), Comparator.naturalOrder());
        }
        if (a instanceof Constant(double left) && b instanceof Constant(double right)) {
            return Double.compare(left, right);
        }
        int byPrefix = compareAll(bound(a), bound(b), Comparator.naturalOrder());
        return byPrefix != 0 ? byPrefix : compareAll(a.parts(), b.parts(), this);
    }

    private static int compareTerms(Probability a, Probability b) {
        int byLength = Integer.compare(length(b), length(a));
        if (byLength != 0) {
            return byLength;
        }
        int byPopulation = a.population().compareTo(b.population());
        if (byPopulation != 0) {
            return byPopulation;
        }
        int byEvent = compareAll(a.event(), b.event(), Comparator.naturalOrder());
        if (byEvent != 0) {
            return byEvent;
        }
        int byGiven = compareAll(a.given(), b.given(), Comparator.naturalOrder());
        return byGiven != 0 ? byGiven : compareAll(a.intervention(), b.intervention(), Comparator.naturalOrder());
    }

    private static int length(Probability term) {
        return term.event().size() + term.given().size() + term.intervention().size();
    }

    private static List<Level.Symbol> bound(Expression expression) {
        return switch (expression) {
            case Sum sum -> sum.over();
            case Mean mean -> List.of(mean.symbol());
            case Constant _, Probability _, PotentialOutcomes _, Product _, Quotient _, Difference _ -> List.of();
        };
    }

    private static int rank(Expression expression) {
        return switch (expression) {
            case Constant _ -> 0;
            case PotentialOutcomes _ -> 1;
            case Probability _ -> 2;
            case Mean mean -> mean.body() instanceof Probability ? 1 : 6;
            case Quotient _ -> 3;
            case Product _ -> 4;
            case Difference _ -> 5;
            case Sum _ -> 7;
        };
    }

    private static <T> int compareAll(List<? extends T> a, List<? extends T> b, Comparator<T> order) {
        Iterator<? extends T> left = a.iterator();
        Iterator<? extends T> right = b.iterator();
        while (left.hasNext() && right.hasNext()) {
            int compared = order.compare(left.next(), right.next());
            if (compared != 0) {
                return compared;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }
}

package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LocationScaleMechanism;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MultinomialLogitMechanism;
import org.causeboard.engine.scm.OrdinalLogitMechanism;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.scm.PostNonlinearMechanism;
import org.causeboard.engine.scm.Term;

/// The linear parts of a mechanism, to be changed number by number.
final class Predictors {
    /// The place of the intercept among the coefficients of a predictor; its terms follow.
    static final int INTERCEPT = 0;

    private Predictors() {}

    /// The linear parts; none for a mechanism of another kind.
    static List<LinearPredictor> of(Mechanism mechanism) {
        return switch (mechanism) {
            case LinearGaussianMechanism linear -> List.of(linear.predictor());
            case LinearMechanism linear -> List.of(linear.predictor());
            case LogisticMechanism logistic -> List.of(logistic.predictor());
            case OrdinalLogitMechanism ordinal -> List.of(ordinal.predictor());
            case PoissonMechanism count -> List.of(count.predictor());
            case LocationScaleMechanism scaled -> List.of(scaled.location(), scaled.logScale());
            case PostNonlinearMechanism bent -> List.of(bent.predictor());
            case MultinomialLogitMechanism logit -> logit.predictors();
            default -> List.of();
        };
    }

    /// The mechanism with another number.
    ///
    /// @param which of its linear parts
    /// @param place [#INTERCEPT], or 1 for the first term, 2 for the second, ...
    static Mechanism with(Mechanism mechanism, int which, int place, double number) {
        List<LinearPredictor> changed = new ArrayList<>(of(mechanism));
        changed.set(which, with(changed.get(which), place, number));
        return with(mechanism, changed);
    }

    /// The number of one predictor at a place.
    static double at(LinearPredictor predictor, int place) {
        return place == INTERCEPT
                ? predictor.intercept()
                : predictor.terms().get(place - 1).coefficient();
    }

    private static LinearPredictor with(LinearPredictor predictor, int place, double number) {
        if (place == INTERCEPT) {
            return new LinearPredictor(number, predictor.terms());
        }
        List<Term> terms = new ArrayList<>(predictor.terms());
        Term old = terms.get(place - 1);
        terms.set(place - 1, new Term(old.parent(), old.state(), number));
        return new LinearPredictor(predictor.intercept(), terms);
    }

    private static Mechanism with(Mechanism mechanism, List<LinearPredictor> parts) {
        return switch (mechanism) {
            case LinearGaussianMechanism linear ->
                new LinearGaussianMechanism(parts.getFirst(), linear.standardDeviation());
            case LinearMechanism linear -> new LinearMechanism(parts.getFirst(), linear.law());
            case LogisticMechanism _ -> new LogisticMechanism(parts.getFirst());
            case OrdinalLogitMechanism ordinal -> new OrdinalLogitMechanism(parts.getFirst(), ordinal.thresholds());
            case PoissonMechanism _ -> new PoissonMechanism(parts.getFirst());
            case LocationScaleMechanism scaled ->
                new LocationScaleMechanism(parts.getFirst(), parts.getLast(), scaled.law());
            case PostNonlinearMechanism bent -> new PostNonlinearMechanism(parts.getFirst(), bent.law(), bent.scale());
            case MultinomialLogitMechanism _ -> new MultinomialLogitMechanism(parts);
            default -> mechanism;
        };
    }

    /// The slope of a cause in a mechanism with one linear part in which it has one slope; empty otherwise.
    static Optional<Integer> slope(Mechanism mechanism, String cause) {
        List<LinearPredictor> parts = of(mechanism);
        if (parts.size() != 1) {
            return Optional.empty();
        }
        List<Term> terms = parts.getFirst().terms();
        List<Term> own =
                terms.stream().filter(term -> term.parent().equals(cause)).toList();
        return own.size() == 1 && own.getFirst().state().isEmpty()
                ? Optional.of(terms.indexOf(own.getFirst()) + 1)
                : Optional.empty();
    }
}

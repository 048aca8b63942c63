package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LocationScaleMechanism;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MultinomialLogitMechanism;
import org.causeboard.engine.scm.NoisyMaxMechanism;
import org.causeboard.engine.scm.OrdinalLogitMechanism;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.scm.PostNonlinearMechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// The kinds of mechanism that a person can choose for a variable, as far as they fit its values and its causes. Other
/// kinds come from fitting only.
enum MechanismKind {
    TABLE,
    NOISY_OR,
    LOGISTIC,
    ORDINAL,
    MULTINOMIAL,
    LINEAR,
    LOCATION_SCALE,
    POST_NONLINEAR,
    COUNT,
    FORMULA;

    private static final int MOST_CELLS = 1 << 16;

    /// The kind of a mechanism; empty for one that only fitting makes.
    static Optional<MechanismKind> of(Mechanism mechanism) {
        return switch (mechanism) {
            case TableMechanism _ -> Optional.of(TABLE);
            case NoisyMaxMechanism noisy when isNoisyOr(noisy) -> Optional.of(NOISY_OR);
            case LogisticMechanism _ -> Optional.of(LOGISTIC);
            case OrdinalLogitMechanism _ -> Optional.of(ORDINAL);
            case MultinomialLogitMechanism _ -> Optional.of(MULTINOMIAL);
            case LinearGaussianMechanism _, LinearMechanism _ -> Optional.of(LINEAR);
            case LocationScaleMechanism _ -> Optional.of(LOCATION_SCALE);
            case PostNonlinearMechanism _ -> Optional.of(POST_NONLINEAR);
            case PoissonMechanism _ -> Optional.of(COUNT);
            case FormulaMechanism _ -> Optional.of(FORMULA);
            default -> Optional.empty();
        };
    }

    private static boolean isNoisyOr(NoisyMaxMechanism noisy) {
        return noisy.states() == 2 && noisy.parentSizes().stream().allMatch(size -> size == 2);
    }

    /// The kinds that fit a variable and its causes.
    static List<MechanismKind> offered(Domain own, List<Variable> causes) {
        List<MechanismKind> kinds = new ArrayList<>();
        switch (own) {
            case Discrete states -> {
                boolean allDiscrete = causes.stream().allMatch(cause -> cause.domain() instanceof Discrete);
                boolean allBinary =
                        allDiscrete && causes.stream().allMatch(cause -> ((Discrete) cause.domain()).size() == 2);
                if (allDiscrete && cells(states, causes) <= MOST_CELLS) {
                    kinds.add(TABLE);
                }
                if (allBinary && states.size() == 2 && !causes.isEmpty()) {
                    kinds.add(NOISY_OR);
                }
                if (states.size() == 2) {
                    kinds.add(LOGISTIC);
                } else {
                    kinds.addAll(List.of(ORDINAL, MULTINOMIAL));
                }
            }
            case Numeric _ -> kinds.addAll(List.of(LINEAR, LOCATION_SCALE, POST_NONLINEAR));
            case Count _ -> kinds.add(COUNT);
            case Unspecified _ -> kinds.addAll(List.of(LINEAR, COUNT));
        }
        kinds.add(FORMULA);
        return kinds;
    }

    private static double cells(Discrete own, List<Variable> causes) {
        return causes.stream()
                .mapToDouble(cause -> ((Discrete) cause.domain()).size())
                .reduce(own.size(), (a, b) -> a * b);
    }

    /// A mechanism of this kind in which no cause matters yet; empty for a formula, which must be typed.
    Optional<Mechanism> start(Domain own, List<Variable> causes) {
        int states = own instanceof Discrete discrete ? discrete.size() : 0;
        LinearPredictor flat = new LinearPredictor(
                0, causes.stream().flatMap(cause -> Term.flat(cause).stream()).toList());
        return switch (this) {
            case TABLE ->
                Optional.of(TableEdits.uniform(
                        causes.stream().map(Variable::name).toList(),
                        causes.stream()
                                .map(cause -> ((Discrete) cause.domain()).size())
                                .toList(),
                        states));
            case NOISY_OR ->
                Optional.of(NoisyMaxMechanism.noisyOr(
                        causes.stream().map(Variable::name).toList(), Numbers.repeated(0.5, causes.size()), 0.01));
            case LOGISTIC -> Optional.of(new LogisticMechanism(flat));
            case ORDINAL -> Optional.of(new OrdinalLogitMechanism(flat, thresholds(states)));
            case MULTINOMIAL -> Optional.of(new MultinomialLogitMechanism(Collections.nCopies(states - 1, flat)));
            case LINEAR -> Optional.of(new LinearGaussianMechanism(flat, Normal.STANDARD.standardDeviation()));
            case LOCATION_SCALE -> Optional.of(new LocationScaleMechanism(flat, flat, Normal.STANDARD));
            case POST_NONLINEAR ->
                Optional.of(
                        new PostNonlinearMechanism(flat, Normal.STANDARD, PostNonlinearMechanism.Scale.EXPONENTIAL));
            case COUNT -> Optional.of(new PoissonMechanism(flat));
            case FORMULA -> Optional.empty();
        };
    }

    /// With these every state is as likely as the others.
    private static Numbers thresholds(int states) {
        List<Double> thresholds = new ArrayList<>();
        for (int k = 1; k < states; k++) {
            thresholds.add(Math.log(k / (double) (states - k)));
        }
        return Numbers.of(thresholds);
    }
}

package org.causeboard.engine.scm;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Mixture;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.StudentT;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Variable;

/// One or more examples of every mechanism, over parents from this list: X and Z (numbers), B (two states), T (three).
public final class MechanismCatalogue {
    /// The variables that the examples read.
    public static final List<Variable> PARENTS = List.of(
            Variable.numeric("X"),
            Variable.numeric("Z"),
            Variable.binary("B"),
            new Variable("T", Ordinal.of("low", "middle", "high")));

    private static final LinearPredictor PREDICTOR =
            LinearPredictor.of(0.3, Term.slope("X", 0.8), Term.slope("B", -0.5), Term.indicator("T", 2, 0.7));

    private MechanismCatalogue() {}

    /// All examples.
    public static Stream<Mechanism> examples() {
        return Stream.of(
                TableMechanism.root(0.2, 0.5, 0.3),
                new TableMechanism(
                        List.of("B", "T"),
                        List.of(2, 3),
                        2,
                        Numbers.of(0.1, 0.9, 0.4, 0.6, 1, 0, 0.7, 0.3, 0.5, 0.5, 0.25, 0.75)),
                TableMechanism.deterministic(List.of("T"), List.of(3), 2, List.of(0, 1, 1)),
                NoisyMaxMechanism.noisyOr(List.of("B"), Numbers.of(0.8), 0.1),
                new NoisyMaxMechanism(
                        List.of("B", "T"),
                        List.of(2, 3),
                        3,
                        Numbers.of(1, 0, 0, 0.5, 0.3, 0.2, 1, 0, 0, 0.6, 0.4, 0, 0.2, 0.3, 0.5),
                        Numbers.of(0.9, 0.08, 0.02)),
                new LogisticMechanism(PREDICTOR),
                new MultinomialLogitMechanism(List.of(PREDICTOR, LinearPredictor.of(-0.2, Term.slope("Z", 0.4)))),
                new OrdinalLogitMechanism(PREDICTOR, Numbers.of(-1, 0.5, 1.5)),
                new PoissonMechanism(PREDICTOR),
                new LinearGaussianMechanism(PREDICTOR, 1.5),
                new LinearMechanism(PREDICTOR, new Laplace(0, 1)),
                new LinearMechanism(PREDICTOR, new StudentT(5, 0, 1)),
                new LinearMechanism(PREDICTOR, new Uniform(-1, 1)),
                new LinearMechanism(
                        PREDICTOR,
                        new Mixture(Numbers.of(0.4, 0.6), List.of(new Normal(-1, 0.5), new Normal(2 / 3.0, 1)))),
                new LocationScaleMechanism(
                        PREDICTOR, LinearPredictor.of(-0.2, Term.slope("Z", 0.3)), new Laplace(0, 1)),
                new PostNonlinearMechanism(PREDICTOR, Normal.STANDARD, PostNonlinearMechanism.Scale.EXPONENTIAL),
                new PostNonlinearMechanism(PREDICTOR, Normal.STANDARD, PostNonlinearMechanism.Scale.LOGISTIC),
                new PostNonlinearMechanism(PREDICTOR, new Normal(0, 0.5), PostNonlinearMechanism.Scale.SINH),
                new AdditiveSplineMechanism(
                        0.5,
                        List.of(new AdditiveSplineMechanism.Curved(
                                "X", new Spline(Numbers.of(-2, -1, 0, 1, 2), Numbers.of(1, -1, 0, 2, 1)))),
                        new Normal(0, 0.7)),
                new EmpiricalMechanism(Sample.of(1, 2, 2, 3.5, 7)),
                new ConstantMechanism(2),
                formula("2*X - Z^2 + U"),
                formula("if(T = high, exp(0.3*X + 0.2*U), 5 + U)"),
                formula("Gamma(2, exp(0.2*X))"),
                formula("Bernoulli(logistic(X - B))"),
                formula("Categorical(1, exp(X), 2)"),
                formula("sin(X) + Normal(0, 1) * Uniform(0, 1)"));
    }

    /// A typed formula with standard normal noise over the parents of this list.
    public static FormulaMechanism formula(String text) {
        return new FormulaMechanism(text, PARENTS, Normal.STANDARD);
    }

    /// States for examples that give codes: as many as they have.
    public static Categorical states(int count) {
        return new Categorical(
                IntStream.range(0, count).mapToObj(Integer::toString).toList());
    }
}

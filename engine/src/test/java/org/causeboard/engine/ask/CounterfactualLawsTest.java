package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The laws of counterfactuals for numbers, asked in the query language: of linear models, which are solved in closed
/// form, and of others, whose units are simulated with the noise that explains the facts. What a law says holds unit by
/// unit, so the simulation has no error either. Discrete models: DiscreteWorldsTest.
///
/// Source: Pearl (2009), Causality, section 7.3.1 (effectiveness, composition, reversibility).
class CounterfactualLawsTest {
    private static final CausalGraph GRAPH = CausalGraph.builder()
            .directed("Z", "X")
            .directed("Z", "Y")
            .directed("X", "M")
            .directed("M", "Y")
            .directed("X", "Y")
            .build();
    private static final List<Variable> VARIABLES =
            Stream.of("Z", "X", "M", "Y").map(Variable::numeric).toList();

    /// A random model and the facts and settings that are put into the questions.
    private record Case(String name, Snapshot model, double x, double m, double y) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Case> models() {
        return Stream.iterate(1L, seed -> seed + 1).limit(6).flatMap(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            double[] facts = random.doubles(3, -2, 2).toArray();
            return Stream.of(linear(random), bent(random))
                    .map(model -> new Case(
                            model.mechanisms().get("Y").description() + ", seed " + seed,
                            Snapshot.of(model),
                            facts[0],
                            facts[1],
                            facts[2]));
        });
    }

    private static ModelDraft linear(SplittableRandom random) {
        Map<String, Mechanism> m = new LinkedHashMap<>();
        m.put("Z", new LinearGaussianMechanism(LinearPredictor.of(random.nextDouble()), 1));
        m.put("X", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("Z", slope(random))), 1));
        m.put("M", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", slope(random))), 0.7));
        m.put(
                "Y",
                new LinearGaussianMechanism(
                        LinearPredictor.of(
                                0.2,
                                Term.slope("X", slope(random)),
                                Term.slope("M", slope(random)),
                                Term.slope("Z", slope(random))),
                        1.3));
        return ModelDraft.of(GRAPH, VARIABLES, m);
    }

    private static ModelDraft bent(SplittableRandom random) {
        Map<String, Mechanism> m = new LinkedHashMap<>();
        m.put("Z", new LinearGaussianMechanism(LinearPredictor.of(0), 1));
        m.put("X", new FormulaMechanism(number(slope(random)) + "*sin(Z) + U", VARIABLES, Normal.STANDARD));
        m.put("M", new FormulaMechanism("tanh(" + number(slope(random)) + "*X) + U", VARIABLES, new Laplace(0, 1)));
        m.put(
                "Y",
                new FormulaMechanism("X*Z + exp(" + number(slope(random)) + "*M/2) + 2*U", VARIABLES, Normal.STANDARD));
        return ModelDraft.of(GRAPH, VARIABLES, m);
    }

    private static double slope(SplittableRandom random) {
        return random.nextDouble(-1.5, 1.5);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static void says(Case of, double expected, String question, Object... numbers) {
        String asked = String.format(Locale.ROOT, question, numbers);
        Answer answer = new Planner().answer(asked, of.model(), Progress.unwatched());
        assertThat(answer).as("%s: %s", of, asked).isInstanceOf(Answer.Answered.class);
        Result result = ((Answer.Answered) answer).result();
        assertThat(((Result.Amount) result).value()).as("%s: %s", of, asked).isCloseTo(expected, within(1e-8));
    }

    /// `X_x(u) = x`, whatever else is known of the unit.
    @ParameterizedTest
    @MethodSource("models")
    void effectivenessHolds(Case of) {
        says(of, of.x(), "E[X_{X=%s} | Y=%s]", of.x(), of.y());
        says(of, 0, "Var[X_{X=%s, M=%s} | Y=%s]", of.x(), of.m(), of.y());
    }

    /// `M_x(u) = m` implies `Y_xm(u) = Y_x(u)`; with nothing set first, consistency.
    @ParameterizedTest
    @MethodSource("models")
    void compositionHolds(Case of) {
        says(of, of.y(), "E[Y_{X=%s, M=%s} | M_{X=%1$s}=%2$s, Y_{X=%1$s}=%s]", of.x(), of.m(), of.y());
        says(of, of.y(), "E[Y_{X=%s} | X=%1$s, Y=%s]", of.x(), of.y());
    }

    /// `Y_xm(u) = y` and `M_xy(u) = m` imply `Y_x(u) = y`.
    @ParameterizedTest
    @MethodSource("models")
    void reversibilityHolds(Case of) {
        says(of, of.y(), "E[Y_{X=%s} | Y_{X=%1$s, M=%s}=%s, M_{X=%1$s, Y=%3$s}=%2$s]", of.x(), of.m(), of.y());
    }

    /// A nested intervention holds the mediator at what it would be: `Y_{x, M_x}(u) = Y_x(u)`.
    @ParameterizedTest
    @MethodSource("models")
    void aMediatorHeldAtItsOwnValueChangesNothing(Case of) {
        says(of, 0, "E[Y_{X=%s, M_{X=%1$s}} | Y=%s] - E[Y_{X=%1$s} | Y=%2$s]", of.x(), of.y());
    }

    @Test
    void theLawsAreToldApartFromWhatDoesNotHold() {
        Case of = models().findFirst().orElseThrow();
        Answer other =
                new Planner().answer("E[Y_{X=1, M=2} | M_{X=1}=0, Y_{X=1}=0.5]", of.model(), Progress.unwatched());
        assertThat(((Result.Amount) ((Answer.Answered) other).result()).value()).isNotCloseTo(0.5, within(1e-3));
    }
}

package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.distribution.Exponential;
import org.causeboard.engine.distribution.GammaLaw;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.LawStretch;
import org.causeboard.engine.distribution.LogNormal;
import org.causeboard.engine.distribution.Mixture;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StandardNormal;
import org.causeboard.engine.distribution.StudentT;
import org.causeboard.engine.distribution.Uniform;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LocationScaleMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.PostNonlinearMechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// Ranges far out in a tail of models that are simulated, against closed forms.
class RareRangesTest {
    private static final Ask ASK = new Planner();
    private static final LinearPredictor X_SLOPE = LinearPredictor.of(0, Term.slope("X", 1));

    /// X uniform between 0 and 1, Y by a mechanism of X.
    private static Snapshot number(Mechanism mechanism) {
        return model(Variable.numeric("X"), new LinearMechanism(LinearPredictor.of(0), Uniform.STANDARD), mechanism);
    }

    /// X a coin, Y by a mechanism of X.
    private static Snapshot coin(Mechanism mechanism) {
        return model(
                Variable.binary("X"), new TableMechanism(List.of(), List.of(), 2, Numbers.of(0.5, 0.5)), mechanism);
    }

    private static Snapshot model(Variable x, Mechanism ofX, Mechanism ofY) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", ofX);
        mechanisms.put("Y", ofY);
        return Snapshot.of(ModelDraft.of(
                CausalGraph.builder().directed("X", "Y").build(), List.of(x, Variable.numeric("Y")), mechanisms));
    }

    private static FormulaMechanism formula(String text) {
        return new FormulaMechanism(text, List.of(Variable.numeric("X")), Normal.STANDARD);
    }

    /// Within four standard errors, which themselves are at most this share of the truth.
    private static void check(Snapshot model, String question, double truth, double relative) {
        Answer answer = ASK.answer(question, model, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        Answer.Answered answered = (Answer.Answered) answer;
        Method.MonteCarlo method = (Method.MonteCarlo) answered.licence().method();
        double value = ((Result.Amount) answered.result()).value();
        assertThat(method.standardError()).as(question).isLessThan(relative * Math.abs(truth));
        assertThat(value).as(question).isCloseTo(truth, within(4 * method.standardError() + 1e-9 * Math.abs(truth)));
    }

    @Test
    void additiveNoiseOfAnyLawHasItsExactTail() {
        // E[e^X] / 2 e^-30 with X uniform
        check(
                number(new LinearMechanism(X_SLOPE, new Laplace(0, 1))),
                "P(Y > 30)",
                0.5 * Math.exp(-30) * (Math.E - 1),
                0.01);
        check(
                number(new LinearMechanism(X_SLOPE, new Laplace(0, 1))),
                "P(Y < -30)",
                0.5 * Math.exp(-30) * (1 - 1 / Math.E),
                0.01);
        check(
                number(new LinearMechanism(X_SLOPE, new Exponential(2))),
                "P(Y > 40)",
                Math.exp(-80) * (Math.exp(2) - 1) / 2,
                0.01);
        // noise uniform on (-1, 1): P(Y > 1.999) = E[(X - 0.999)+] / 2 = 0.001^2 / 4
        check(number(new LinearMechanism(X_SLOPE, new Uniform(-1, 1))), "P(Y > 1.99)", 0.01 * 0.01 / 4, 0.1);
    }

    @Test
    void heavyTailsMixturesAndGammasKeepTheirDigits() {
        Snapshot t = number(new LinearMechanism(LinearPredictor.of(0, Term.slope("X", 0)), new StudentT(3, 0, 1)));
        check(t, "P(Y > 5000)", new StudentT(3, 0, 1).cumulative(-5000), 0.01);
        Mixture mixture = new Mixture(Numbers.of(0.7, 0.3), List.of(new Normal(-1, 0.5), new Normal(2, 1)));
        Snapshot mixed = coin(new LinearMechanism(LinearPredictor.of(0, Term.slope("X", 1)), mixture));
        double truth = 0.5 * 0.3 * (StandardNormal.cumulative(-8) + StandardNormal.cumulative(-7));
        check(mixed, "P(Y > 10)", truth, 0.01);
        Snapshot gamma = coin(new LinearMechanism(LinearPredictor.of(0, Term.slope("X", 2)), new GammaLaw(1, 1)));
        check(gamma, "P(Y > 50)", 0.5 * (Math.exp(-50) + Math.exp(-48)), 0.01);
    }

    @Test
    void bentScalesAndMovedScalesToo() {
        Mechanism exponential =
                new PostNonlinearMechanism(X_SLOPE, Normal.STANDARD, PostNonlinearMechanism.Scale.EXPONENTIAL);
        double log = Math.log(10_000);
        check(
                coin(exponential),
                "P(Y > 10000)",
                0.5 * (StandardNormal.cumulative(-log) + StandardNormal.cumulative(1 - log)),
                0.01);
        Mechanism wider = new LocationScaleMechanism(
                LinearPredictor.of(0), LinearPredictor.of(0, Term.slope("X", Math.log(2))), Normal.STANDARD);
        double far = StandardNormal.cumulative(-12);
        double near = StandardNormal.cumulative(-6);
        check(coin(wider), "P(Y > 12)", 0.5 * (far + near), 0.01);
        check(coin(wider), "P(Y in [-13, -12])", 0.5 * (far + near - StandardNormal.cumulative(-6.5)), 0.01);
        check(coin(wider), "P(X=0 | Y > 12)", far / (far + near), 0.05);
    }

    @Test
    void formulasAreUndoneForWholeRanges() {
        // P(X^2 - 2 U > 14) = E[Phi((X^2 - 14) / 2)], here with X set
        check(number(formula("X^2 - 2*U")), "P(Y > 14 | do(X=2))", StandardNormal.cumulative(-5), 0.01);
        check(number(formula("exp(X + U)")), "P(Y > 5000 | X=1)", StandardNormal.cumulative(1 - Math.log(5000)), 0.01);
        check(number(formula("if(X > 2, U, (3*U)^3)")), "P(Y < -10648)", StandardNormal.cumulative(-22 / 3.0), 0.01);
        check(number(formula("X + Exponential(2)")), "P(Y > 40)", Math.exp(-80) * (Math.exp(2) - 1) / 2, 0.01);
        check(number(formula("LogNormal(0, 1) / (1 + 0*X)")), "P(Y > 5000)", new LogNormal(0, 1).beyond(5000), 0.01);
    }

    @Test
    void conditionsInATailAreMetByEveryUnit() {
        // beyond 30 the Laplace noise has no memory: E[Y | Y > 30] = 31
        Snapshot laplace = number(new LinearMechanism(X_SLOPE, new Laplace(0, 1)));
        check(laplace, "E[Y | Y > 30]", 31, 0.01);
        // the density of X given Y > 30 is proportional to e^x: E[X] = 1 / (e - 1)
        check(laplace, "E[X | Y > 30]", 1 / (Math.E - 1), 0.01);
        check(laplace, "P(Y > 35 | Y > 30)", Math.exp(-5), 0.05);
        check(laplace, "P(Y > 3 | Y > 5)", 1, 1e-4);
        check(laplace, "Q[0.5](Y | Y > 30)", 30 + Math.log(2), 0.01);
    }

    @Test
    void theNoiseThatARareRangeTellsIsThatOfTheOtherWorlds() {
        Snapshot model = coin(new LinearMechanism(X_SLOPE, new Laplace(0, 1)));
        // P(L > 30) against P(X + L > 30)
        check(model, "P(Y_{X=0} > 30 | Y > 30)", 2 / (1 + Math.E), 0.02);
        check(model, "E[Y_{X=1} - Y_{X=0} | Y > 30]".replace(" - Y_{X=0}", ""), 31 + 1 / (1 + Math.E), 0.01);
    }

    @Test
    void whatOnlyAFewUnitsWouldReachIsStillNotClaimed() {
        // X^3 reaches 1000 at X = 10 only; no unit comes near, and the tail of U tells nothing of that
        Snapshot cubed = model(
                Variable.numeric("X"), new LinearMechanism(LinearPredictor.of(0), Normal.STANDARD), formula("X^3 + U"));
        Answer.Answered answer = (Answer.Answered) ASK.answer("P(Y > 1000)", cubed, Progress.unwatched());
        assertThat(((Result.Amount) answer.result()).value()).isZero();
        Uncertainty.Interval interval = ((Uncertainty.Intervals)
                        answer.licence().uncertainty())
                .intervals()
                .getFirst();
        assertThat(interval.upper()).isBetween(1e-5, 1e-4);
    }

    @Test
    void drawsWithinAStretchFollowTheLaw() {
        List<LawStretch> stretches = List.of(
                new LawStretch(Normal.STANDARD, 20, 21),
                new LawStretch(new StudentT(4, 1, 2), -3000, -500),
                new LawStretch(new GammaLaw(2.5, 1.5), 40, Double.POSITIVE_INFINITY),
                new LawStretch(
                        new Mixture(Numbers.of(0.5, 0.5), List.of(new Laplace(0, 1), new Normal(3, 1))), 35, 60));
        for (LawStretch stretch : stretches) {
            for (double level : new double[] {0.05, 0.5, 0.95}) {
                double x = stretch.quantile(level);
                double below = new LawStretch(stretch.law(), stretch.lower(), x).probability();
                assertThat(below / stretch.probability()).as("%s", stretch).isCloseTo(level, within(1e-6));
            }
        }
    }
}

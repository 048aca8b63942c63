package org.causeboard.engine.infer.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class BoundsTest {
    private static final Progress UNWATCHED = Progress.unwatched();

    private static Bounds.Sharp sharp(Bounds bounds) {
        return (Bounds.Sharp) bounds;
    }

    private static Event is(String variable, World world, int value) {
        return new Event.Equals(new Counterfactual(variable, world), new Value.Quantity(value));
    }

    private static World set(String variable, int value) {
        return World.of(new Intervention.SetTo(variable, new Value.Quantity(value)));
    }

    @Test
    void cholestyramineTrialHasTheBoundsOfBalkeAndPearl() {
        // Balke and Pearl (1997), section 5: P(x, y | z) of the Lipid Research Clinics trial
        Numbers trial = Numbers.of(0.919, 0.081, 0, 0, 0.315, 0.073, 0.139, 0.473);
        Bounds.Sharp bounds =
                sharp(new InstrumentBounds(trial, List.of()).bound(InstrumentBounds.Target.ATE, UNWATCHED));
        assertThat(bounds.lower()).isCloseTo(0.392, within(1e-9));
        assertThat(bounds.upper()).isCloseTo(0.780, within(1e-9));
    }

    @Test
    void dataThatViolateTheInstrumentalInequalityAreAContradiction() {
        Numbers impossible = Numbers.of(0.1, 0.7, 0.1, 0.1, 0.7, 0.1, 0.1, 0.1);
        Bounds bounds = new InstrumentBounds(impossible, List.of()).bound(InstrumentBounds.Target.ATE, UNWATCHED);
        assertThat(bounds).isInstanceOf(Bounds.Contradiction.class);
        assertThat(((Bounds.Contradiction) bounds).gap()).isPositive();
    }

    @Test
    void probabilitiesOfCausationFollowTheClosedFormsOfTianAndPearl() {
        int checked = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            double[] types = random.doubles(8, 0.001, 1).toArray();
            double total = Numbers.of(types).sum();
            double[] joint = new double[4];
            double[] experimental = new double[2];
            for (int type = 0; type < 8; type++) { // X, Y_0, Y_1
                double q = types[type] / total;
                int x = type / 4;
                int y0 = type / 2 % 2;
                int y1 = type % 2;
                joint[2 * x + (x == 0 ? y0 : y1)] += q;
                experimental[0] += q * y0;
                experimental[1] += q * y1;
            }
            TianPearl data =
                    new TianPearl(Optional.of(Numbers.of(joint)), Optional.of(Numbers.of(experimental)), List.of());
            double y = joint[1] + joint[3];
            Bounds.Sharp necessity = sharp(data.bound(TianPearl.Target.PN, UNWATCHED));
            // equations 9.30 of Pearl (2009)
            assertThat(necessity.lower())
                    .as("seed %d", seed)
                    .isCloseTo(Math.max(0, (y - experimental[0]) / joint[3]), within(1e-7));
            assertThat(necessity.upper())
                    .as("seed %d", seed)
                    .isCloseTo(Math.min(1, (1 - experimental[0] - joint[0]) / joint[3]), within(1e-7));
            checked++;
        }
        assertThat(checked).isEqualTo(200);
    }

    @Test
    void boundsContainTheTruthOfEveryModelAndShrinkWithAssumptions() {
        for (long seed = 0; seed < 100; seed++) {
            SplittableRandom random = new Seed(seed).generator();
            double[] types = random.doubles(16, 0.001, 1).toArray();
            double[] byInstrument = new double[8];
            double effect = 0;
            double total = 0;
            for (int type = 0; type < 16; type++) { // X_0, X_1, Y_0, Y_1; no defiers
                if (type / 8 == 1 && type / 4 % 2 == 0) {
                    types[type] = 0;
                }
                total += types[type];
            }
            for (int type = 0; type < 16; type++) {
                double q = types[type] / total;
                for (int z = 0; z < 2; z++) {
                    int x = z == 0 ? type / 8 : type / 4 % 2;
                    int y = x == 0 ? type / 2 % 2 : type % 2;
                    byInstrument[4 * z + 2 * x + y] += q;
                }
                effect += q * (type % 2 - type / 2 % 2);
            }
            Bounds.Sharp wide = sharp(new InstrumentBounds(Numbers.of(byInstrument), List.of())
                    .bound(InstrumentBounds.Target.ATE, UNWATCHED));
            Bounds.Sharp narrow = sharp(
                    new InstrumentBounds(Numbers.of(byInstrument), List.of(InstrumentBounds.Assumption.NO_DEFIERS))
                            .bound(InstrumentBounds.Target.ATE, UNWATCHED));
            assertThat(effect).as("seed %d", seed).isBetween(narrow.lower() - 1e-9, narrow.upper() + 1e-9);
            assertThat(narrow.lower()).isGreaterThanOrEqualTo(wide.lower() - 1e-9);
            assertThat(narrow.upper()).isLessThanOrEqualTo(wide.upper() + 1e-9);
        }
    }

    @Test
    void theEffectOfCompliersIsTheWaldRatioWithoutDefiers() {
        Numbers trial = Numbers.of(0.45, 0.25, 0.1, 0.2, 0.2, 0.2, 0.15, 0.45);
        Bounds.Sharp late = sharp(new InstrumentBounds(trial, List.of(InstrumentBounds.Assumption.NO_DEFIERS))
                .bound(InstrumentBounds.Target.LATE, UNWATCHED));
        double wald = ((0.2 + 0.45) - (0.25 + 0.2)) / ((0.15 + 0.45) - (0.1 + 0.2));
        assertThat(late.lower()).isCloseTo(wald, within(1e-7));
        assertThat(late.upper()).isCloseTo(wald, within(1e-7));
    }

    @Test
    void anyDiscreteGraphCanBeAskedUpToTheStatedSize() {
        CausalGraph graph =
                CausalGraph.builder().directed("X", "Y").bidirected("X", "Y").build();
        Categorical three = Categorical.of("0", "1", "2");
        List<Variable> variables = List.of(new Variable("X", three), new Variable("Y", three));
        CanonicalProgram program = CanonicalProgram.of(graph, variables, List.of());
        SplittableRandom random = new Seed(8).generator();
        double[] joint = random.doubles(9, 0.01, 1).toArray();
        double total = Numbers.of(joint).sum();
        for (int cell = 0; cell < 9; cell++) {
            program = program.claiming(
                    LinearQuantity.probability(is("X", World.FACTUAL, cell / 3), is("Y", World.FACTUAL, cell % 3)),
                    joint[cell] / total);
        }
        // Manski (1990): P(x, y) <= P(Y_x = y) <= 1 - P(x) + P(x, y)
        Bounds.Sharp bounds = sharp(program.bound(LinearQuantity.probability(is("Y", set("X", 2), 1)), UNWATCHED));
        double x = (joint[6] + joint[7] + joint[8]) / total;
        assertThat(bounds.lower()).isCloseTo(joint[7] / total, within(1e-9));
        assertThat(bounds.upper()).isCloseTo(1 - x + joint[7] / total, within(1e-9));

        List<Variable> many = new ArrayList<>();
        CausalGraph.Builder large = CausalGraph.builder();
        for (String name : List.of("A", "B", "C", "D", "E")) {
            many.forEach(cause -> large.directed(cause.name(), name));
            large.variable(name);
            many.add(Variable.binary(name));
        }
        assertThat(CanonicalProgram.of(large.build(), many, List.of())
                        .bound(LinearQuantity.probability(is("E", set("A", 1), 1)), UNWATCHED))
                .isInstanceOf(Bounds.TooLarge.class);
    }

    @Test
    void aConditionThatCannotHoldLeavesTheQuestionUndefined() {
        TianPearl data = new TianPearl(Optional.of(Numbers.of(0.5, 0.5, 0, 0)), Optional.empty(), List.of());
        assertThat(data.bound(TianPearl.Target.PN, UNWATCHED)).isEqualTo(new Bounds.Undefined());
    }

    @Test
    void confoundedMediationKeepsControlledEffectsInsideTheirBounds() {
        Numbers data = Numbers.of(0.3, 0.2, 0.4, 0.1, 0.1, 0.3, 0.2, 0.4);
        MediationBounds bounds = new MediationBounds(data);
        Bounds.Sharp direct = sharp(bounds.bound(MediationBounds.Target.NDE, UNWATCHED));
        Bounds.Sharp controlled = sharp(bounds.bound(MediationBounds.Target.CDE_AT_1, UNWATCHED));
        assertThat(direct.lower()).isLessThan(direct.upper());
        assertThat(controlled.lower()).isGreaterThanOrEqualTo(-1);
        assertThat(controlled.upper()).isLessThanOrEqualTo(1);
    }
}

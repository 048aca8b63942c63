package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.EmpiricalMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.MechanismCatalogue;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every mechanism of the catalogue under every kind of question and condition, through the planner, within four
/// standard errors of the truth. The causes take few values, so the truth is a sum over them and over a fine grid of
/// the mechanism's own noise.
class CatalogueAnswersTest {
    private static final Ask ASK = new Planner();
    private static final double[] X = {-1.5, -0.5, 0.3, 1.2};
    private static final double[] Z = {-0.8, 0.4, 1.1};
    private static final double[] B = {0.4, 0.6};
    private static final double[] T = {0.2, 0.5, 0.3};

    /// One combination of causes and noise.
    ///
    /// @param y the value of Y as it is, `yAtOne` its value with X set to 1.2, `yAtZero` with X set to 0.3
    private record Unit(
            double x, int b, int t, double y, double yAtOne, double yAtZero, double density, double share) {}

    private static Stream<Mechanism> examples() {
        return MechanismCatalogue.examples();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("examples")
    void simulationAgreesWithTheSumOverCausesAndNoise(Mechanism mechanism) {
        Snapshot model = model(mechanism);
        List<Unit> units = units(mechanism, Double.NaN);
        check(model, "E[Y]", mean(units, _ -> true, Unit::y));
        check(model, "E[Y | B=1, X > 0]", mean(units, unit -> unit.b == 1 && unit.x > 0, Unit::y));
        check(model, "E[Y | X=0.3]", mean(units, unit -> unit.x == 0.3, Unit::y));
        check(model, "E[Y | do(X=1.2), T=high]", mean(units, unit -> unit.t == 2, Unit::yAtOne));
        check(model, "ATE(X -> Y, 1.2 vs 0.3)", mean(units, _ -> true, unit -> unit.yAtOne - unit.yAtZero));
        if (mechanism instanceof DiscreteMechanism) {
            check(model, "P(Y=1 | B=0)", mean(units, unit -> unit.b == 0, unit -> unit.y == 1 ? 1 : 0));
            check(model, "E[X | Y=1]", mean(units, unit -> unit.y == 1, Unit::x));
            check(model, "E[Y_{X=1.2} | Y=1, B=0]", mean(units, unit -> unit.y == 1 && unit.b == 0, Unit::yAtOne));
        } else {
            double low = quantile(units, 0.25);
            double high = quantile(units, 0.65);
            String range = String.format(Locale.ROOT, "[%.12f, %.12f]", low - 1e-9, high + 1e-9);
            Predicate<Unit> within = unit -> unit.y >= low - 1e-9 && unit.y <= high + 1e-9;
            check(model, "P(Y in " + range + " | B=0)", mean(units, u -> u.b == 0, u -> within.test(u) ? 1 : 0));
            check(model, "E[X | Y in " + range + "]", mean(units, within, Unit::x));
            check(
                    model,
                    "E[Y_{X=1.2} | B=0, Y in " + range + "]",
                    mean(units, within.and(u -> u.b == 0), Unit::yAtOne));
            if (mechanism.hasDensity()) {
                double at = quantile(units, 0.4);
                List<Unit> weighed = units(mechanism, at);
                String point = Double.toString(at);
                double density =
                        weighed.stream().mapToDouble(u -> u.share * u.density).sum();
                check(model, "p(Y=" + point + ")", density);
                check(
                        model,
                        "E[X | Y=" + point + "]",
                        weighed.stream()
                                        .mapToDouble(u -> u.share * u.density * u.x)
                                        .sum()
                                / density);
            }
        }
    }

    private static void check(Snapshot model, String question, double truth) {
        if (Double.isNaN(truth)) {
            return; // the condition never holds
        }
        Answer answer = ASK.answer(question, model, Progress.unwatched());
        assertThat(answer).as(question).isInstanceOf(Answer.Answered.class);
        Answer.Answered answered = (Answer.Answered) answer;
        double value = ((Result.Amount) answered.result()).value();
        double error = answered.licence().method() instanceof Method.MonteCarlo drawn ? drawn.standardError() : 0;
        assertThat(value)
                .as("%s, standard error %s", question, error)
                .isCloseTo(truth, within(4 * error + 1e-3 * Math.abs(truth) + 1e-6));
    }

    private static double mean(List<Unit> units, Predicate<Unit> given, ToDoubleFunction<Unit> quantity) {
        double sum = 0;
        double total = 0;
        for (Unit unit : units) {
            if (given.test(unit)) {
                sum += unit.share * quantity.applyAsDouble(unit);
                total += unit.share;
            }
        }
        return total > 0 ? sum / total : Double.NaN;
    }

    private static double quantile(List<Unit> units, double level) {
        List<Unit> sorted =
                units.stream().sorted((a, b) -> Double.compare(a.y, b.y)).toList();
        double sum = 0;
        for (Unit unit : sorted) {
            sum += unit.share;
            if (sum >= level) {
                return unit.y;
            }
        }
        return sorted.getLast().y;
    }

    /// @param at where the density of Y is wanted
    private static List<Unit> units(Mechanism mechanism, double at) {
        List<double[]> noises = noises(mechanism);
        List<Unit> units = new ArrayList<>();
        for (double x : X) {
            for (double z : Z) {
                for (int b = 0; b < B.length; b++) {
                    for (int t = 0; t < T.length; t++) {
                        double share = B[b] * T[t] / (X.length * Z.length * noises.size());
                        double[] parents = parents(mechanism, x, z, b, t);
                        double[] atOne = parents(mechanism, 1.2, z, b, t);
                        double[] atZero = parents(mechanism, 0.3, z, b, t);
                        double density = Double.isNaN(at) ? 0 : Math.exp(mechanism.logDensity(at, parents));
                        for (double[] noise : noises) {
                            units.add(new Unit(
                                    x,
                                    b,
                                    t,
                                    mechanism.value(parents, noise),
                                    mechanism.value(atOne, noise),
                                    mechanism.value(atZero, noise),
                                    density,
                                    share));
                        }
                    }
                }
            }
        }
        return units;
    }

    private static double[] parents(Mechanism mechanism, double x, double z, int b, int t) {
        return mechanism.parents().stream()
                .mapToDouble(parent -> switch (parent) {
                    case "X" -> x;
                    case "Z" -> z;
                    case "B" -> b;
                    default -> t;
                })
                .toArray();
    }

    /// Midpoints of equally likely parts of each draw, in all combinations.
    private static List<double[]> noises(Mechanism mechanism) {
        List<double[]> all = new ArrayList<>(List.of(new double[0]));
        int parts = mechanism.noise().size() > 1 ? 60 : 1500;
        for (var law : mechanism.noise()) {
            List<double[]> longer = new ArrayList<>();
            for (double[] start : all) {
                for (int i = 0; i < parts; i++) {
                    double[] more = java.util.Arrays.copyOf(start, start.length + 1);
                    more[start.length] = law.quantile((i + 0.5) / parts);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Snapshot model(Mechanism mechanism) {
        CausalGraph.Builder graph = CausalGraph.builder();
        MechanismCatalogue.PARENTS.forEach(parent -> graph.variable(parent.name()));
        graph.variable("Y");
        mechanism.parents().forEach(parent -> graph.directed(parent, "Y"));
        List<Variable> variables = new ArrayList<>(MechanismCatalogue.PARENTS);
        variables.add(
                mechanism instanceof DiscreteMechanism discrete
                        ? new Variable("Y", MechanismCatalogue.states(discrete.states()))
                        : Variable.numeric("Y"));
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new EmpiricalMechanism(Sample.of(X)));
        mechanisms.put("Z", new EmpiricalMechanism(Sample.of(Z)));
        mechanisms.put("B", TableMechanism.root(B));
        mechanisms.put("T", TableMechanism.root(T));
        mechanisms.put("Y", mechanism);
        return Snapshot.of(ModelDraft.of(graph.build(), variables, mechanisms));
    }
}

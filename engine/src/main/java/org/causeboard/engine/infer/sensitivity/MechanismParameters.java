package org.causeboard.engine.infer.sensitivity;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.AdditiveSplineMechanism;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.EmpiricalMechanism;
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
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Range;

/// The numbers of a mechanism that can be turned a little, one by one.
///
/// A probability in a table is raised at the cost of the others of its row, in proportion; of two states only the
/// second is turned. Formulas, samples, splines
/// and noisy-MAX tables are left as they are.
public final class MechanismParameters {
    private MechanismParameters() {}

    /// A number of a mechanism, and the mechanism with another one in its place.
    ///
    /// @param label what it is, such as `effect of X`, `sd of the noise` or `P(Y=high | X=no)`
    /// @param range the values that it can have
    public record Parameter(String label, double value, Range range, Change change) {}

    /// The mechanism when the parameter has another value.
    @FunctionalInterface
    public interface Change {
        /// The mechanism with this value of the parameter.
        Mechanism to(double value);
    }

    /// The parameters of a variable's mechanism in a fixed order; the cells of a table by the names of states.
    public static List<Parameter> of(StructuralCausalModel model, String variable) {
        Mechanism mechanism = model.mechanism(variable);
        List<Parameter> parameters = new ArrayList<>();
        switch (mechanism) {
            case LinearGaussianMechanism linear -> {
                add(
                        parameters,
                        "",
                        linear.predictor(),
                        p -> new LinearGaussianMechanism(p, linear.standardDeviation()));
                parameters.add(new Parameter(
                        "sd of the noise",
                        linear.standardDeviation(),
                        new Range(0, Double.POSITIVE_INFINITY),
                        sd -> new LinearGaussianMechanism(linear.predictor(), sd)));
            }
            case LinearMechanism linear ->
                add(parameters, "", linear.predictor(), p -> new LinearMechanism(p, linear.law()));
            case LogisticMechanism logistic -> add(parameters, "", logistic.predictor(), LogisticMechanism::new);
            case PoissonMechanism poisson -> add(parameters, "", poisson.predictor(), PoissonMechanism::new);
            case OrdinalLogitMechanism logit ->
                add(parameters, "", logit.predictor(), p -> new OrdinalLogitMechanism(p, logit.thresholds()));
            case PostNonlinearMechanism bent ->
                add(parameters, "", bent.predictor(), p -> new PostNonlinearMechanism(p, bent.law(), bent.scale()));
            case LocationScaleMechanism scale -> {
                add(
                        parameters,
                        "",
                        scale.location(),
                        p -> new LocationScaleMechanism(p, scale.logScale(), scale.law()));
                add(
                        parameters,
                        "scale: ",
                        scale.logScale(),
                        p -> new LocationScaleMechanism(scale.location(), p, scale.law()));
            }
            case MultinomialLogitMechanism logit -> {
                for (int state = 0; state < logit.predictors().size(); state++) {
                    int place = state;
                    add(
                            parameters,
                            "state " + (state + 1) + ": ",
                            logit.predictors().get(state),
                            p -> {
                                List<LinearPredictor> changed = new ArrayList<>(logit.predictors());
                                changed.set(place, p);
                                return new MultinomialLogitMechanism(changed);
                            });
                }
            }
            case TableMechanism table -> addCells(parameters, model, variable, table);
            case NoisyMaxMechanism _,
                    AdditiveSplineMechanism _,
                    EmpiricalMechanism _,
                    FormulaMechanism _,
                    ConstantMechanism _ -> {}
        }
        return List.copyOf(parameters);
    }

    private interface Rebuilt {
        Mechanism from(LinearPredictor predictor);
    }

    private static void add(List<Parameter> parameters, String prefix, LinearPredictor predictor, Rebuilt rebuilt) {
        parameters.add(new Parameter(
                prefix + "intercept",
                predictor.intercept(),
                Range.ALL,
                value -> rebuilt.from(new LinearPredictor(value, predictor.terms()))));
        for (int i = 0; i < predictor.terms().size(); i++) {
            int place = i;
            Term term = predictor.terms().get(i);
            String state =
                    term.state().isPresent() ? " in state " + term.state().getAsInt() : "";
            parameters.add(new Parameter(
                    prefix + "effect of " + term.parent() + state, term.coefficient(), Range.ALL, value -> {
                        List<Term> terms = new ArrayList<>(predictor.terms());
                        terms.set(place, new Term(term.parent(), term.state(), value));
                        return rebuilt.from(new LinearPredictor(predictor.intercept(), terms));
                    }));
        }
    }

    private static void addCells(
            List<Parameter> parameters, StructuralCausalModel model, String variable, TableMechanism table) {
        for (int row = 0; row < table.rows(); row++) {
            for (int state = 0; state < table.states(); state++) {
                int atRow = row;
                int atState = state;
                double old = table.probability(row, state);
                boolean mirrors = table.states() == 2 && state == 0 && table.probability(row, 1) < 1;
                if (old < 1 && !mirrors) { // there is something else in the row to take from
                    String condition = row(model, table, row);
                    parameters.add(new Parameter(
                            "P(" + state(model, variable, state) + (condition.isEmpty() ? "" : " | " + condition) + ")",
                            old,
                            new Range(0, 1),
                            value -> moved(table, atRow, atState, value)));
                }
            }
        }
    }

    private static String state(StructuralCausalModel model, String variable, int code) {
        return variable + "="
                + (model.variable(variable).domain() instanceof Discrete states
                        ? states.states().get(code)
                        : String.valueOf(code));
    }

    private static String row(StructuralCausalModel model, TableMechanism table, int row) {
        List<String> parts = new ArrayList<>();
        int rest = row;
        for (int p = table.parents().size() - 1; p >= 0; p--) {
            int size = table.parentSizes().get(p);
            parts.addFirst(state(model, table.parents().get(p), rest % size));
            rest /= size;
        }
        return String.join(", ", parts);
    }

    private static TableMechanism moved(TableMechanism table, int row, int state, double value) {
        double[] cells = table.probabilities().toArray();
        double factor = (1 - value) / (1 - table.probability(row, state));
        for (int other = 0; other < table.states(); other++) {
            int cell = row * table.states() + other;
            cells[cell] = other == state ? value : cells[cell] * factor;
        }
        return TableMechanism.normalised(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells));
    }
}

package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// Sharp bounds on any linear counterfactual quantity of discrete variables that may all be confounded.
///
/// A model is a distribution q over response types; every probability of events in any worlds is a sum of q over the
/// types that fulfil them. Data and assumptions are linear equations in q, so the smallest and largest value of a
/// quantity (or, for a conditional one, of a ratio, by Charnes and Cooper's transformation) are linear programs.
///
/// The directed edges of the graph are used. Nothing is assumed of the noises, as though all variables in the program
/// were joined by bidirected edges; variables that are randomised are declared as outside and
/// set in every world. So the bounds are always valid, and sharp where the graph really has these edges.
///
/// Size: the number of types is the product over variables of `states ^ (configurations of its parents)`, at most
/// 65,536 here. Source: Balke and Pearl (1994, 1997); Sachs, Jonzon, Gabriel and Sjolander (2023), A general method for
/// deriving tight symbolic bounds on causal effects; Charnes and Cooper (1962).
public final class CanonicalProgram {
    /// More types than this are refused.
    public static final int MOST_TYPES = 65_536;

    private record Claim(LinearQuantity quantity, double value) {}

    private final CausalGraph graph;
    private final Map<String, Variable> variables;
    private final List<String> outside;
    private final List<Claim> claims;
    private final Set<Edge> monotone;

    private CanonicalProgram(
            CausalGraph graph,
            Map<String, Variable> variables,
            List<String> outside,
            List<Claim> claims,
            Set<Edge> monotone) {
        this.graph = graph;
        this.variables = variables;
        this.outside = outside;
        this.claims = claims;
        this.monotone = monotone;
    }

    /// A program without data yet.
    ///
    /// @param graph acyclic; its directed edges say who responds to whom
    /// @param variables all its variables, with their states
    /// @param outside variables that every question and every claim sets, such as a randomised one
    public static CanonicalProgram of(CausalGraph graph, List<Variable> variables, List<String> outside) {
        Map<String, Variable> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        return new CanonicalProgram(
                graph, Collections.unmodifiableMap(byName), List.copyOf(outside), List.of(), Set.of());
    }

    /// The program in which a quantity is known, from data or by assumption.
    public CanonicalProgram claiming(LinearQuantity quantity, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A claim needs a finite number, not " + value + ".");
        }
        List<Claim> more = new ArrayList<>(claims);
        more.add(new Claim(quantity, value));
        return new CanonicalProgram(graph, variables, outside, List.copyOf(more), monotone);
    }

    /// The program in which no unit responds to a higher state of `cause` with a lower one of `effect`.
    public CanonicalProgram monotone(String cause, String effect) {
        if (!graph.contains(Edge.directed(cause, effect))) {
            throw new IllegalArgumentException("'" + cause + "' is no parent of '" + effect + "' in the graph.");
        }
        Set<Edge> more = new LinkedHashSet<>(monotone);
        more.add(Edge.directed(cause, effect));
        return new CanonicalProgram(graph, variables, outside, claims, Collections.unmodifiableSet(more));
    }

    /// The range of a quantity over all models that make the claims true.
    public Bounds bound(LinearQuantity quantity, Progress progress) {
        return solve(quantity, Optional.empty(), progress);
    }

    /// The range of `quantity / condition` over all models that make the claims true and the condition positive.
    public Bounds bound(LinearQuantity quantity, LinearQuantity condition, Progress progress) {
        return solve(quantity, Optional.of(condition), progress);
    }

    private Bounds solve(LinearQuantity quantity, Optional<LinearQuantity> condition, Progress progress) {
        ResponseTypes types = new ResponseTypes(graph, variables, outside);
        if (types.count() > MOST_TYPES) {
            return new Bounds.TooLarge(types.count());
        }
        List<int[]> possible = possible(types);
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double[] ones = new double[possible.size()];
        Arrays.fill(ones, 1);
        rows.add(ones);
        values.add(1.0);
        for (Claim claim : claims) {
            progress.check();
            rows.add(row(types, possible, claim.quantity()));
            values.add(claim.value());
        }
        TypeProgram program = new TypeProgram(rows, values);
        double[] objective = row(types, possible, quantity);
        return condition.isEmpty()
                ? program.range(objective, progress)
                : program.ratio(objective, row(types, possible, condition.get()), progress);
    }

    private List<int[]> possible(ResponseTypes types) {
        List<int[]> possible = new ArrayList<>();
        for (int type = 0; type < types.count(); type++) {
            int[] digits = types.digits(type);
            if (monotone.stream().allMatch(edge -> types.isMonotone(edge.from(), edge.to(), digits))) {
                possible.add(digits);
            }
        }
        return possible;
    }

    private static double[] row(ResponseTypes types, List<int[]> possible, LinearQuantity quantity) {
        double[] row = new double[possible.size()];
        for (LinearQuantity.Part part : quantity.parts()) {
            for (int type = 0; type < row.length; type++) {
                if (types.holds(part.events(), possible.get(type))) {
                    row[type] += part.coefficient();
                }
            }
        }
        return row;
    }
}

package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.task.Progress;

/// What the distribution of the variables says about the response types of one district C (c-component).
///
/// With the variables in an order in which causes come first, and `T_i` the district of `V_i` among `V_1..V_i`,
/// `Q[C](v) = P(C = c | do(all others)) = product over V_i in C of P(v_i | T_i without V_i, pa(T_i))`.
/// Of the types of C it is the probability that each member's row at `pa(v)` tells its state in v: one equation for
/// every v of C and of its parents. Districts have independent noises, so these equations are all that the distribution
/// says of them. Where a condition never occurs, the product ends with the factor before it, and the equation is about
/// the members so far.
///
/// Source: Tian and Pearl (2002), A general identification condition for causal effects, Lemma 2 and Theorem 2, with
/// the districts of initial segments so that independences of the graph are used.
final class FactorClaims {
    /// More equations than this for one district are refused.
    static final double MOST_CLAIMS = 20_000;

    private final ResponseRows rows;
    private final Distributions shares;
    private final Progress progress;

    /// An equation: the probability of a partial type.
    ///
    /// @param support the smallest probability of a condition in it, which says how many rows it rests on
    record Claim(PartialType type, double value, double support) {}

    /// The factor of a member: `P(member | others)`, the tables with and without it.
    private record Factor(String member, List<String> others, ProbabilityTable with, ProbabilityTable without) {}

    FactorClaims(ResponseRows rows, Distributions shares, Progress progress) {
        this.rows = rows;
        this.shares = shares;
        this.progress = progress;
    }

    /// How many equations a district has.
    double count(int district) {
        return scope(rows.members(district)).stream().mapToDouble(rows::states).reduce(1, (a, b) -> a * b);
    }

    private Set<String> scope(List<String> members) {
        Set<String> scope = new LinkedHashSet<>(members);
        members.forEach(member -> scope.addAll(rows.graph().parents(member)));
        return scope;
    }

    /// The equations of a district.
    List<Claim> of(int district) {
        List<String> members = rows.members(district);
        List<Factor> factors = new ArrayList<>();
        for (String member : members) {
            factors.add(factor(member));
        }
        Set<String> outside = scope(members);
        members.forEach(outside::remove);
        List<Claim> claims = new ArrayList<>();
        levels(List.copyOf(outside), 0, new HashMap<>(), factors, claims);
        return claims;
    }

    private Factor factor(String member) {
        List<String> before = rows.order().subList(0, rows.order().indexOf(member) + 1);
        CausalGraph initial = rows.graph().induced(before);
        Set<String> others = new LinkedHashSet<>();
        for (String near : Districts.at(initial, member)) {
            others.add(near);
            others.addAll(initial.parents(near));
        }
        others.remove(member);
        List<String> condition = List.copyOf(others);
        List<String> all = new ArrayList<>(condition);
        all.add(member);
        return new Factor(member, condition, marginal(all), marginal(condition));
    }

    private ProbabilityTable marginal(List<String> names) {
        return names.isEmpty()
                ? ProbabilityTable.of(List.of(), 1)
                : shares.marginal(Population.TARGET, Set.of(), names);
    }

    /// All states of the parents outside of the district.
    private void levels(
            List<String> outside, int depth, Map<String, Integer> v, List<Factor> factors, List<Claim> claims) {
        if (depth == outside.size()) {
            progress.check();
            extend(0, 1, 1, v, new TreeMap<>(), factors, claims);
            return;
        }
        for (int state = 0; state < rows.states(outside.get(depth)); state++) {
            v.put(outside.get(depth), state);
            levels(outside, depth + 1, v, factors, claims);
        }
        v.remove(outside.get(depth));
    }

    private void extend(
            int depth,
            double product,
            double support,
            Map<String, Integer> v,
            TreeMap<Integer, Integer> told,
            List<Factor> factors,
            List<Claim> claims) {
        double condition = depth < factors.size() && product > 0
                ? cell(factors.get(depth).without(), factors.get(depth).others(), v)
                : 0;
        if (!(condition > 0)) {
            if (depth > 0) {
                claims.add(new Claim(PartialType.of(told), product, support));
            }
            return;
        }
        Factor factor = factors.get(depth);
        int row = rows.row(factor.member(), v);
        List<String> all = new ArrayList<>(factor.others());
        all.add(factor.member());
        for (int state = 0; state < rows.states(factor.member()); state++) {
            v.put(factor.member(), state);
            told.put(row, state);
            double next = product * cell(factor.with(), all, v) / condition;
            extend(depth + 1, next, Math.min(support, condition), v, told, factors, claims);
        }
        told.remove(row);
        v.remove(factor.member());
    }

    private double cell(ProbabilityTable table, List<String> names, Map<String, Integer> v) {
        int cell = 0;
        for (String name : names) {
            cell = cell * rows.states(name) + v.get(name);
        }
        return table.cell(cell);
    }
}

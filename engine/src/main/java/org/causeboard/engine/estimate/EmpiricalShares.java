package org.causeboard.engine.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.ProbabilityTable;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// The distribution of discrete columns as the shares of their combinations in the rows that have all of them.
public final class EmpiricalShares implements Distributions {
    private final List<Variable> variables;
    private final List<List<Integer>> patterns;
    private final double[] shares;

    private EmpiricalShares(List<Variable> variables, List<List<Integer>> patterns, double[] shares) {
        this.variables = variables;
        this.patterns = patterns;
        this.shares = shares;
    }

    /// Which combinations occur in which rows.
    ///
    /// @param shares the distribution
    /// @param rows the rows with all values
    /// @param pattern for each of these rows, the number of its combination
    public record Counted(EmpiricalShares shares, List<Integer> rows, List<Integer> pattern) {
        public Counted {
            rows = List.copyOf(rows);
            pattern = List.copyOf(pattern);
        }
    }

    /// Counts the combinations of these columns, all of them discrete.
    public static Counted count(Dataset data, Collection<String> names) {
        List<Column> columns = names.stream().map(data::column).toList();
        int[] rows = data.completeRows(names);
        Map<List<Integer>, Integer> numbers = new LinkedHashMap<>();
        List<Integer> pattern = new ArrayList<>(rows.length);
        List<Double> counts = new ArrayList<>();
        for (int row : rows) {
            List<Integer> codes =
                    columns.stream().map(column -> (int) column.value(row)).toList();
            int number = numbers.computeIfAbsent(codes, _ -> numbers.size());
            if (number == counts.size()) {
                counts.add(0.0);
            }
            counts.set(number, counts.get(number) + 1);
            pattern.add(number);
        }
        double[] shares =
                counts.stream().mapToDouble(count -> count / rows.length).toArray();
        List<Variable> variables = columns.stream()
                .map(column -> new Variable(column.name(), column.domain()))
                .toList();
        return new Counted(
                new EmpiricalShares(variables, List.copyOf(numbers.keySet()), shares),
                Arrays.stream(rows).boxed().toList(),
                pattern);
    }

    /// How many combinations occur.
    public int size() {
        return shares.length;
    }

    /// The share of a combination.
    public double share(int pattern) {
        return shares[pattern];
    }

    /// The same combinations with other shares, in the order of their numbers.
    ///
    /// @param other not negative, together 1
    public EmpiricalShares with(Numbers other) {
        if (other.size() != shares.length) {
            throw new IllegalArgumentException(
                    "There are " + shares.length + " combinations, not " + other.size() + ".");
        }
        return new EmpiricalShares(variables, patterns, other.toArray());
    }

    /// The same with a little weight moved to one combination.
    public EmpiricalShares towards(int pattern, double weight) {
        double[] moved = shares.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] *= 1 - weight;
        }
        moved[pattern] += weight;
        return new EmpiricalShares(variables, patterns, moved);
    }

    @Override
    public Variable variable(String name) {
        return variables.get(index(name));
    }

    private int index(String name) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("No column '" + name + "' was counted.");
    }

    @Override
    public ProbabilityTable marginal(Population population, Set<String> intervention, List<String> wanted) {
        if (!population.isTarget() || !intervention.isEmpty()) {
            throw new IllegalArgumentException("Data of this kind hold no experiment and no other population.");
        }
        List<Variable> kept = wanted.stream().map(this::variable).toList();
        int[] places = wanted.stream().mapToInt(this::index).toArray();
        int cells = 1;
        for (Variable variable : kept) {
            cells = Math.multiplyExact(cells, ((Discrete) variable.domain()).size());
        }
        double[] sums = new double[cells];
        for (int i = 0; i < shares.length; i++) {
            int cell = 0;
            for (int place : places) {
                cell = cell * ((Discrete) variables.get(place).domain()).size()
                        + patterns.get(i).get(place);
            }
            sums[cell] += shares[i];
        }
        return ProbabilityTable.of(kept, sums);
    }
}

package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.task.Progress;

/// Blocks that stand in products with each other, and the summands of each function that are about them.
///
/// One block is a linear program. Several are gone through by their corners where these are few, and else replaced by
/// something larger that is linear: joint distributions over the types of all blocks, in which each block has its
/// equations given any types of the others. Independent blocks are such distributions, but not the only ones.
///
/// Source of the larger set: Sherali and Adams (1990), A hierarchy of relaxations, their first level.
final class FactorGroup {
    private static final double MOST_BASES = 20_000;
    private static final double MOST_CORNERS = 1_000;
    private static final double MOST_WORK = 2e9;

    private final List<TypeBlock> blocks;
    private final Progress progress;

    /// @param blocks at least one, in a fixed order
    FactorGroup(List<TypeBlock> blocks, Progress progress) {
        this.blocks = blocks.stream() // the last one is not gone through by corners
                .sorted((a, b) -> Double.compare(a.bases(), b.bases()))
                .toList();
        this.progress = progress;
    }

    /// A summand: a coefficient, and what it asks of some of the blocks.
    record Summand(double coefficient, Map<TypeBlock, PartialType> factors) {}

    /// The factors, and whether they are all that the equations allow rather than something larger.
    record Made(OpenFactors factors, Reach reach) {}

    /// Whether the ends are reached.
    enum Reach {
        SHARP,
        OUTER
    }

    double cells() {
        return blocks.stream().mapToDouble(TypeBlock::columns).reduce(1, (a, b) -> a * b);
    }

    /// Empty when there are too many cells or equations.
    Optional<Made> made(List<List<Summand>> functions) {
        if (cells() > CanonicalProgram.MOST_TYPES) {
            return Optional.empty();
        }
        List<double[]> tensors = functions.stream().map(this::tensor).toList();
        TypeBlock last = blocks.getLast();
        if (blocks.size() == 1) {
            return Optional.of(new Made(new OpenFactors.Linear(last.polytope(), tensors), Reach.SHARP));
        }
        List<TypeBlock> held = blocks.subList(0, blocks.size() - 1);
        if (held.stream().allMatch(block -> block.bases() <= MOST_BASES)) {
            List<List<Numbers>> corners = held.stream().map(TypeBlock::corners).toList();
            if (corners.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b) <= MOST_CORNERS) {
                return Optional.of(new Made(new OpenFactors.Corner(corners, last.polytope(), tensors), Reach.SHARP));
            }
        }
        return relaxed().map(larger -> new Made(new OpenFactors.Linear(larger, tensors), Reach.OUTER));
    }

    private double[] tensor(List<Summand> summands) {
        double[] sum = new double[(int) cells()];
        for (Summand summand : summands) {
            List<double[]> factors = new ArrayList<>();
            for (TypeBlock block : blocks) {
                PartialType type = summand.factors().get(block);
                factors.add(type == null ? block.equations().getFirst() : block.indicator(type));
            }
            double[] product = product(factors);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += summand.coefficient() * product[i];
            }
        }
        return sum;
    }

    /// The outer product, the last factor running fastest.
    private static double[] product(List<double[]> factors) {
        double[] product = {1};
        for (double[] factor : factors) {
            double[] longer = new double[product.length * factor.length];
            for (int i = 0; i < product.length; i++) {
                for (int j = 0; j < factor.length && product[i] != 0; j++) {
                    longer[i * factor.length + j] = product[i] * factor[j];
                }
            }
            product = longer;
        }
        return product;
    }

    private Optional<TypePolytope> relaxed() {
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        double products =
                blocks.stream().mapToDouble(block -> block.equations().size()).reduce(1, (a, b) -> a * b);
        double conditional = blocks.stream()
                .mapToDouble(
                        block -> cells() / block.columns() * block.equations().size())
                .sum();
        if (products * products * cells() > MOST_WORK) {
            return Optional.empty();
        }
        addProducts(0, new ArrayList<>(), 1, rows, values);
        if (conditional * conditional * cells() <= MOST_WORK) {
            for (TypeBlock block : blocks) {
                addConditionals(block, 0, new ArrayList<>(), rows, values);
            }
        }
        IndependentRows independent = IndependentRows.of(rows.toArray(double[][]::new), values);
        progress.check();
        return Optional.of(new TypePolytope(
                independent.kept().stream().map(rows::get).toList(),
                independent.kept().stream().map(values::get).toList()));
    }

    /// Independent blocks fulfil the product of an equation of each.
    private void addProducts(
            int depth, List<double[]> factors, double value, List<double[]> rows, List<Double> values) {
        if (depth == blocks.size()) {
            rows.add(product(factors));
            values.add(value);
            return;
        }
        TypeBlock block = blocks.get(depth);
        for (int i = 0; i < block.equations().size(); i++) {
            factors.add(block.equations().get(i));
            addProducts(depth + 1, factors, value * block.values().get(i), rows, values);
            factors.removeLast();
        }
    }

    /// Independent blocks fulfil each equation `a q = b` of one for any types of the others: `sum (a - b) q(.., t) =
    /// 0`.
    private void addConditionals(
            TypeBlock block, int depth, List<double[]> factors, List<double[]> rows, List<Double> values) {
        if (depth == blocks.size()) {
            progress.check();
            rows.add(product(factors));
            values.add(0.0);
            return;
        }
        TypeBlock here = blocks.get(depth);
        int choices = here == block ? here.equations().size() - 1 : here.columns();
        for (int i = 0; i < choices; i++) {
            double[] factor = new double[here.columns()];
            if (here == block) {
                double value = here.values().get(i + 1);
                double[] equation = here.equations().get(i + 1);
                Arrays.setAll(factor, column -> equation[column] - value);
            } else {
                factor[i] = 1;
            }
            factors.add(factor);
            addConditionals(block, depth + 1, factors, rows, values);
            factors.removeLast();
        }
    }
}

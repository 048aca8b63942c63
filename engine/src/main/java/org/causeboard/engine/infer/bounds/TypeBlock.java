package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.task.Progress;

/// Rows of one district that equations or questions tie together, and the distributions over what a type tells in them.
///
/// Types of which the equations and the questions cannot tell the difference are one column; types that a probability
/// of zero rules out have none.
final class TypeBlock {
    private static final double CONTRADICTION = 1e-7;
    private static final double SAME = 1e-9;
    private static final double MOST_WORK = 4e9;
    private static final double CHANCE = 6; // standard errors

    private final List<FactorClaims.Claim> claims;
    private final Map<PartialType, double[]> asked = new LinkedHashMap<>();
    private final Map<PartialType, OptionalDouble> known = new HashMap<>();
    private final double sample;
    private List<double[]> equations = List.of();
    private List<Double> values = List.of();
    private double work;
    private Optional<TypePolytope> polytope = Optional.empty();
    private Optional<Bounds> trouble = Optional.empty();

    /// @param own the rows of the block
    /// @param claims the equations about them
    /// @param asked what the question asks of them
    /// @param sample how many rows of data the equations come from; infinite when they are exact
    TypeBlock(
            ResponseRows rows,
            List<Integer> own,
            List<FactorClaims.Claim> claims,
            List<PartialType> asked,
            double sample,
            Progress progress) {
        this.claims = claims;
        this.sample = sample;
        double types = own.stream().mapToDouble(rows::states).reduce(1, (a, b) -> a * b);
        if (types > CanonicalProgram.MOST_TYPES) {
            trouble = Optional.of(new Bounds.TooLarge(types));
            return;
        }
        List<BitSet> columns = columns(rows, own, asked, progress);
        work = columns.size() * Math.pow(claims.size() + 1.0, 2);
        if (work > MOST_WORK) {
            trouble = Optional.of(new Bounds.TooLarge(types));
            return;
        }
        work += types * (claims.size() + asked.size());
        for (int i = 0; i < asked.size(); i++) {
            this.asked.put(asked.get(i), indicator(columns, claims.size() + i));
        }
        solve(columns, progress);
    }

    /// Which equations (those of zero left out) and which questions speak of a type, each set of answers once.
    private List<BitSet> columns(ResponseRows rows, List<Integer> own, List<PartialType> asked, Progress progress) {
        List<int[][]> tests = new ArrayList<>();
        claims.forEach(claim -> tests.add(test(own, claim.type())));
        asked.forEach(type -> tests.add(test(own, type)));
        Set<BitSet> columns = new LinkedHashSet<>();
        int[] digits = new int[own.size()];
        do {
            progress.check();
            BitSet column = new BitSet();
            for (int i = 0; i < tests.size(); i++) {
                column.set(i, tells(tests.get(i), digits));
            }
            columns.add(column);
        } while (next(digits, rows, own));
        return List.copyOf(columns);
    }

    private static boolean next(int[] digits, ResponseRows rows, List<Integer> own) {
        for (int i = digits.length - 1; i >= 0; i--) {
            if (++digits[i] < rows.states(own.get(i))) {
                return true;
            }
            digits[i] = 0;
        }
        return false;
    }

    /// Places in the block, and the states there.
    private static int[][] test(List<Integer> own, PartialType type) {
        int[] places = type.rows().stream().mapToInt(own::indexOf).toArray();
        return new int[][] {
            places, type.states().stream().mapToInt(Integer::intValue).toArray()
        };
    }

    private static boolean tells(int[][] test, int[] digits) {
        for (int i = 0; i < test[0].length; i++) {
            if (digits[test[0][i]] != test[1][i]) {
                return false;
            }
        }
        return true;
    }

    private static double[] indicator(List<BitSet> columns, int bit) {
        return columns.stream().mapToDouble(column -> column.get(bit) ? 1 : 0).toArray();
    }

    private void solve(List<BitSet> all, Progress progress) {
        BitSet impossible = new BitSet();
        for (int i = 0; i < claims.size(); i++) {
            impossible.set(i, claims.get(i).value() == 0);
        }
        List<Integer> possible = new ArrayList<>();
        for (int column = 0; column < all.size(); column++) {
            if (!all.get(column).intersects(impossible)) {
                possible.add(column);
            }
        }
        List<BitSet> columns = possible.stream().map(all::get).toList();
        asked.replaceAll((_, indicator) ->
                possible.stream().mapToDouble(column -> indicator[column]).toArray());
        List<double[]> rows = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        List<Double> chance = new ArrayList<>();
        double[] ones = new double[columns.size()];
        Arrays.fill(ones, 1);
        rows.add(ones);
        right.add(1.0);
        chance.add(CONTRADICTION);
        for (int i = 0; i < claims.size(); i++) {
            if (!impossible.get(i)) {
                rows.add(indicator(columns, i));
                right.add(claims.get(i).value());
                chance.add(chance(claims.get(i)));
            }
        }
        if (columns.isEmpty() || !agree(rows, right, chance) || !meet(rows)) {
            trouble = Optional.of(contradiction(all, progress));
        }
    }

    /// How far the share of a claim may be from the truth.
    private double chance(FactorClaims.Claim claim) {
        double own = sample * claim.support();
        double variance = claim.value() * (1 - claim.value()) + 1 / own;
        return CONTRADICTION + CHANCE * Math.sqrt(variance / own);
    }

    /// Leaves out equations that follow from others; false when they contradict these by more than chance.
    private boolean agree(List<double[]> rows, List<Double> right, List<Double> chance) {
        double[][] matrix = rows.toArray(double[][]::new);
        List<Double> moved = right;
        IndependentRows independent = IndependentRows.of(matrix, right);
        if (independent.contradiction() > SAME) {
            moved = ClaimAgreement.of(matrix, right);
            for (int i = 0; i < moved.size(); i++) {
                if (Math.abs(moved.get(i) - right.get(i)) > chance.get(i)) {
                    return false;
                }
            }
            independent = IndependentRows.of(matrix, moved);
            if (independent.contradiction() > CONTRADICTION) {
                return false;
            }
        }
        equations = independent.kept().stream().map(rows::get).toList();
        values = independent.kept().stream().map(moved::get).toList();
        return true;
    }

    private boolean meet(List<double[]> rows) {
        TypePolytope found = new TypePolytope(equations, values);
        polytope = Optional.of(found);
        return found.missing() <= CONTRADICTION * rows.size();
    }

    private Bounds contradiction(List<BitSet> columns, Progress progress) {
        List<double[]> rows = new ArrayList<>();
        List<Double> right = new ArrayList<>();
        double[] ones = new double[columns.size()];
        Arrays.fill(ones, 1);
        rows.add(ones);
        right.add(1.0);
        for (int i = 0; i < claims.size(); i++) {
            rows.add(indicator(columns, i));
            right.add(claims.get(i).value());
        }
        return new TypeProgram(rows, right).range(new double[columns.size()], progress)
                        instanceof Bounds.Contradiction gap
                ? gap
                : new Bounds.Contradiction(CONTRADICTION);
    }

    /// About how many operations it took to make.
    double work() {
        return work;
    }

    /// Why there are no distributions to look at; empty when there are.
    Optional<Bounds> trouble() {
        return trouble;
    }

    /// One number a column: 1 where its types tell this.
    double[] indicator(PartialType type) {
        return asked.get(type);
    }

    /// The probability of a partial type when the equations leave it a single value.
    OptionalDouble known(PartialType type, Progress progress) {
        return known.computeIfAbsent(
                type,
                _ -> polytope().range(indicator(type), progress) instanceof Bounds.Sharp(double lower, double upper)
                                && upper - lower < SAME
                        ? OptionalDouble.of((lower + upper) / 2)
                        : OptionalDouble.empty());
    }

    TypePolytope polytope() {
        return polytope.orElseThrow();
    }

    int columns() {
        return equations.getFirst().length;
    }

    /// Rows of A, the first of ones.
    List<double[]> equations() {
        return equations;
    }

    List<Double> values() {
        return values;
    }

    /// How many sets of columns may be corners: `columns over equations`.
    double bases() {
        double bases = 1;
        for (int i = 0; i < equations.size(); i++) {
            bases *= (columns() - i) / (i + 1.0);
        }
        return bases;
    }

    List<Numbers> corners() {
        return Corners.of(equations, values);
    }
}

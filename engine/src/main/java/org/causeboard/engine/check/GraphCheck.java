package org.causeboard.engine.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.separation.SmallestSeparator;
import org.causeboard.engine.task.Progress;

/// Tests what a graph implies on data: for each pair of measured variables without an edge that some measured set
/// separates, one test with a smallest such set, all p-values corrected together.
///
/// Holm's correction keeps the chance that a right graph fails anywhere below the level, whatever the dependence of the
/// tests. A pass proves nothing: few rows contradict little, and graphs of one equivalence class imply the same.
/// Source: Pearl (2009), section 1.2.3; Holm (1979); Textor et al. (2016) for the use of smallest separators.
public final class GraphCheck {
    /// How often a right graph may fail somewhere.
    public static final double LEVEL = 0.05;

    private GraphCheck() {}

    /// Tests a graph.
    ///
    /// @param graph directed and bidirected edges; latent variables are separated from nothing and given nowhere
    /// @param data with columns for measured variables; variables without a column are left out
    public static GraphFit of(CausalGraph graph, Dataset data, Progress progress) {
        IndependenceTester tester = new IndependenceTester(data);
        List<Implications.Independence> claims = claims(graph, data, progress.subTask(0, 0.3));
        List<Implications.Independence> untested = new ArrayList<>();
        List<Implications.Independence> told = new ArrayList<>();
        List<IndependenceTest> tests = new ArrayList<>();
        Progress testing = progress.subTask(0.3, 0.7);
        for (int i = 0; i < claims.size(); i++) {
            testing.report((double) i / claims.size());
            Implications.Independence claim = claims.get(i);
            Optional<IndependenceTest> test =
                    tester.test(claim.x(), claim.y().iterator().next(), List.copyOf(claim.given()), testing);
            if (test.isEmpty()) {
                untested.add(claim);
            } else {
                told.add(claim);
                tests.add(test.get());
            }
        }
        double[] adjusted = holm(tests.stream().mapToDouble(IndependenceTest::p).toArray());
        List<GraphFit.Tested> tested = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            tested.add(new GraphFit.Tested(told.get(i), tests.get(i), adjusted[i]));
        }
        return new GraphFit(tested, untested, LEVEL);
    }

    /// One implied independence a pair of variables that have a column, with a smallest separating set.
    private static List<Implications.Independence> claims(CausalGraph graph, Dataset data, Progress progress) {
        Set<String> selected = graph.withRole(Role.SELECTED);
        List<String> measured = new ArrayList<>(graph.observed());
        measured.removeAll(selected);
        measured.removeIf(name -> !data.contains(name));
        List<Implications.Independence> claims = new ArrayList<>();
        for (int i = 0; i < measured.size(); i++) {
            progress.check();
            progress.report((double) i / measured.size());
            Set<String> adjacent = graph.adjacent(measured.get(i));
            for (String other : measured.subList(i + 1, measured.size())) {
                if (adjacent.contains(other)) {
                    continue;
                }
                String x = measured.get(i);
                List<String> may = new ArrayList<>(measured);
                may.removeAll(List.of(x, other));
                SmallestSeparator.between(graph, List.of(x), List.of(other), selected, may)
                        .ifPresent(separator -> {
                            Set<String> given = new LinkedHashSet<>(separator);
                            given.removeAll(selected);
                            claims.add(new Implications.Independence(x, Set.of(other), given));
                        });
            }
        }
        return claims;
    }

    /// Holm's step-down correction: the k-th smallest of m p-values times `m - k + 1`, made monotone.
    static double[] holm(double... p) {
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int k = 0; k < p.length; k++) {
            largest = Math.max(largest, Math.min(1, (p.length - k) * p[order[k]]));
            adjusted[order[k]] = largest;
        }
        return adjusted;
    }
}

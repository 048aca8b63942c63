package org.causeboard.engine.identify.adjust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;

/// Front-door sets of X and Y: measured variables Z such that
/// 1. every causal path from X to Y meets Z,
/// 2. there is no open back-door path from X to Z (with nothing given),
/// 3. every back-door path from Z to Y is blocked by X.
///
/// Then `P(y | do(x)) = sum_z P(z | x) sum_x' P(y | x', z) P(x')`. Z is never empty, and there is none when X does not
/// affect Y. For DAGs and ADMGs.
///
/// The largest set within given bounds is a greatest fixed point: variables with an open back-door path are taken away
/// until none has one, which is sound since fewer members of Z only leave more paths open. It costs O(V (V + E)).
///
/// One minimal set takes polynomial time, and so does the time between two sets of the list of all, since a branch
/// without a set is never entered. For the list of minimal sets no algorithm with polynomial delay is known: the same
/// branches are searched, those that hold a smaller set are cut, and the search reports and can be cancelled. Sources:
/// Pearl (1995); Jeong, Tian and Bareinboim (2022), Finding and listing front-door adjustment sets; Wienöbst, van der
/// Zander and Liśkiewicz (2024).
public final class FrontDoorSets {
    private final Effect effect;
    private final CausalGraph graph;
    private final Set<String> candidates;
    private final Set<String> given;

    private FrontDoorSets(Effect effect, Set<String> given) {
        this.effect = effect;
        this.given = given;
        graph = effect.graph();
        Set<String> possible = new LinkedHashSet<>(graph.observed());
        possible.removeAll(given);
        possible.removeAll(effect.treatments());
        possible.removeAll(effect.outcomes());
        // condition 2 is a condition on each variable
        CausalGraph cut = graph.withoutOutgoing(effect.treatments());
        possible.removeAll(Separation.regardlessOfRoles(cut).connected(effect.treatments(), given));
        candidates = effect.isOnDirectedGraph() ? possible : Set.of();
    }

    /// The front-door sets for an effect.
    public static FrontDoorSets of(Effect effect) {
        return new FrontDoorSets(effect, Set.of());
    }

    /// The front-door sets among those who are alike in W, variables that X does not affect: «given nothing» becomes
    /// «given W» in condition 2, and X and W may block the paths of condition 3. Then
    /// `P(y | do(x), w) = sum_z P(z | x, w) sum_x' P(y | x', z, w) P(x' | w)`, by the rules of the do-calculus as
    /// without W.
    public FrontDoorSets given(Collection<String> w) {
        Set<String> conditions = graph.inOrder(w);
        if (graph.descendants(effect.treatments()).stream().anyMatch(conditions::contains)) {
            throw new IllegalArgumentException(
                    "Of " + conditions + " the treatment affects some; give only what it does not affect.");
        }
        return new FrontDoorSets(effect, conditions);
    }

    /// Whether Z is a front-door set.
    public boolean isValid(Collection<String> z) {
        Set<String> set = graph.inOrder(z);
        return !set.isEmpty()
                && candidates.containsAll(set)
                && largestWithin(set).size() == set.size()
                && intercepts(set);
    }

    /// The largest front-door set, or empty when there is none.
    public Optional<Set<String>> largest() {
        Set<String> largest = largestWithin(candidates);
        return isAnswer(largest) ? Optional.of(graph.inOrder(largest)) : Optional.empty();
    }

    /// A minimal front-door set, or empty when there is none: what can be left out of the largest is left out, variable
    /// by variable. O(V^2 (V + E)).
    public Optional<Set<String>> any() {
        Set<String> set = largestWithin(candidates);
        if (!isAnswer(set)) {
            return Optional.empty();
        }
        for (String variable : List.copyOf(set)) {
            Set<String> fewer = largestWithin(without(set, variable));
            if (set.contains(variable) && isAnswer(fewer)) {
                set = fewer;
            }
        }
        return Optional.of(graph.inOrder(set));
    }

    /// All front-door sets, or the first `limit`. Polynomial delay: O(V^2 (V + E)) between two.
    public List<Set<String>> all(int limit, Progress progress) {
        List<Set<String>> found = new ArrayList<>();
        ArrayDeque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(new LinkedHashSet<>(), largestWithin(candidates)));
        while (!open.isEmpty() && found.size() < limit) {
            progress.check();
            progress.report((double) found.size() / limit);
            Branch branch = open.pop();
            Set<String> largest = largestWithin(branch.may());
            if (!largest.containsAll(branch.must()) || !isAnswer(largest)) {
                continue;
            }
            Optional<String> undecided =
                    largest.stream().filter(v -> !branch.must().contains(v)).findFirst();
            if (undecided.isEmpty()) {
                found.add(graph.inOrder(largest));
            } else {
                open.push(new Branch(with(branch.must(), undecided.get()), largest));
                open.push(new Branch(branch.must(), without(largest, undecided.get())));
            }
        }
        return found;
    }

    /// All minimal front-door sets, or the first `limit`.
    public List<Set<String>> minimal(int limit, Progress progress) {
        List<Set<String>> found = new ArrayList<>();
        ArrayDeque<Branch> open = new ArrayDeque<>();
        open.push(new Branch(new LinkedHashSet<>(), largestWithin(candidates)));
        while (!open.isEmpty() && found.size() < limit) {
            progress.report((double) found.size() / limit);
            progress.check();
            Branch branch = open.pop();
            Set<String> largest = largestWithin(branch.may());
            if (!largest.containsAll(branch.must()) || !isAnswer(largest)) {
                continue;
            }
            Set<String> inside = largestWithin(branch.must());
            if (isAnswer(inside)) { // no superset is minimal
                if (inside.size() == branch.must().size() && isMinimal(branch.must())) {
                    found.add(graph.inOrder(branch.must()));
                }
                continue;
            }
            largest.stream().filter(v -> !branch.must().contains(v)).findFirst().ifPresent(v -> {
                open.push(new Branch(with(branch.must(), v), largest));
                open.push(new Branch(branch.must(), without(largest, v)));
            });
        }
        return found;
    }

    /// A part of the search: the sets between two bounds.
    private record Branch(Set<String> must, Set<String> may) {}

    private boolean isMinimal(Set<String> set) {
        return set.stream().noneMatch(v -> isAnswer(largestWithin(without(set, v))));
    }

    private boolean isAnswer(Set<String> set) {
        return !set.isEmpty() && intercepts(set);
    }

    /// Condition 1, and that there is a causal path at all.
    private boolean intercepts(Set<String> set) {
        if (!reaches(graph)) {
            return false;
        }
        return !reaches(graph.withoutEdges(edge -> edge.isDirected() && set.contains(edge.from())));
    }

    private boolean reaches(CausalGraph within) {
        return within.descendants(effect.treatments()).stream().anyMatch(effect.outcomes()::contains);
    }

    /// The largest subset that meets condition 3.
    private Set<String> largestWithin(Collection<String> bound) {
        Set<String> set = new LinkedHashSet<>(bound);
        Set<String> blocking = new LinkedHashSet<>(effect.treatments());
        blocking.addAll(given);
        while (true) {
            CausalGraph cut = graph.withoutOutgoing(set);
            Set<String> open = Separation.regardlessOfRoles(cut).connected(effect.outcomes(), blocking);
            if (!set.removeAll(open)) {
                return set;
            }
        }
    }

    private static Set<String> with(Set<String> set, String variable) {
        Set<String> more = new LinkedHashSet<>(set);
        more.add(variable);
        return more;
    }

    private static Set<String> without(Set<String> set, String variable) {
        Set<String> fewer = new LinkedHashSet<>(set);
        fewer.remove(variable);
        return fewer;
    }
}

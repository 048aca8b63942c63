package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Fixed;
import org.causeboard.engine.expr.Level.Symbol;

/// The counterfactual ancestors of some events, each as a copy of its variable in the world that it feels.
///
/// Copies of one variable with the same levels of all parents are the same quantity, so they are merged and their
/// levels made equal; where that is impossible, the events exclude each other. Source: Correa, Lee and Bareinboim
/// (2021), Nested counterfactual identification from arbitrary surrogate experiments, Definition 3 and Theorem 1;
/// merging as in Shpitser and Pearl (2007), make-cg.
final class CounterfactualNetwork {
    private final Admg graph;
    private final FreshSymbols fresh;
    private final List<CounterfactualCopy> copies;

    private CounterfactualNetwork(Admg graph, FreshSymbols fresh, List<CounterfactualCopy> copies) {
        this.graph = graph;
        this.fresh = fresh;
        this.copies = copies;
    }

    /// The network of these events; empty when they cannot happen together.
    static Optional<CounterfactualNetwork> of(Admg graph, Collection<CounterfactualEvent> asked, FreshSymbols fresh) {
        return new Builder(graph, fresh).build(asked);
    }

    /// Whether a quantity whose distribution is asked for is, by consistency, one that the events fix or ask for
    /// already: `Y_x` where `X = x` and `Y = y` are known. Then nothing is left to identify, and there is no network.
    static boolean isSettled(Admg graph, Collection<CounterfactualEvent> asked, FreshSymbols fresh) {
        Builder builder = new Builder(graph, fresh);
        builder.grow(asked);
        return builder.settled;
    }

    /// All copies, causes first.
    List<CounterfactualCopy> copies() {
        return copies;
    }

    /// The symbols that are summed over: all that the question does not leave free.
    Set<Symbol> summed(Collection<CounterfactualCopy> some) {
        Set<Symbol> found = new TreeSet<>();
        for (CounterfactualCopy copy : some) {
            List<Level> all = new ArrayList<>(copy.parents().values());
            all.add(copy.level());
            for (Level level : all) {
                if (level instanceof Symbol symbol && !fresh.isFree(symbol)) {
                    found.add(symbol);
                }
            }
        }
        return found;
    }

    /// The variables that have a copy.
    static BitSet variables(Collection<CounterfactualCopy> copies) {
        BitSet found = new BitSet();
        copies.forEach(copy -> found.set(copy.variable()));
        return found;
    }

    /// The copies in groups that share neither noise nor a symbol to sum over; the probability is a product over them.
    /// A condition has a fixed level, so what it causes is in another group than what causes it, unless noise is
    /// shared. Compare Correa et al. (2021), Definition 7, ancestral components.
    List<List<CounterfactualCopy>> components() {
        int[] group = new int[copies.size()];
        List<Set<Symbol>> symbols = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            symbols.add(summed(List.of(copies.get(i))));
        }
        for (CounterfactualCopy a : copies) {
            for (CounterfactualCopy b : copies) {
                if (a.variable() == b.variable()
                        || graph.spouses(a.variable()).get(b.variable())
                        || !Collections.disjoint(symbols.get(a.number()), symbols.get(b.number()))) {
                    merge(group, a.number(), b.number());
                }
            }
        }
        Map<Integer, List<CounterfactualCopy>> byGroup = new LinkedHashMap<>();
        copies.forEach(copy -> byGroup.computeIfAbsent(group[copy.number()], key -> new ArrayList<>())
                .add(copy));
        return List.copyOf(byGroup.values());
    }

    private static void merge(int[] group, int a, int b) {
        int from = group[a];
        int to = group[b];
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = to;
            }
        }
    }

    /// Grows a network: first the worlds of all ancestors, effects first; then their copies, causes first.
    private static final class Builder {
        private final Admg graph;
        private final FreshSymbols fresh;
        private final List<Map<SortedMap<Integer, Level>, Level>> worlds = new ArrayList<>();
        private final List<Map<SortedMap<Integer, Level>, Integer>> numbers = new ArrayList<>();
        private final Map<Symbol, Level> equal = new HashMap<>();
        private final List<CounterfactualCopy> copies = new ArrayList<>();
        private boolean possible = true;
        private boolean settled;

        Builder(Admg graph, FreshSymbols fresh) {
            this.graph = graph;
            this.fresh = fresh;
            for (int v = 0; v < graph.size(); v++) {
                worlds.add(new LinkedHashMap<>());
                numbers.add(new HashMap<>());
            }
        }

        Optional<CounterfactualNetwork> build(Collection<CounterfactualEvent> asked) {
            grow(asked);
            if (settled) {
                throw new IllegalArgumentException("The question asks for the distribution of a quantity whose value it"
                        + " fixes elsewhere, or asks for it twice. Leave it out in one place.");
            }
            if (!possible) {
                return Optional.empty();
            }
            return Optional.of(new CounterfactualNetwork(
                    graph, fresh, copies.stream().map(this::resolve).toList()));
        }

        private void grow(Collection<CounterfactualEvent> asked) {
            for (CounterfactualEvent event : asked) {
                Level set = event.world().get(event.variable());
                if (set != null) { // effectiveness: X_{x} = x
                    equate(set, event.level());
                } else {
                    SortedMap<Integer, Level> world = CounterfactualEvent.felt(graph, event.variable(), event.world());
                    Level other = worlds.get(event.variable()).putIfAbsent(world, event.level());
                    if (other != null) {
                        equate(other, event.level());
                    }
                }
            }
            for (int v = graph.size() - 1; v >= 0; v--) {
                for (SortedMap<Integer, Level> world : List.copyOf(worlds.get(v).keySet())) {
                    addCauses(v, world);
                }
            }
            for (int v = 0; v < graph.size() && possible; v++) {
                mergeCopies(v);
            }
        }

        private void addCauses(int variable, SortedMap<Integer, Level> world) {
            Admg.each(graph.parents(variable), parent -> {
                if (!world.containsKey(parent)) {
                    SortedMap<Integer, Level> felt = CounterfactualEvent.felt(graph, parent, world);
                    worlds.get(parent).computeIfAbsent(felt, key -> fresh.next(graph.name(parent)));
                }
            });
        }

        private void mergeCopies(int variable) {
            Map<SortedMap<Integer, Level>, CounterfactualCopy> byParents = new HashMap<>();
            worlds.get(variable).forEach((world, level) -> {
                SortedMap<Integer, Level> parents = new TreeMap<>();
                Admg.each(graph.parents(variable), parent -> {
                    if (world.containsKey(parent)) {
                        parents.put(parent, resolve(world.get(parent)));
                    } else {
                        SortedMap<Integer, Level> felt = CounterfactualEvent.felt(graph, parent, world);
                        int cause = numbers.get(parent).get(felt);
                        parents.put(parent, resolve(copies.get(cause).level()));
                    }
                });
                CounterfactualCopy same = byParents.get(parents);
                if (same == null) {
                    same = new CounterfactualCopy(
                            copies.size(), variable, level, parents, new LinkedHashSet<>(Set.of(world)));
                    copies.add(same);
                    byParents.put(parents, same);
                } else {
                    equate(same.level(), level);
                    same.worlds().add(world);
                }
                numbers.get(variable).put(world, same.number());
            });
        }

        private void equate(Level a, Level b) {
            Level left = resolve(a);
            Level right = resolve(b);
            if (left.equals(right)) {
                return;
            }
            if (left instanceof Symbol symbol && !fresh.isFree(symbol)) {
                equal.put(symbol, right);
            } else if (right instanceof Symbol symbol && !fresh.isFree(symbol)) {
                equal.put(symbol, left);
            } else if (left instanceof Fixed && right instanceof Fixed) {
                possible = false;
            } else {
                settled = true;
            }
        }

        private Level resolve(Level level) {
            Level current = level;
            while (current instanceof Symbol symbol && equal.containsKey(symbol)) {
                current = equal.get(symbol);
            }
            return current;
        }

        private CounterfactualCopy resolve(CounterfactualCopy copy) {
            SortedMap<Integer, Level> parents = new TreeMap<>();
            copy.parents().forEach((parent, level) -> parents.put(parent, resolve(level)));
            return new CounterfactualCopy(
                    copy.number(), copy.variable(), resolve(copy.level()), parents, copy.worlds());
        }
    }
}

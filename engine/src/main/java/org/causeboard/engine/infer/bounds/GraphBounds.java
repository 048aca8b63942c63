package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.causeboard.engine.expr.Distributions;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Districts;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// The range of a counterfactual quantity over all models with a graph and a distribution of its discrete variables.
///
/// Hidden causes of variables of different districts (c-components) are independent. So a model is one distribution
/// over response types for each district, of which the distribution of the variables fixes the c-factors
/// ([FactorClaims]): a product of polytopes. The quantity is a sum of products of one factor a district
/// ([FactorTerms]). A factor that the equations determine is a constant. Where a product has at most one other, the
/// ends are linear programs, one for each block of rows that equations or products tie together; where it has several,
/// see [FactorGroup]. A conditional quantity is a ratio of two such sums.
///
/// The ends are sharp where no product had to be replaced by something larger, each district concerned is one variable,
/// two, or more that have one hidden cause in common, and no variable that was left out shares hidden causes with them.
///
/// Sources: Balke and Pearl (1994, 1997); Tian and Pearl (2002); Zaffalon, Antonucci and Cabañas (2020), for the
/// product of polytopes; Duarte, Finkelstein, Knox, Mummolo and Shpitser (2023), An automated approach to causal
/// inference in discrete settings, for the polynomial program.
public final class GraphBounds {
    /// More combinations of states than this are refused.
    private static final double MOST_TERMS = 200_000;

    /// About what a term or an equation costs to make.
    private static final double OPERATIONS = 2_000;

    private final CausalGraph whole;
    private final List<Set<String>> causes;
    private final Map<String, Variable> variables;
    private final ResponseRows rows;
    private final Distributions shares;
    private final double sample;

    private GraphBounds(
            CausalGraph whole,
            List<Set<String>> causes,
            Map<String, Variable> variables,
            ResponseRows rows,
            Distributions shares,
            double sample) {
        this.whole = whole;
        this.causes = List.copyOf(causes);
        this.variables = variables;
        this.rows = rows;
        this.shares = shares;
        this.sample = sample;
    }

    /// The bounds that a distribution leaves.
    ///
    /// @param graph directed and bidirected edges, acyclic
    /// @param causes for each hidden cause that is known as one, the variables that it may be a cause of
    /// @param variables those to take into account, with their states; all ancestors of each are among them
    /// @param shares their distribution
    /// @param sample how many rows of data it was counted from; infinite when it is exact. Shares that contradict an
    ///     equality of the graph by no more than chance are moved to where they do not
    public static GraphBounds of(
            CausalGraph graph,
            List<Set<String>> causes,
            Collection<Variable> variables,
            Distributions shares,
            double sample) {
        Map<String, Variable> byName = new LinkedHashMap<>();
        variables.forEach(variable -> byName.put(variable.name(), variable));
        if (!byName.keySet().containsAll(graph.ancestors(byName.keySet()))) {
            throw new IllegalArgumentException("Bounds need all causes of a variable: "
                    + graph.ancestors(byName.keySet()) + ", not only " + byName.keySet() + ".");
        }
        CausalGraph part = graph.induced(byName.keySet());
        return new GraphBounds(
                graph, causes, Collections.unmodifiableMap(byName), new ResponseRows(part, variables), shares, sample);
    }

    /// All variables that say something about a question: its own, their causes, whatever shares hidden causes with
    /// these, and so on.
    ///
    /// @param asked the variables of the question
    public static Set<String> relevant(CausalGraph graph, Collection<String> asked) {
        Set<String> found = graph.ancestors(asked);
        Set<String> before = Set.of();
        while (!before.equals(found)) {
            before = found;
            Set<String> wider = new LinkedHashSet<>();
            for (Set<String> district : Districts.of(graph)) {
                if (!Collections.disjoint(district, found)) {
                    wider.addAll(district);
                }
            }
            found = graph.ancestors(wider);
        }
        return graph.inOrder(found);
    }

    /// Ranges, and about how many operations they took.
    public record Ranges(List<Bounds> bounds, double work) {
        public Ranges {
            bounds = List.copyOf(bounds);
        }
    }

    /// The range of a quantity.
    public Bounds bound(LinearQuantity quantity, Progress progress) {
        return boundEach(List.of(quantity), Optional.empty(), progress).bounds().getFirst();
    }

    /// The range of `quantity / condition` where the condition is positive.
    ///
    /// @param condition the probability of events that are also part of every event of the quantity
    public Bounds bound(LinearQuantity quantity, LinearQuantity condition, Progress progress) {
        return boundEach(List.of(quantity), Optional.of(condition), progress)
                .bounds()
                .getFirst();
    }

    /// The ranges of several quantities, such as the probability of each state, each divided by the condition when
    /// there is one: what they have in common is worked out once.
    public Ranges boundEach(List<LinearQuantity> quantities, Optional<LinearQuantity> condition, Progress progress) {
        Solving solving = new Solving(progress);
        List<Bounds> bounds = solving.all(quantities, condition);
        return new Ranges(bounds, solving.work);
    }

    private static List<Bounds> each(List<LinearQuantity> quantities, Bounds same) {
        return Collections.nCopies(quantities.size(), same);
    }

    /// One call.
    private final class Solving {
        private final Progress progress;
        private final Map<Integer, Integer> joined = new HashMap<>(); // a forest over rows
        private final Map<Integer, TypeBlock> blocks = new HashMap<>(); // by the root of their rows
        private final List<Map<FactorTerms.Term, Double>> terms = new ArrayList<>();
        private double work;

        Solving(Progress progress) {
            this.progress = progress;
        }

        List<Bounds> all(List<LinearQuantity> quantities, Optional<LinearQuantity> condition) {
            if (rows.isTooLarge()) {
                return each(quantities, new Bounds.TooLarge(rows.count()));
            }
            FactorTerms factors = new FactorTerms(rows, variables, MOST_TERMS, progress);
            quantities.forEach(quantity -> terms.add(factors.of(quantity)));
            condition.ifPresent(quantity -> terms.add(factors.of(quantity)));
            if (factors.isTooLarge()) {
                return each(quantities, new Bounds.TooLarge(factors.visited()));
            }
            work += OPERATIONS * factors.visited();
            Optional<Bounds> trouble = makeBlocks();
            return trouble.isPresent() ? each(quantities, trouble.get()) : bounds(quantities, condition.isPresent());
        }

        private Optional<Bounds> makeBlocks() {
            Set<PartialType> asked = new LinkedHashSet<>();
            terms.forEach(function -> function.keySet().forEach(term -> asked.addAll(term.factors())));
            Set<Integer> districts = new TreeSet<>();
            asked.forEach(type -> districts.add(rows.district(type.rows().getFirst())));
            FactorClaims source = new FactorClaims(rows, shares, progress);
            List<FactorClaims.Claim> claims = new ArrayList<>();
            for (int district : districts) {
                if (source.count(district) > FactorClaims.MOST_CLAIMS) {
                    return Optional.of(new Bounds.TooLarge(source.count(district)));
                }
                claims.addAll(source.of(district));
            }
            work += OPERATIONS * claims.size();
            asked.forEach(type -> join(type.rows()));
            claims.forEach(claim -> join(claim.type().rows()));
            Map<Integer, List<Integer>> own = new TreeMap<>();
            for (int row : new TreeSet<>(joined.keySet())) {
                own.computeIfAbsent(root(row), _ -> new ArrayList<>()).add(row);
            }
            Map<Integer, List<PartialType>> askedOf = new HashMap<>();
            asked.forEach(type ->
                    askedOf.computeIfAbsent(root(type), _ -> new ArrayList<>()).add(type));
            Map<Integer, List<FactorClaims.Claim>> claimsOf = new HashMap<>();
            claims.forEach(claim -> claimsOf.computeIfAbsent(root(claim.type()), _ -> new ArrayList<>())
                    .add(claim));
            for (Map.Entry<Integer, List<Integer>> block : own.entrySet()) {
                List<PartialType> questions = askedOf.getOrDefault(block.getKey(), List.of());
                if (!questions.isEmpty()) {
                    progress.check();
                    TypeBlock made = new TypeBlock(
                            rows,
                            block.getValue(),
                            claimsOf.getOrDefault(block.getKey(), List.of()),
                            questions,
                            sample,
                            progress);
                    work += made.work();
                    if (made.trouble().isPresent()) {
                        return made.trouble();
                    }
                    blocks.put(block.getKey(), made);
                }
            }
            return Optional.empty();
        }

        private void join(List<Integer> together) {
            together.forEach(row -> joined.putIfAbsent(row, row));
            int first = root(together.getFirst());
            together.forEach(row -> joined.put(root(row), first));
        }

        private int root(PartialType type) {
            return root(type.rows().getFirst());
        }

        private int root(int row) {
            int at = row;
            while (joined.get(at) != at) {
                joined.put(at, joined.get(joined.get(at)));
                at = joined.get(at);
            }
            return at;
        }

        private List<Bounds> bounds(List<LinearQuantity> quantities, boolean isConditional) {
            double[] constants = new double[terms.size()];
            List<Map<Map<TypeBlock, PartialType>, Double>> open = new ArrayList<>();
            for (int f = 0; f < constants.length; f++) {
                Map<Map<TypeBlock, PartialType>, Double> summands = new LinkedHashMap<>();
                for (Map.Entry<FactorTerms.Term, Double> term : terms.get(f).entrySet()) {
                    Map<TypeBlock, PartialType> factors = new LinkedHashMap<>();
                    double coefficient = term.getValue() * constant(term.getKey(), factors);
                    if (factors.isEmpty()) {
                        constants[f] += coefficient;
                    } else if (coefficient != 0) {
                        summands.merge(factors, coefficient, Double::sum);
                    }
                }
                open.add(summands);
            }
            List<OpenFactors> groups = new ArrayList<>();
            boolean isSharp = true;
            for (Set<TypeBlock> together : together(open)) {
                FactorGroup group = new FactorGroup(List.copyOf(together), progress);
                Optional<FactorGroup.Made> made = group.made(
                        open.stream().map(summands -> of(summands, together)).toList());
                if (made.isEmpty()) {
                    return each(quantities, new Bounds.TooLarge(group.cells()));
                }
                work += made.get().factors().work();
                groups.add(made.get().factors());
                isSharp &= made.get().reach() == FactorGroup.Reach.SHARP;
            }
            List<Double> fixed = new ArrayList<>();
            for (double constant : constants) {
                fixed.add(constant);
            }
            MultilinearEnds ends = new MultilinearEnds(fixed, groups);
            List<Bounds> bounds = new ArrayList<>();
            for (int f = 0; f < quantities.size(); f++) {
                Bounds found = isConditional ? ends.ratio(f, quantities.size(), progress) : ends.range(f, progress);
                bounds.add(
                        found instanceof Bounds.Sharp(double lower, double upper) && !(isSharp && isComplete(open))
                                ? new Bounds.Outer(lower, upper)
                                : found);
            }
            return bounds;
        }

        /// The product of the factors that are determined; the others are put into `open`.
        private double constant(FactorTerms.Term term, Map<TypeBlock, PartialType> open) {
            double product = 1;
            for (PartialType type : term.factors()) {
                TypeBlock block = blocks.get(root(type));
                OptionalDouble known = block.known(type, progress);
                if (known.isPresent()) {
                    product *= known.getAsDouble();
                } else {
                    open.put(block, type);
                }
            }
            return product;
        }

        /// Blocks in groups that stand in products with each other.
        private List<Set<TypeBlock>> together(List<Map<Map<TypeBlock, PartialType>, Double>> functions) {
            List<Set<TypeBlock>> groups = new ArrayList<>();
            Set<Set<TypeBlock>> products = new LinkedHashSet<>();
            functions.forEach(function -> function.keySet().forEach(factors -> products.add(factors.keySet())));
            for (Set<TypeBlock> product : products) {
                Set<TypeBlock> group = new LinkedHashSet<>(product);
                groups.removeIf(other -> {
                    boolean shares = !Collections.disjoint(other, product);
                    if (shares) {
                        group.addAll(other);
                    }
                    return shares;
                });
                groups.add(group);
            }
            return groups;
        }

        private List<FactorGroup.Summand> of(Map<Map<TypeBlock, PartialType>, Double> summands, Set<TypeBlock> group) {
            return summands.entrySet().stream()
                    .filter(summand -> group.containsAll(summand.getKey().keySet()))
                    .map(summand -> new FactorGroup.Summand(summand.getValue(), summand.getKey()))
                    .toList();
        }

        /// Whether the districts with open factors allow for any hidden cause of all their members, and whether none of
        /// them goes on outside of the variables here.
        private boolean isComplete(List<Map<Map<TypeBlock, PartialType>, Double>> open) {
            Set<Integer> districts = new TreeSet<>();
            open.forEach(function -> function.keySet()
                    .forEach(factors -> factors.values()
                            .forEach(type ->
                                    districts.add(rows.district(type.rows().getFirst())))));
            for (int district : districts) {
                List<String> members = rows.members(district);
                Set<String> wider = Districts.at(whole, members.getFirst());
                boolean isShared =
                        members.size() < 3 || causes.stream().anyMatch(reached -> reached.containsAll(members));
                if (wider.size() > members.size() || !isShared) {
                    return false;
                }
            }
            return true;
        }
    }
}

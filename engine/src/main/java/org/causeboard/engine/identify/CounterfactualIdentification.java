package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.PotentialOutcome;
import org.causeboard.engine.expr.Simplifier;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// Identifies probabilities of events across worlds, nested ones included, also given events across worlds.
///
/// `P(y_*) = sum over other counterfactual ancestors of prod_j P(w_j[pa] for the district C_j)`. A factor in which no
/// variable needs two values and no mechanism two inputs equals `P(c | do(pa))`, which is looked for in the available
/// distributions; any other factor is not identified, nor is the question. Conditions act like interventions on what
/// they share no noise with, so only the component of the outcome counts. Covers ID*, IDC* and effects by natural and
/// path-specific interventions.
///
/// Beyond that, where variables are known to have two states, `P(a, X=x') = P(a) - P(a, X=x)` is tried: it identifies
/// `P(Y_x, X=x')` in any graph with identified `P(Y_x)`.
///
/// Polynomial in the graph except for the complements, whose number grows as 3 to the number of binary events; progress
/// is asked for cancellation in each. Source: Correa, Lee and Bareinboim (2021), Nested counterfactual identification
/// from arbitrary surrogate experiments, Algorithms 1 and 2.
public final class CounterfactualIdentification {
    private final Admg graph;
    private final FactorSearch search;
    private final Map<String, Discrete> domains;
    private final boolean observable;

    private CounterfactualIdentification(
            Admg graph, List<AvailableDistribution> sources, Map<String, Discrete> domains) {
        this.graph = graph;
        this.search = new DistributionSearch(graph, sources);
        this.domains = domains;
        this.observable = sources.contains(AvailableDistribution.observational());
    }

    /// Identification from P(V), with nothing known of the variables' states.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or edges that are neither directed nor bidirected
    public static CounterfactualIdentification on(CausalGraph graph) {
        return from(graph, List.of(AvailableDistribution.observational()), List.of());
    }

    /// Identification from any distributions.
    ///
    /// @param variables whose discrete domains may be used; those with two states admit complements
    /// @throws IllegalArgumentException as [#on] does
    public static CounterfactualIdentification from(
            CausalGraph graph, List<AvailableDistribution> sources, Collection<Variable> variables) {
        Map<String, Discrete> domains = new HashMap<>();
        for (Variable variable : variables) {
            if (variable.domain() instanceof Discrete discrete) {
                domains.put(variable.name(), discrete);
            }
        }
        return new CounterfactualIdentification(Admg.of(graph), List.copyOf(sources), domains);
    }

    /// The verdict on `P(events | given)`.
    ///
    /// @throws IllegalArgumentException when the question names an unknown or latent variable, asks for a set of
    /// values,
    ///     or has interventions that do more than set values
    public Identification identify(Query.Probability query, Progress progress) {
        Question question = new Question(progress);
        query.events().forEach(event -> question.ask(question.read(event), question.events));
        query.given().forEach(event -> question.ask(question.read(event), question.given));
        return question.answer();
    }

    /// The verdict on the joint distribution `P(targets | given)`. The symbol of a target is that of its variable, with
    /// one prime more for each earlier target of the same variable.
    ///
    /// @throws IllegalArgumentException as [#identify(Query.Probability, Progress)] does
    public Identification identify(Query.Distribution query, Progress progress) {
        Question question = new Question(progress);
        for (Counterfactual target : query.targets()) {
            Level level = question.fresh.free(target.variable());
            question.ask(question.reader().read(target, level), question.events);
        }
        query.given().forEach(event -> question.ask(question.read(event), question.given));
        return question.answer();
    }

    /// An event of the question with the events that were nested in it.
    private record Asked(CounterfactualEvent event, List<CounterfactualEvent> inner) {}

    private sealed interface Outcome {
        record Formula(Expression expression, List<DerivationStep> steps) implements Outcome {}

        record None(Obstruction obstruction) implements Outcome {}
    }

    private record Conditional(List<Asked> events, List<Asked> given) {}

    /// One question while it is worked on.
    private final class Question {
        private final FreshSymbols fresh = new FreshSymbols();
        private final Progress progress;
        private final List<Asked> events = new ArrayList<>();
        private final List<Asked> given = new ArrayList<>();
        private final Map<Conditional, Outcome> known = new HashMap<>();

        Question(Progress progress) {
            this.progress = progress;
        }

        CounterfactualReader reader() {
            return new CounterfactualReader(graph, fresh);
        }

        List<CounterfactualEvent> read(Event event) {
            return reader().read(event);
        }

        void ask(List<CounterfactualEvent> read, List<Asked> into) {
            Asked asked = new Asked(read.getFirst(), List.copyOf(read.subList(1, read.size())));
            if (!into.contains(asked)) {
                into.add(asked);
            }
        }

        Identification answer() {
            Conditional question = new Conditional(List.copyOf(events), List.copyOf(given));
            Expression query = written(question);
            Outcome outcome = solve(question, Set.of());
            if (outcome instanceof Outcome.None none && !isImpossible(none) && !given.isEmpty()) {
                outcome = orAsQuotient(question, outcome);
            }
            return switch (outcome) {
                case Outcome.None(Obstruction obstruction) -> new NotIdentified(query, obstruction, Derivation.EMPTY);
                case Outcome.Formula(Expression formula, List<DerivationStep> steps) -> {
                    Expression simple = Simplifier.simplify(formula, new GraphIndependences(graph), progress);
                    List<DerivationStep> all = new ArrayList<>(steps);
                    if (!simple.equals(formula)) {
                        all.add(step(Rule.SIMPLIFICATION, formula, simple));
                    }
                    yield new Identified(query, simple, Derivation.of(all));
                }
            };
        }

        /// P(a | b) = P(a, b) / P(b), each identified by itself.
        private Outcome orAsQuotient(Conditional question, Outcome failure) {
            List<Asked> all = new ArrayList<>(question.events());
            all.addAll(question.given());
            Outcome above = solve(new Conditional(all.stream().distinct().toList(), List.of()), Set.of());
            Outcome below = solve(new Conditional(question.given(), List.of()), Set.of());
            if (above instanceof Outcome.Formula(Expression joint, List<DerivationStep> first)
                    && below instanceof Outcome.Formula(Expression condition, List<DerivationStep> second)) {
                List<DerivationStep> steps = new ArrayList<>(first);
                steps.addAll(second);
                Expression ratio = new Quotient(joint, condition);
                steps.add(step(Rule.CONDITIONAL_PROBABILITY, written(question), ratio));
                return new Outcome.Formula(ratio, steps);
            }
            return failure;
        }

        /// Directly, or else through the complement of an event that is not in `fixed`.
        private Outcome solve(Conditional question, Set<CounterfactualEvent> fixed) {
            progress.check();
            Outcome direct = known.get(question);
            if (direct == null) {
                direct = direct(question);
                known.put(question, direct);
            }
            if (direct instanceof Outcome.Formula || direct instanceof Outcome.None none && isImpossible(none)) {
                return direct;
            }
            List<Asked> candidates = new ArrayList<>(question.events());
            candidates.sort(Comparator.comparing(asked -> !asked.event().world().isEmpty())); // factual ones first
            for (Asked asked : candidates) {
                Optional<Level> other = otherState(asked.event());
                if (other.isPresent() && !fixed.contains(asked.event())) {
                    Outcome through = complement(question, asked, other.get(), fixed);
                    if (through instanceof Outcome.Formula) {
                        return through;
                    }
                }
            }
            return direct;
        }

        private boolean isImpossible(Outcome.None none) {
            return none.obstruction() instanceof Obstruction.ImpossibleCondition;
        }

        /// P(a, x' | b) = P(a | b) - P(a, x | b) for the two states x and x' of a variable.
        private Outcome complement(Conditional question, Asked asked, Level other, Set<CounterfactualEvent> fixed) {
            List<Asked> rest = new ArrayList<>(question.events());
            rest.remove(asked);
            List<Asked> flipped = new ArrayList<>(rest);
            Asked opposite = new Asked(asked.event().at(other), asked.inner());
            flipped.add(opposite);
            Set<CounterfactualEvent> stillFixed = new LinkedHashSet<>(fixed);
            stillFixed.add(opposite.event());
            stillFixed.add(asked.event());
            Outcome without = rest.isEmpty()
                    ? new Outcome.Formula(Expression.ONE, List.of())
                    : solve(new Conditional(rest, question.given()), stillFixed);
            if (!(without instanceof Outcome.Formula(Expression left, List<DerivationStep> first))) {
                return without;
            }
            Outcome with = solve(new Conditional(flipped, question.given()), stillFixed);
            if (!(with instanceof Outcome.Formula(Expression right, List<DerivationStep> second))) {
                return with;
            }
            List<DerivationStep> steps = new ArrayList<>(first);
            steps.addAll(second);
            Expression difference = new Difference(left, right);
            steps.add(step(Rule.COMPLEMENT, written(question), difference));
            return new Outcome.Formula(difference, steps);
        }

        private Optional<Level> otherState(CounterfactualEvent event) {
            Discrete domain = domains.get(graph.name(event.variable()));
            if (domain == null || domain.size() != 2 || !(event.level() instanceof Level.Fixed(Value value))) {
                return Optional.empty();
            }
            String name = value.toString();
            return domain.states().stream()
                    .filter(state -> domain.states().contains(name) && !state.equals(name))
                    .findFirst()
                    .map(state -> new Level.Fixed(Value.of(state)));
        }

        private Outcome direct(Conditional question) {
            Optional<CounterfactualNetwork> condition = CounterfactualNetwork.of(graph, flat(question.given()), fresh);
            if (condition.isEmpty()) {
                return new Outcome.None(
                        new Obstruction.ImpossibleCondition(written(new Conditional(question.given(), List.of()))));
            }
            List<CounterfactualEvent> all = flat(question.events());
            all.addAll(flat(question.given()));
            Optional<CounterfactualNetwork> joint = CounterfactualNetwork.of(graph, all, fresh);
            if (joint.isEmpty()) {
                return new Outcome.Formula(Expression.ZERO, List.of());
            }
            if (observable && isFactual(question.events()) && isFactual(question.given())) {
                return new Outcome.Formula(factual(question), List.of());
            }
            Map<Set<List<Object>>, List<CounterfactualCopy>> above = byShape(joint.get());
            Map<Set<List<Object>>, List<CounterfactualCopy>> below = byShape(condition.get());
            Set<Set<List<Object>>> common = new LinkedHashSet<>(above.keySet());
            common.retainAll(below.keySet());
            above.keySet().removeAll(common); // the same factors in P(a, b) and in P(b)
            below.keySet().removeAll(common);
            Outcome numerator = product(joint.get(), above.values(), written(question));
            if (!(numerator instanceof Outcome.Formula(Expression top, List<DerivationStep> first))
                    || below.isEmpty()) {
                return numerator;
            }
            Outcome denominator =
                    product(condition.get(), below.values(), written(new Conditional(question.given(), List.of())));
            if (!(denominator instanceof Outcome.Formula(Expression bottom, List<DerivationStep> second))) {
                return denominator;
            }
            List<DerivationStep> steps = new ArrayList<>(first);
            steps.addAll(second);
            Expression ratio = Expression.quotient(top, bottom);
            steps.add(step(Rule.CONDITIONAL_PROBABILITY, written(question), ratio));
            return new Outcome.Formula(ratio, steps);
        }

        private boolean isFactual(List<Asked> asked) {
            return asked.stream().allMatch(each -> each.event().world().isEmpty());
        }

        /// P(events | given) within the factual world, where no event contradicts another.
        private Expression factual(Conditional question) {
            Set<Atom> asked = new LinkedHashSet<>();
            Set<Atom> conditions = new LinkedHashSet<>();
            question.events().forEach(event -> asked.add(atom(event.event())));
            question.given().forEach(event -> conditions.add(atom(event.event())));
            asked.removeAll(conditions);
            return asked.isEmpty()
                    ? Expression.ONE
                    : new Probability(Population.TARGET, List.of(), List.copyOf(asked), List.copyOf(conditions));
        }

        private Atom atom(CounterfactualEvent event) {
            return new Atom(graph.name(event.variable()), event.level());
        }

        /// The components, each under what it depends on apart from the names of symbols that are summed over.
        private Map<Set<List<Object>>, List<CounterfactualCopy>> byShape(CounterfactualNetwork network) {
            Map<Set<List<Object>>, List<CounterfactualCopy>> shapes = new LinkedHashMap<>();
            for (List<CounterfactualCopy> component : network.components()) {
                Set<List<Object>> shape = new LinkedHashSet<>();
                for (CounterfactualCopy copy : component) {
                    boolean summed = copy.level() instanceof Symbol symbol && !fresh.isFree(symbol);
                    shape.add(List.of(
                            copy.variable(), copy.worlds(), summed ? Optional.empty() : Optional.of(copy.level())));
                }
                shapes.put(shape, component);
            }
            return shapes;
        }

        /// The probability of some components: a sum of products of counterfactual factors.
        private Outcome product(
                CounterfactualNetwork network, Collection<List<CounterfactualCopy>> components, Expression asked) {
            List<CounterfactualCopy> copies =
                    components.stream().flatMap(List::stream).toList();
            if (copies.isEmpty()) {
                return new Outcome.Formula(Expression.ONE, List.of());
            }
            List<Symbol> summed = List.copyOf(network.summed(copies));
            List<DerivationStep> steps = new ArrayList<>();
            Expression ancestors = Expression.sum(summed, potentialOutcomes(copies));
            if (!ancestors.equals(asked)) {
                steps.add(step(Rule.COUNTERFACTUAL_ANCESTORS, asked, ancestors));
            }
            List<List<CounterfactualCopy>> groups = new ArrayList<>();
            for (BitSet district : graph.districts(CounterfactualNetwork.variables(copies))) {
                groups.add(copies.stream()
                        .filter(copy -> district.get(copy.variable()))
                        .toList());
            }
            if (groups.size() > 1) {
                Expression split = Expression.product(
                        groups.stream().<Expression>map(this::potentialOutcomes).toList());
                steps.add(step(Rule.COUNTERFACTUAL_FACTORS, potentialOutcomes(copies), split));
            }
            List<Expression> factors = new ArrayList<>();
            for (List<CounterfactualCopy> group : groups) {
                switch (factor(group, steps)) {
                    case Outcome.None none -> {
                        return none;
                    }
                    case Outcome.Formula(Expression factor, List<DerivationStep> _) -> factors.add(factor);
                }
            }
            Expression formula = Expression.sum(summed, Expression.product(factors));
            steps.add(step(Rule.SUBSTITUTION, asked, formula));
            return new Outcome.Formula(formula, steps);
        }

        /// `P(w_[pa], ...)` of one district as `P(c | do(pa))`, when no variable needs two values.
        private Outcome factor(List<CounterfactualCopy> group, List<DerivationStep> steps) {
            Map<Integer, Level> levels = new HashMap<>();
            Set<String> clashing = new TreeSet<>();
            for (CounterfactualCopy copy : group) {
                note(copy.variable(), copy.level(), levels, clashing);
                copy.parents().forEach((parent, level) -> note(parent, level, levels, clashing));
            }
            BitSet district = CounterfactualNetwork.variables(group);
            if (district.cardinality() < group.size()) { // one mechanism with two inputs
                Set<Integer> seen = new TreeSet<>();
                group.stream()
                        .map(CounterfactualCopy::variable)
                        .filter(v -> !seen.add(v))
                        .map(graph::name)
                        .forEach(clashing::add);
            }
            if (!clashing.isEmpty()) {
                return new Outcome.None(new Obstruction.InconsistentFactor(potentialOutcomes(group), clashing));
            }
            Map<Symbol, Level> substitution = new HashMap<>();
            levels.forEach((variable, level) -> substitution.put(Symbol.of(graph.name(variable)), level));
            substitution.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
            return switch (search.find(district, progress.quiet())) {
                case FactorSearch.Outcome.Missing(Obstruction obstruction) -> new Outcome.None(obstruction);
                case FactorSearch.Outcome.Found(Expression factor, List<DerivationStep> found) -> {
                    Expression experiment = Symbols.substitute(search.question(district), substitution);
                    steps.add(step(Rule.CONSISTENCY, potentialOutcomes(group), experiment));
                    steps.addAll(found);
                    yield new Outcome.Formula(Symbols.substitute(factor, substitution), List.of());
                }
            };
        }

        private void note(int variable, Level level, Map<Integer, Level> levels, Set<String> clashing) {
            Level other = levels.putIfAbsent(variable, level);
            if (other != null && !other.equals(level)) {
                clashing.add(graph.name(variable));
            }
        }

        private PotentialOutcomes potentialOutcomes(List<CounterfactualCopy> copies) {
            return new PotentialOutcomes(
                    copies.stream().map(copy -> copy.outcome(graph)).toList(), List.of());
        }

        /// The question with nested events summed out.
        private Expression written(Conditional question) {
            List<CounterfactualEvent> inner = new ArrayList<>();
            List<PotentialOutcome> asked = new ArrayList<>();
            List<PotentialOutcome> conditions = new ArrayList<>();
            question.events().forEach(event -> {
                asked.add(event.event().outcome(graph));
                inner.addAll(event.inner());
            });
            question.given().forEach(event -> {
                conditions.add(event.event().outcome(graph));
                event.inner().forEach(nested -> conditions.add(nested.outcome(graph)));
            });
            if (asked.isEmpty()) {
                return Expression.ONE;
            }
            inner.forEach(nested -> asked.add(nested.outcome(graph)));
            List<Symbol> over = new ArrayList<>();
            inner.forEach(nested -> {
                if (nested.level() instanceof Symbol symbol) {
                    over.add(symbol);
                }
            });
            return Symbols.fewestPrimes(Expression.sum(over, new PotentialOutcomes(asked, conditions)));
        }

        private List<CounterfactualEvent> flat(List<Asked> asked) {
            List<CounterfactualEvent> all = new ArrayList<>();
            asked.forEach(event -> {
                all.add(event.event());
                all.addAll(event.inner());
            });
            return all;
        }
    }

    private DerivationStep step(Rule rule, Expression left, Expression right) {
        return new DerivationStep(rule, left, right, Surgery.induced(graph.names(graph.all())));
    }
}

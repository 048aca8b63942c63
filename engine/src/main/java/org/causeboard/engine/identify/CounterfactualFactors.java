package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Level.Symbol;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.Symbols;
import org.causeboard.engine.task.Progress;

/// The probability of events across worlds as a sum of products of factors, one for each district of their
/// counterfactual ancestors, each of which is looked for in the available distributions.
///
/// Source: Correa, Lee and Bareinboim (2021), Theorems 2 and 3.
final class CounterfactualFactors {
    private final Admg graph;
    private final FactorSearch search;
    private final boolean observable;
    private final FreshSymbols fresh;
    private final Progress progress;

    CounterfactualFactors(FactorSearch search, boolean observable, FreshSymbols fresh, Progress progress) {
        this.graph = search.graph();
        this.search = search;
        this.observable = observable;
        this.fresh = fresh;
        this.progress = progress;
    }

    /// `P(events | given)` without the use of complements.
    FactorSearch.Outcome direct(ConditionalEvents question) {
        Optional<CounterfactualNetwork> condition =
                CounterfactualNetwork.of(graph, ConditionalEvents.flat(question.given()), fresh);
        if (condition.isEmpty()) {
            return new FactorSearch.Outcome.Missing(new Obstruction.ImpossibleCondition(
                    new ConditionalEvents(question.given(), List.of()).written(graph)));
        }
        List<CounterfactualEvent> all = ConditionalEvents.flat(question.events());
        all.addAll(ConditionalEvents.flat(question.given()));
        Optional<CounterfactualNetwork> joint = CounterfactualNetwork.of(graph, all, fresh);
        if (joint.isEmpty()) {
            return new FactorSearch.Outcome.Found(Expression.ZERO, List.of());
        }
        if (observable && isFactual(question.events()) && isFactual(question.given())) {
            return new FactorSearch.Outcome.Found(factual(question), List.of());
        }
        Map<List<Object>, Integer> numbers = new HashMap<>();
        Map<Set<Integer>, List<CounterfactualCopy>> above = byShape(joint.get(), numbers);
        Map<Set<Integer>, List<CounterfactualCopy>> below = byShape(condition.get(), numbers);
        Set<Set<Integer>> common = new LinkedHashSet<>(above.keySet());
        common.retainAll(below.keySet());
        above.keySet().removeAll(common); // the same factors in P(a, b) and in P(b)
        below.keySet().removeAll(common);
        FactorSearch.Outcome numerator = product(joint.get(), above.values(), question.written(graph));
        if (!(numerator instanceof FactorSearch.Outcome.Found(Expression top, List<DerivationStep> first))
                || below.isEmpty()) {
            return numerator;
        }
        FactorSearch.Outcome denominator = product(
                condition.get(), below.values(), new ConditionalEvents(question.given(), List.of()).written(graph));
        if (!(denominator instanceof FactorSearch.Outcome.Found(Expression bottom, List<DerivationStep> second))) {
            return denominator;
        }
        List<DerivationStep> steps = new ArrayList<>(first);
        steps.addAll(second);
        Expression ratio = Expression.quotient(top, bottom);
        steps.add(step(Rule.CONDITIONAL_PROBABILITY, question.written(graph), ratio));
        return new FactorSearch.Outcome.Found(ratio, steps);
    }

    private boolean isFactual(List<ConditionalEvents.Asked> asked) {
        return asked.stream().allMatch(each -> each.event().world().isEmpty());
    }

    /// P(events | given) within the factual world, where no event contradicts another.
    private Expression factual(ConditionalEvents question) {
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

    /// The components, each under what it depends on apart from the names of symbols that are summed over: a symbol is
    /// told by the copy whose level it is, and a copy by its variable, its level and the levels of its parents.
    ///
    /// @param numbers the number of each copy that has been told so far
    private Map<Set<Integer>, List<CounterfactualCopy>> byShape(
            CounterfactualNetwork network, Map<List<Object>, Integer> numbers) {
        Map<Level, Object> owners = new HashMap<>();
        Map<Integer, Integer> shapes = new HashMap<>();
        for (CounterfactualCopy copy : network.copies()) { // causes first
            boolean summed = copy.level() instanceof Symbol symbol && !fresh.isFree(symbol);
            List<Object> shape = new ArrayList<>();
            shape.add(copy.variable());
            shape.add(summed ? Optional.empty() : copy.level());
            copy.parents().forEach((parent, level) -> shape.add(owners.getOrDefault(level, level)));
            int number = numbers.computeIfAbsent(shape, key -> numbers.size());
            shapes.put(copy.number(), number);
            if (summed) {
                owners.putIfAbsent(copy.level(), number);
            }
        }
        Map<Set<Integer>, List<CounterfactualCopy>> components = new LinkedHashMap<>();
        for (List<CounterfactualCopy> component : network.components()) {
            Set<Integer> shape = new LinkedHashSet<>();
            component.forEach(copy -> shape.add(shapes.get(copy.number())));
            components.put(shape, component);
        }
        return components;
    }

    /// The probability of some components: a sum of products of counterfactual factors.
    private FactorSearch.Outcome product(
            CounterfactualNetwork network, Collection<List<CounterfactualCopy>> components, Expression asked) {
        List<CounterfactualCopy> copies =
                components.stream().flatMap(List::stream).toList();
        if (copies.isEmpty()) {
            return new FactorSearch.Outcome.Found(Expression.ONE, List.of());
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
                case FactorSearch.Outcome.Missing none -> {
                    return none;
                }
                case FactorSearch.Outcome.Found(Expression factor, List<DerivationStep> _) -> factors.add(factor);
            }
        }
        Expression formula = Expression.sum(summed, Expression.product(factors));
        steps.add(step(Rule.SUBSTITUTION, asked, formula));
        return new FactorSearch.Outcome.Found(formula, steps);
    }

    /// `P(w_[pa], ...)` of one district as `P(c | do(pa))`, when no variable needs two values.
    private FactorSearch.Outcome factor(List<CounterfactualCopy> group, List<DerivationStep> steps) {
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
            return new FactorSearch.Outcome.Missing(
                    new Obstruction.InconsistentFactor(potentialOutcomes(group), clashing));
        }
        Map<Symbol, Level> substitution = new HashMap<>();
        levels.forEach((variable, level) -> substitution.put(Symbol.of(graph.name(variable)), level));
        substitution.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        return switch (search.find(district, progress.quiet())) {
            case FactorSearch.Outcome.Missing(Obstruction obstruction) -> new FactorSearch.Outcome.Missing(obstruction);
            case FactorSearch.Outcome.Found(Expression factor, List<DerivationStep> found) -> {
                Expression experiment = Symbols.substitute(search.question(district), substitution);
                steps.add(step(Rule.CONSISTENCY, potentialOutcomes(group), experiment));
                steps.addAll(found);
                yield new FactorSearch.Outcome.Found(Symbols.substitute(factor, substitution), List.of());
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

    DerivationStep step(Rule rule, Expression left, Expression right) {
        return new DerivationStep(rule, left, right, Surgery.induced(graph.names(graph.all())));
    }
}

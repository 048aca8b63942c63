package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Simplifier;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Value;

/// One question about events across worlds while it is worked on: what was asked, and every part of it that has been
/// solved already.
final class CounterfactualQuestion {
    private final Admg graph;
    private final Map<String, Discrete> domains;
    private final CounterfactualFactors factors;
    private final FreshSymbols fresh = new FreshSymbols();
    private final Progress progress;
    private final List<ConditionalEvents.Asked> events = new ArrayList<>();
    private final List<ConditionalEvents.Asked> given = new ArrayList<>();
    private final Map<ConditionalEvents, FactorSearch.Outcome> known = new HashMap<>();

    /// @param search where the factors are looked for
    /// @param domains the states of the variables of which they may be used
    /// @param observable whether P(V) is available
    CounterfactualQuestion(FactorSearch search, Map<String, Discrete> domains, boolean observable, Progress progress) {
        this.graph = search.graph();
        this.domains = domains;
        this.factors = new CounterfactualFactors(search, observable, fresh, progress);
        this.progress = progress;
    }

    /// Asks for an event.
    void ask(Event event) {
        add(new CounterfactualReader(graph, fresh).read(event), events);
    }

    /// Asks for a variable in its world, at any value.
    void ask(Counterfactual target) {
        Level level = fresh.free(target.variable());
        add(new CounterfactualReader(graph, fresh).read(target, level), events);
    }

    /// Takes an event as known.
    void know(Event event) {
        add(new CounterfactualReader(graph, fresh).read(event), given);
    }

    /// Whether what is asked for is known, by consistency too.
    boolean isSettled() {
        List<CounterfactualEvent> all = ConditionalEvents.flat(events);
        all.addAll(ConditionalEvents.flat(given));
        return CounterfactualNetwork.isSettled(graph, all, fresh);
    }

    private static void add(List<CounterfactualEvent> read, List<ConditionalEvents.Asked> into) {
        ConditionalEvents.Asked asked =
                new ConditionalEvents.Asked(read.getFirst(), List.copyOf(read.subList(1, read.size())));
        if (!into.contains(asked)) {
            into.add(asked);
        }
    }

    Identification answer() {
        ConditionalEvents question = new ConditionalEvents(List.copyOf(events), List.copyOf(given));
        Expression query = question.written(graph);
        return switch (outcome(question)) {
            case FactorSearch.Outcome.Missing(Obstruction obstruction) ->
                new NotIdentified(query, obstruction, Derivation.EMPTY);
            case FactorSearch.Outcome.Found(Expression formula, List<DerivationStep> steps) -> {
                Expression simple = Simplifier.simplify(formula, new GraphIndependences(graph, progress), progress);
                List<DerivationStep> all = new ArrayList<>(steps);
                if (!simple.equals(formula)) {
                    all.add(factors.step(Rule.SIMPLIFICATION, formula, simple));
                }
                yield new Identified(query, simple, Derivation.of(all, progress));
            }
        };
    }

    private FactorSearch.Outcome outcome(ConditionalEvents question) {
        CaseAnalysis analysis = new CaseAnalysis(graph, domains, fresh, progress);
        if (!analysis.arePossible(ConditionalEvents.flat(question.given()))) {
            return new FactorSearch.Outcome.Missing(new Obstruction.ImpossibleCondition(
                    new ConditionalEvents(question.given(), List.of()).written(graph)));
        }
        FactorSearch.Outcome outcome = solveOrAsQuotient(question, progress.subTask(0, 0.6));
        return outcome instanceof FactorSearch.Outcome.Missing
                ? byCases(question, outcome, analysis, progress.subTask(0.6, 0.3))
                : outcome;
    }

    private FactorSearch.Outcome solveOrAsQuotient(ConditionalEvents question, Progress share) {
        FactorSearch.Outcome outcome = solve(question, Set.of(), share.subTask(0, 0.5));
        boolean failed = outcome instanceof FactorSearch.Outcome.Missing none && !isImpossible(none);
        return failed && !question.given().isEmpty()
                ? orAsQuotient(question, outcome, share.subTask(0.5, 0.5))
                : outcome;
    }

    /// The question with what the states of variables imply: levels of ancestors come in, certain events go. Only for
    /// events of fixed values.
    private FactorSearch.Outcome byCases(
            ConditionalEvents question, FactorSearch.Outcome failure, CaseAnalysis analysis, Progress share) {
        if (question.events().stream().anyMatch(asked -> !(asked.event().level() instanceof Level.Fixed))) {
            return failure;
        }
        List<CounterfactualEvent> known = ConditionalEvents.flat(question.given());
        List<ConditionalEvents.Asked> conditions = new ArrayList<>(question.given());
        List<CounterfactualEvent> implied = analysis.implied(known);
        known.addAll(implied);
        implied.forEach(event -> conditions.add(new ConditionalEvents.Asked(event, List.of())));
        List<ConditionalEvents.Asked> open = new ArrayList<>();
        for (ConditionalEvents.Asked asked : question.events()) {
            List<CounterfactualEvent> others = new ArrayList<>(known);
            others.addAll(asked.inner());
            if (!analysis.isCertain(asked.event(), others)) {
                open.add(asked);
            }
        }
        List<CounterfactualEvent> all = new ArrayList<>(known);
        all.addAll(ConditionalEvents.flat(open));
        boolean possible = analysis.arePossible(all);
        if (possible) {
            analysis.implied(all).forEach(event -> open.add(new ConditionalEvents.Asked(event, List.of())));
        }
        ConditionalEvents settled = new ConditionalEvents(open, conditions);
        Expression right = possible ? settled.written(graph) : Expression.ZERO;
        DerivationStep step = factors.step(Rule.CASES_OF_STATES, question.written(graph), right);
        if (!possible || open.isEmpty()) {
            return new FactorSearch.Outcome.Found(right, List.of(step));
        }
        if (settled.equals(question)
                || !(solveOrAsQuotient(settled, share)
                        instanceof FactorSearch.Outcome.Found(Expression formula, List<DerivationStep> rest))) {
            return failure;
        }
        List<DerivationStep> steps = new ArrayList<>(List.of(step));
        steps.addAll(rest);
        return new FactorSearch.Outcome.Found(formula, steps);
    }

    /// P(a | b) = P(a, b) / P(b), each identified by itself.
    private FactorSearch.Outcome orAsQuotient(
            ConditionalEvents question, FactorSearch.Outcome failure, Progress share) {
        List<ConditionalEvents.Asked> all = new ArrayList<>(question.events());
        all.addAll(question.given());
        FactorSearch.Outcome above = solve(
                new ConditionalEvents(all.stream().distinct().toList(), List.of()), Set.of(), share.subTask(0, 0.6));
        FactorSearch.Outcome below =
                solve(new ConditionalEvents(question.given(), List.of()), Set.of(), share.subTask(0.6, 0.4));
        if (above instanceof FactorSearch.Outcome.Found(Expression joint, List<DerivationStep> first)
                && below instanceof FactorSearch.Outcome.Found(Expression condition, List<DerivationStep> second)) {
            List<DerivationStep> steps = new ArrayList<>(first);
            steps.addAll(second);
            Expression ratio = new Quotient(joint, condition);
            steps.add(factors.step(Rule.CONDITIONAL_PROBABILITY, question.written(graph), ratio));
            return new FactorSearch.Outcome.Found(ratio, steps);
        }
        return failure;
    }

    /// Directly, or else through the complement of an event that is not in `fixed`.
    private FactorSearch.Outcome solve(ConditionalEvents question, Set<CounterfactualEvent> fixed, Progress share) {
        share.check();
        share.report(0);
        FactorSearch.Outcome direct = known.get(question);
        if (direct == null) {
            direct = factors.direct(question);
            known.put(question, direct);
        }
        if (direct instanceof FactorSearch.Outcome.Found
                || direct instanceof FactorSearch.Outcome.Missing none && isImpossible(none)) {
            return direct;
        }
        List<ConditionalEvents.Asked> candidates = new ArrayList<>(question.events());
        candidates.sort(Comparator.comparing(asked -> !asked.event().world().isEmpty())); // factual ones first
        double each = 1.0 / Math.max(1, candidates.size());
        int done = 0;
        for (ConditionalEvents.Asked asked : candidates) {
            Progress part = share.subTask(each * done++, each);
            Optional<Level> other = otherState(asked.event());
            if (other.isPresent() && !fixed.contains(asked.event())) {
                FactorSearch.Outcome through = complement(question, asked, other.get(), fixed, part);
                if (through instanceof FactorSearch.Outcome.Found) {
                    return through;
                }
            }
        }
        return direct;
    }

    private boolean isImpossible(FactorSearch.Outcome.Missing none) {
        return none.obstruction() instanceof Obstruction.ImpossibleCondition;
    }

    /// P(a, x' | b) = P(a | b) - P(a, x | b) for the two states x and x' of a variable.
    private FactorSearch.Outcome complement(
            ConditionalEvents question,
            ConditionalEvents.Asked asked,
            Level other,
            Set<CounterfactualEvent> fixed,
            Progress share) {
        List<ConditionalEvents.Asked> rest = new ArrayList<>(question.events());
        rest.remove(asked);
        List<ConditionalEvents.Asked> flipped = new ArrayList<>(rest);
        ConditionalEvents.Asked opposite =
                new ConditionalEvents.Asked(asked.event().at(other), asked.inner());
        flipped.add(opposite);
        Set<CounterfactualEvent> stillFixed = new LinkedHashSet<>(fixed);
        stillFixed.add(opposite.event());
        stillFixed.add(asked.event());
        FactorSearch.Outcome without = rest.isEmpty()
                ? new FactorSearch.Outcome.Found(Expression.ONE, List.of())
                : solve(new ConditionalEvents(rest, question.given()), stillFixed, share.subTask(0, 0.5));
        if (!(without instanceof FactorSearch.Outcome.Found(Expression left, List<DerivationStep> first))) {
            return without;
        }
        FactorSearch.Outcome with =
                solve(new ConditionalEvents(flipped, question.given()), stillFixed, share.subTask(0.5, 0.5));
        if (!(with instanceof FactorSearch.Outcome.Found(Expression right, List<DerivationStep> second))) {
            return with;
        }
        List<DerivationStep> steps = new ArrayList<>(first);
        steps.addAll(second);
        Expression difference = new Difference(left, right);
        steps.add(factors.step(Rule.COMPLEMENT, question.written(graph), difference));
        return new FactorSearch.Outcome.Found(difference, steps);
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
}

package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QuestionParser.BodyContext;
import org.causeboard.engine.query.text.QuestionParser.ChainContext;
import org.causeboard.engine.query.text.QuestionParser.ConditionContext;
import org.causeboard.engine.query.text.QuestionParser.LinkContext;
import org.causeboard.engine.query.text.QuestionParser.OptionContext;
import org.causeboard.engine.variable.Value;

/// Reads the shorthands: `ATE(X -> Y)`, `NDE(X -> M -> Y)`, `CDE(X -> Y, M=0)`, `PSE(X -> M -> Y, 1 vs 0)`.
final class EffectReader {
    private final Reading reading;
    private final EventReader events;

    EffectReader(Reading reading, EventReader events) {
        this.reading = reading;
        this.events = events;
    }

    Optional<Query> read(Function function, BodyContext body) {
        List<List<String>> chain = chain(body.chain());
        List<ChainContext> furtherPaths = new ArrayList<>();
        List<Query.Mediator> mediators = new ArrayList<>();
        Optional<Query.Levels> levels = Optional.empty();
        String treatment = chain.getFirst().getFirst();
        String outcome = chain.getLast().getFirst();
        for (OptionContext option : body.option()) {
            if (option.chain() != null) {
                furtherPaths.add(option.chain());
            } else if (option.treated == null) {
                mediators.add(mediator(option));
            } else if (levels.isPresent()) {
                reading.problem(option, "The levels are said twice.", "Keep one pair.");
            } else {
                Value treated = reading.value(treatment, option.treated);
                levels = Optional.of(new Query.Levels(treated, reading.value(treatment, option.control)));
            }
        }
        List<Event> given = given(body);
        return function == Function.PSE
                ? paths(body, chain, furtherPaths, mediators, levels, given)
                : effect(function, body, chain, furtherPaths, mediators, levels, given, treatment, outcome);
    }

    private Optional<Query> effect(
            Function function,
            BodyContext body,
            List<List<String>> chain,
            List<ChainContext> furtherPaths,
            List<Query.Mediator> named,
            Optional<Query.Levels> levels,
            List<Event> given,
            String treatment,
            String outcome) {
        if (!furtherPaths.isEmpty()) {
            reading.problem(
                    furtherPaths.getFirst(), "Only a path-specific effect has several paths.", "Write PSE(...).");
            return Optional.empty();
        }
        checkEnds(body, chain);
        if (chain.size() > 3) {
            reading.problem(
                    body.chain(),
                    "This names a path, not mediators.",
                    "Write PSE(...) for the effect along it, or {M1, M2} for several mediators.");
        }
        List<Query.Mediator> mediators = new ArrayList<>();
        if (chain.size() == 3) {
            chain.get(1).forEach(name -> mediators.add(new Query.Mediator(name, Optional.empty())));
        }
        mediators.addAll(named);
        return Optional.of(new Query.Effect(
                Query.EffectKind.valueOf(function.name()), treatment, outcome, levels, mediators, given));
    }

    private Optional<Query> paths(
            BodyContext body,
            List<List<String>> first,
            List<ChainContext> further,
            List<Query.Mediator> mediators,
            Optional<Query.Levels> levels,
            List<Event> given) {
        List<List<List<String>>> chains = new ArrayList<>();
        chains.add(first);
        further.forEach(tree -> chains.add(chain(tree)));
        List<List<String>> paths = new ArrayList<>();
        for (List<List<String>> chain : chains) {
            for (List<String> link : chain) {
                if (link.size() != 1) {
                    reading.problem(body, "A path goes through one variable at a time.", "Write each path on its own.");
                    return Optional.empty();
                }
            }
            paths.add(chain.stream().map(List::getFirst).toList());
        }
        if (!mediators.isEmpty()) {
            reading.problem(body, "A path-specific effect has paths, not mediators.", "Write PSE(X -> M -> Y).");
            return Optional.empty();
        }
        String treatment = paths.getFirst().getFirst();
        String outcome = paths.getFirst().getLast();
        for (List<String> path : paths) {
            if (!path.getFirst().equals(treatment) || !path.getLast().equals(outcome)) {
                reading.problem(body, "The paths have different ends.", "All lead from the treatment to the outcome.");
                return Optional.empty();
            }
        }
        return Optional.of(new Query.PathEffect(treatment, outcome, paths, levels, given));
    }

    private void checkEnds(BodyContext body, List<List<String>> chain) {
        if (chain.getFirst().size() != 1 || chain.getLast().size() != 1) {
            reading.problem(body.chain(), "An effect has one treatment and one outcome.", "Ask about each on its own.");
        }
        if (chain.getFirst().equals(chain.getLast())) {
            reading.problem(body.chain(), "Treatment and outcome are the same.", "Name two variables.");
        }
    }

    private List<List<String>> chain(ChainContext tree) {
        List<List<String>> chain = new ArrayList<>();
        for (LinkContext link : tree.link()) {
            chain.add(link.word().stream().map(reading::variable).toList());
        }
        return chain;
    }

    private Query.Mediator mediator(OptionContext option) {
        String name = reading.variable(option.word());
        Optional<Value> level =
                option.value().isEmpty() ? Optional.empty() : Optional.of(reading.value(name, option.value(0)));
        return new Query.Mediator(name, level);
    }

    private List<Event> given(BodyContext body) {
        if (body.conditions() == null) {
            return List.of();
        }
        for (ConditionContext condition : body.conditions().condition()) {
            if (condition.action != null) {
                reading.problem(
                        condition,
                        "A shorthand has its own worlds.",
                        "Write the difference out, such as E[Y | do(X=1, Z=0)] - E[Y | do(X=0, Z=0)].");
            }
        }
        return events.given(body.conditions().condition(), World.FACTUAL);
    }
}

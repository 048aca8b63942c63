package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Discrete;

/// What can be said of a condition that no simulated unit met: the variables that it is about, and their causes, may
/// still be all states or linear, so that its probability can be computed.
sealed interface RareCondition {
    /// These events exclude each other, or cannot happen.
    record Impossible(List<Event> events) implements RareCondition {}

    /// Its probability, above zero.
    record Probable(double probability) implements RareCondition {}

    /// It may be impossible or only improbable.
    record Unknown() implements RareCondition {}

    static RareCondition of(List<Event> given, StructuralCausalModel model, Seed seed, Progress progress) {
        Set<Counterfactual> subjects = new LinkedHashSet<>();
        given.forEach(event -> subjects.add(event.subject()));
        WorldNetwork network = WorldNetwork.of(model, subjects);
        List<Event> plain = plainlyImpossible(given, network);
        if (!plain.isEmpty()) {
            return new Impossible(plain);
        }
        List<WorldAnswers> exact = new ArrayList<>();
        DiscreteWorlds.of(network, Coupling.MONOTONE)
                .filter(worlds -> !worlds.dependsOnCoupling())
                .ifPresent(worlds -> exact.add(new DiscreteAnswers(network, worlds)));
        Optional<GaussianWorlds> linear = GaussianWorlds.of(network);
        linear.ifPresent(worlds -> exact.add(new LinearAnswers(network, worlds)));
        linear.ifPresent(worlds -> exact.add(new RangeAnswers(network, worlds, seed)));
        boolean namesNumbers = given.stream()
                .anyMatch(event -> !(event instanceof Event.Within)
                        && !(model.variable(event.subject().variable()).domain() instanceof Discrete));
        for (WorldAnswers way : exact) {
            WorldAnswers.Outcome<Double> outcome = way.probability(List.of(), given, progress);
            outcome = outcome instanceof WorldAnswers.Outcome.Found<Double>
                    ? way.probability(given, List.of(), progress)
                    : outcome;
            if (outcome instanceof WorldAnswers.Outcome.Impossible<Double>(List<Event> events)) {
                return new Impossible(events);
            }
            if (outcome instanceof WorldAnswers.Outcome.Found<Double>(Double probability, double _, double _)) {
                return probability > 0
                        ? new Probable(probability)
                        : way.remarks().isEmpty() && !namesNumbers ? new Impossible(given) : new Unknown();
            }
        }
        return new Unknown();
    }

    /// Events about what is set to another value, and those about one variable that leave it nothing; else empty.
    private static List<Event> plainlyImpossible(List<Event> given, WorldNetwork network) {
        for (Event event : given) {
            int place = network.place(event.subject());
            List<Event> same = given.stream()
                    .filter(other -> network.place(other.subject()) == place)
                    .toList();
            List<EventTest> tests = same.stream()
                    .map(each -> LinearCondition.test(each, network))
                    .toList();
            boolean leavesSome = true;
            if (network.nodes().get(place).mechanism() instanceof ConstantMechanism set) {
                leavesSome = tests.stream().allMatch(test -> test.holds(set.value()));
            } else if (network.model().variable(event.subject().variable()).domain() instanceof Discrete states) {
                leavesSome = IntStream.range(0, states.size())
                        .anyMatch(state -> tests.stream().allMatch(test -> test.holds(state)));
            } else if (LinearCondition.of(same, network)
                    instanceof
                    WorldAnswers.Outcome.Found<LinearCondition>(LinearCondition condition, double _, double _)) {
                leavesSome = condition.stretches().values().stream().noneMatch(LinearCondition.Stretch::isEmpty);
            } else if (LinearCondition.of(same, network) instanceof WorldAnswers.Outcome.Impossible<LinearCondition>) {
                leavesSome = false;
            }
            if (!leavesSome) {
                return same;
            }
        }
        return List.of();
    }
}

package org.causeboard.engine.ask;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.scm.WorldNetwork;

/// What simulated units tell of variables although some of them have values that are none.
///
/// @param names of the nodes without a valid value for some units, parents first
record BrokenCauses(WorldNetwork network, Set<String> names) {
    BrokenCauses {
        names = Set.copyOf(names);
    }

    /// What keeps the units from telling anything about these: it is one of them or of their causes, or what is given
    /// depends on it, so that no unit has the weight that it should have.
    Optional<String> behind(Collection<Counterfactual> targets, List<Event> given) {
        return behind(Stream.concat(given.stream().map(Event::subject), targets.stream()));
    }

    /// The first of the nodes that what is given depends on.
    Optional<String> behind(List<Event> given) {
        return behind(given.stream().map(Event::subject));
    }

    private Optional<String> behind(Stream<Counterfactual> subjects) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        BitSet causes = new BitSet();
        subjects.forEach(subject -> causes.set(network.place(subject)));
        for (int place = causes.length() - 1; place >= 0; place--) { // parents have smaller places
            if (causes.get(place)) {
                network.nodes().get(place).parents().forEach(causes::set);
            }
        }
        return causes.stream()
                .mapToObj(place -> network.nodes().get(place).name())
                .filter(names::contains)
                .findFirst();
    }
}

package org.causeboard.engine.expr;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A variable in the world of an intervention, at a level: `Y_{x, m} = y`.
///
/// @param variable the variable that is looked at
/// @param intervention what was set in that world, sorted; empty in the factual world
/// @param level the value of the variable there
public record PotentialOutcome(String variable, List<Atom> intervention, Level level)
        implements Comparable<PotentialOutcome> {
    private static final Comparator<PotentialOutcome> ORDER = Comparator.comparing(PotentialOutcome::variable)
            .thenComparing(outcome -> outcome.intervention().toString())
            .thenComparing(PotentialOutcome::level);

    public PotentialOutcome {
        Objects.requireNonNull(variable, "variable");
        Objects.requireNonNull(level, "level");
        intervention = intervention.stream().sorted().distinct().toList();
    }

    @Override
    public int compareTo(PotentialOutcome other) {
        return ORDER.compare(this, other);
    }
}

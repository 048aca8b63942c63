package org.causeboard.engine.infer.bounds;

import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Value;

/// Short ways to say `Y_{x} = y` of variables with the states 0 and 1.
final class Outcomes {
    private Outcomes() {}

    static Intervention set(String variable, int value) {
        return new Intervention.SetTo(variable, new Value.Quantity(value));
    }

    static World world(String variable, int value) {
        return World.of(set(variable, value));
    }

    static Event is(String variable, World world, int value) {
        return new Event.Equals(new Counterfactual(variable, world), new Value.Quantity(value));
    }
}

package org.causeboard.engine.infer.sampling;

import java.util.List;
import org.causeboard.engine.query.Event;

/// What drawing units under evidence leads to. Sealed: a caller must say what it does when there is no sample.
public sealed interface Sampled {

    /// Units that agree with the evidence, with weights.
    record Drawn(WorldSample sample) implements Sampled {}

    /// Not one unit agrees with the evidence: it has probability zero, or far too little for this many draws.
    record NoneAgrees(List<Event> evidence, int draws) implements Sampled {
        public NoneAgrees {
            evidence = List.copyOf(evidence);
        }
    }

    /// The evidence names an exact number of a variable whose mechanism does not tell how probable that number is.
    record CannotCondition(Event event) implements Sampled {}
}

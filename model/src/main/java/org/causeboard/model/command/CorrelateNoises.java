package org.causeboard.model.command;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;

/// Says how strongly the noises at the ends of a bidirected edge are correlated, or leaves it open. The values of one
/// drag become one step.
///
/// @param edge a bidirected edge
/// @param correlation of the normal scores of the two noises, from -1 to 1
public record CorrelateNoises(Edge edge, OptionalDouble correlation) implements Command {
    public CorrelateNoises {
        Objects.requireNonNull(edge, "edge");
        if (!edge.isBidirected() || (correlation.isPresent() && !(Math.abs(correlation.getAsDouble()) <= 1))) {
            throw new IllegalArgumentException("A correlation is a number from -1 to 1 along a bidirected edge, not "
                    + correlation + " along " + edge + ".");
        }
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return document.graph().contains(edge)
                ? document.edit().correlation(edge, correlation).done()
                : document;
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.correlate-noises", edge.drawn());
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof CorrelateNoises(Edge later, OptionalDouble _) && later.equals(edge)
                ? Optional.of(next)
                : Optional.empty();
    }
}

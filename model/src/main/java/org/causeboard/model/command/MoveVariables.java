package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Puts variables somewhere else. The moves of one drag become one step.
///
/// @param places the new middle of each moved variable
public record MoveVariables(Map<String, Point> places) implements Command {
    public MoveVariables {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit();
        places.forEach((variable, place) -> {
            Names.requirePresent(document, variable);
            Placement old = document.placements().get(variable);
            editor.placement(variable, old.movedTo(place));
        });
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return places.size() == 1
                ? CommandLabel.of(
                        "command.move-variable", places.keySet().iterator().next())
                : CommandLabel.of("command.move-variables", Integer.toString(places.size()));
    }

    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof MoveVariables(Map<String, Point> later)
                        && later.keySet().equals(places.keySet())
                ? Optional.of(next)
                : Optional.empty();
    }
}

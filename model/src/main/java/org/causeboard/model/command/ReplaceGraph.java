package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;

/// Takes another graph, as typed in the text view. Variables that stay keep what is said of them.
///
/// @param graph the graph as typed
/// @param places where variables stand; those without a place keep theirs, or stand in the middle of the others
public record ReplaceGraph(CausalGraph graph, Map<String, Point> places) implements Command {
    public ReplaceGraph {
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        DocumentEditor editor = document.edit().graph(graph);
        Mechanisms.followArrows(document, editor, graph);
        int added = 0;
        for (String variable : graph.variables()) {
            Placement before = document.placements().get(variable);
            if (places.containsKey(variable)) {
                Placement.Hold hold = before == null ? Placement.Hold.FREE : before.hold();
                editor.placement(variable, new Placement(places.get(variable), hold));
            } else if (before == null) {
                editor.placement(variable, Placement.at(160.0 * (added % 5), -120 - 110.0 * (added / 5)));
                added++;
            }
        }
        return NamedColumns.bound(document, editor.done());
    }

    /// What is typed without a pause elsewhere is one edit.
    @Override
    public Optional<Command> mergedWith(Command next) {
        return next instanceof ReplaceGraph later ? Optional.of(later) : Optional.empty();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.replace-graph");
    }
}

package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Note;

/// Takes variables (with their edges), edges and notes away. What is not there is left out of account.
///
/// The mechanism of a variable that loses a cause which it reads is removed too, since it no longer fits the graph.
///
/// @param variables names of variables
/// @param edges edges
/// @param notes ids of notes
public record RemoveItems(Set<String> variables, Set<Edge> edges, Set<String> notes) implements Command {
    public RemoveItems {
        variables = Collections.unmodifiableSet(new LinkedHashSet<>(variables));
        edges = Collections.unmodifiableSet(new LinkedHashSet<>(edges));
        notes = Collections.unmodifiableSet(new LinkedHashSet<>(notes));
    }

    /// Takes variables away.
    public static RemoveItems variables(String... names) {
        return new RemoveItems(new LinkedHashSet<>(List.of(names)), Set.of(), Set.of());
    }

    /// Takes an edge away.
    public static RemoveItems edge(Edge edge) {
        return new RemoveItems(Set.of(), Set.of(edge), Set.of());
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalGraph kept = document.graph().withoutEdges(edges::contains);
        CausalGraph.Builder builder = kept.toBuilder();
        variables.stream().filter(kept::contains).forEach(builder::withoutVariable);
        List<Note> left = document.notes().stream()
                .filter(note -> !notes.contains(note.id()))
                .toList();
        CausalGraph graph = builder.build();
        DocumentEditor editor = document.edit().graph(graph).notes(left);
        Mechanisms.followArrows(document, editor, graph);
        CausalDocument after = editor.done();
        return after.equals(document) ? document : after;
    }

    @Override
    public CommandLabel label() {
        int count = variables.size() + edges.size() + notes.size();
        if (count != 1) {
            return CommandLabel.of("command.remove-items", Integer.toString(count));
        }
        return CommandLabel.of(
                "command.remove",
                variables.stream()
                        .findFirst()
                        .or(() -> edges.stream().findFirst().map(Edge::drawn))
                        .orElse(""));
    }
}

package org.causeboard.model.command;

import java.util.Map;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.ParentNames;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// Gives a variable another name. It keeps its place, roles, edges, card and mechanism; mechanisms that read it
/// follow.
///
/// @param name in the graph
/// @param newName not taken yet
public record RenameVariable(String name, String newName) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, name);
        if (name.equals(newName)) {
            return document;
        }
        Names.requireFree(document, newName);
        DocumentEditor editor = document.edit()
                .graph(graph -> graph.renamed(name, newName))
                .placement(newName, document.placements().get(name))
                .card(newName, document.cards().get(name));
        document.edgeStyles().forEach((edge, style) -> {
            if (edge.touches(name)) {
                editor.style(renamed(edge), style);
            }
        });
        Map<String, String> names = Map.of(name, newName);
        document.mechanisms()
                .forEach((variable, mechanism) -> editor.mechanism(
                        variable.equals(name) ? newName : variable, ParentNames.renamed(mechanism, names)));
        return editor.done();
    }

    private Edge renamed(Edge edge) {
        String from = edge.from().equals(name) ? newName : edge.from();
        String to = edge.to().equals(name) ? newName : edge.to();
        return new Edge(from, to, edge.atFrom(), edge.atTo());
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.rename-variable", name, newName);
    }
}

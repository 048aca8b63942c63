package org.causeboard.model.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.VariableCard;

/// Gives a variable another name. It keeps its place, roles, edges, data column and mechanism; where it
/// had no column and its values were not known, it is bound to the column of its new name.
///
/// @param from the name now
/// @param to the name afterwards, not taken yet
public record RenameVariable(String from, String to) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Names.requirePresent(document, from);
        if (from.equals(to)) {
            return document;
        }
        Names.requireFree(document, to);
        CausalGraph graph = document.graph().toBuilder().renamed(from, to).build();
        VariableCard card = document.cards().get(from);
        DocumentEditor editor = document.edit()
                .graph(graph)
                .placement(to, document.placements().get(from))
                .card(to, card);
        editor.groups(document.groups().stream()
                .map(group -> group.renamed(name -> name.equals(from) ? to : name))
                .toList());
        editor.scenes(document.scenes().stream()
                .map(scene -> scene.in(scene.situation().renamed(Map.of(from, to))))
                .toList());
        editor.worlds(document.worlds().stream()
                .map(world -> world.renamed(Map.of(from, to)))
                .toList());
        renamed(document.edgeStyles()).forEach(editor::style);
        document.noise().correlations().forEach((edge, value) -> {
            if (edge.touches(from)) {
                editor.correlation(renamed(edge), OptionalDouble.of(value));
            }
        });
        Mechanisms.rename(document, editor, from, to);
        return NamedColumns.bound(document, editor.done());
    }

    private Map<Edge, EdgeStyle> renamed(Map<Edge, EdgeStyle> styles) {
        Map<Edge, EdgeStyle> renamed = new LinkedHashMap<>();
        styles.forEach((edge, style) -> {
            if (edge.touches(from)) {
                Edge next = renamed(edge);
                boolean turned = !next.from().equals(edge.from().equals(from) ? to : edge.from());
                renamed.put(next, turned ? style.withBend(-style.bend()) : style);
            }
        });
        return renamed;
    }

    Edge renamed(Edge edge) {
        String first = edge.from().equals(from) ? to : edge.from();
        String second = edge.to().equals(from) ? to : edge.to();
        return new Edge(first, second, edge.atFrom(), edge.atTo());
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.rename-variable", from, to);
    }
}

package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ParentNames;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;

/// Adds a copy of another document's variables, edges and mechanisms. Names that are taken get a number.
///
/// @param fragment what is added
/// @param dx how far to the right of its own places
/// @param dy how far below
public record Paste(CausalDocument fragment, double dx, double dy) implements Command {
    @Override
    public CausalDocument apply(CausalDocument document) {
        Map<String, String> names = freeNames(document);
        CausalGraph.Builder builder = document.graph().toBuilder();
        if (document.graph().size() == 0) {
            builder.kind(fragment.graph().kind());
        }
        DocumentEditor editor = document.edit();
        names.forEach((own, given) -> {
            builder.variable(given, fragment.graph().roles(own).toArray(Role[]::new));
            Placement placement = fragment.placements().get(own);
            editor.placement(given, placement.movedTo(placement.centre().plus(dx, dy)));
            editor.card(given, fragment.cards().get(own));
        });
        for (Edge edge : fragment.graph().edges()) {
            builder.edge(named(edge, names));
        }
        editor.graph(builder.build());
        fragment.edgeStyles().forEach((edge, style) -> editor.style(named(edge, names), style));
        fragment.noise()
                .correlations()
                .forEach((edge, value) -> editor.correlation(named(edge, names), OptionalDouble.of(value)));
        fragment.mechanisms().forEach((variable, mechanism) -> {
            Mechanism renamed = ParentNames.renamed(mechanism, names);
            editor.mechanism(names.get(variable), renamed);
        });
        CausalDocument after =
                editor.notes(notes(document)).groups(groups(document, names)).done();
        return NamedColumns.bound(document, after);
    }

    private List<Note> notes(CausalDocument document) {
        List<Note> notes = new ArrayList<>(document.notes());
        for (Note note : fragment.notes()) {
            notes.add(new Note(Note.freeId(notes), note.text(), note.place().plus(dx, dy)));
        }
        return notes;
    }

    private List<Group> groups(CausalDocument document, Map<String, String> names) {
        List<Group> groups = new ArrayList<>(document.groups());
        for (Group group : fragment.groups()) {
            Group renamed = group.renamed(names::get);
            groups.add(new Group(Group.freeId(groups), group.name(), renamed.members(), group.kind(), group.fold()));
        }
        return groups;
    }

    /// The name that each pasted variable gets in the document.
    public Map<String, String> freeNames(CausalDocument document) {
        Set<String> taken = new HashSet<>(document.graph().variables());
        Map<String, String> names = new LinkedHashMap<>();
        for (String own : fragment.graph().variables()) {
            String name = own;
            for (int number = 2; !taken.add(name); number++) {
                name = own + " " + number;
            }
            names.put(own, name);
        }
        return names;
    }

    private static Edge named(Edge edge, Map<String, String> names) {
        return new Edge(names.get(edge.from()), names.get(edge.to()), edge.atFrom(), edge.atTo());
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(
                "command.paste",
                Integer.toString(fragment.graph().size() + fragment.notes().size()));
    }
}

package org.causeboard.model.document;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.task.Seed;

/// Everything that one document holds, as one immutable value. Two documents are the same when they are equal.
///
/// Every variable of the graph has exactly one placement and one card; styles exist for edges of the graph only.
///
/// @param title what the document is called
/// @param graph variables, roles and edges
/// @param placements where each variable stands
/// @param cards what is said of each variable
/// @param edgeStyles how edges are drawn that are not drawn plainly
/// @param mechanisms how variables come about, where that is known
/// @param fits why mechanisms were chosen that were fitted to data, and how well they fit
/// @param noise what is assumed of noises beyond that
/// @param data the rows that were loaded
/// @param questions saved questions in writing
/// @param worlds kept worlds
/// @param notes text on the canvas
/// @param groups variables that belong together
/// @param scenes pictures of a talk about it, in their order
/// @param seed where the document's random numbers come from
public record CausalDocument(
        String title,
        CausalGraph graph,
        Map<String, Placement> placements,
        Map<String, VariableCard> cards,
        Map<Edge, EdgeStyle> edgeStyles,
        Map<String, Mechanism> mechanisms,
        Map<String, FitReport> fits,
        NoiseAssumptions noise,
        Optional<Dataset> data,
        List<String> questions,
        List<NamedWorld> worlds,
        List<Note> notes,
        List<Group> groups,
        List<PresentationScene> scenes,
        Seed seed) {
    /// The seed of a new document; any fixed number does, so that examples give the same digits everywhere.
    public static final Seed FIRST_SEED = new Seed(7);

    /// The title of a document that nobody has given one.
    public static final String UNTITLED = "Untitled";

    public CausalDocument {
        Objects.requireNonNull(title, "title");
        placements = ordered(placements);
        cards = ordered(cards);
        edgeStyles = ordered(edgeStyles);
        mechanisms = ordered(mechanisms);
        fits = ordered(fits);
        questions = List.copyOf(questions);
        worlds = List.copyOf(worlds);
        notes = List.copyOf(notes);
        groups = List.copyOf(groups);
        scenes = List.copyOf(scenes);
        requireMembers(graph, groups);
        for (String variable : graph.variables()) {
            if (!placements.containsKey(variable) || !cards.containsKey(variable)) {
                throw new IllegalArgumentException("Variable '" + variable + "' has no placement or no card.");
            }
        }
        if (!mechanisms.keySet().containsAll(fits.keySet())) {
            throw new IllegalArgumentException("A report of a fit belongs to no mechanism: " + fits.keySet() + ".");
        }
        if (placements.size() != graph.size()
                || cards.size() != graph.size()
                || !graph.edges().containsAll(edgeStyles.keySet())
                || !graph.edges().containsAll(noise.correlations().keySet())) {
            throw new IllegalArgumentException(
                    "A placement, card, style or correlation belongs to nothing in the graph.");
        }
    }

    /// A document without anything in it.
    public static CausalDocument empty() {
        return new CausalDocument(
                UNTITLED,
                CausalGraph.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                NoiseAssumptions.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FIRST_SEED);
    }

    /// Whether nothing would be missed if it were gone: no title, no variable, no rows, nothing written or asked. How a
    /// graph without variables is read, and where its random numbers would come from, is nothing yet.
    public boolean holdsNothing() {
        return graph.size() == 0
                && edit().graph(CausalGraph.empty()).seed(FIRST_SEED).done().equals(empty());
    }

    /// How an edge is drawn.
    public EdgeStyle style(Edge edge) {
        return edgeStyles.getOrDefault(edge, EdgeStyle.PLAIN);
    }

    /// Changes parts of this document; whatever the graph no longer has is dropped with it.
    public DocumentEditor edit() {
        return new DocumentEditor(this);
    }

    /// The part that holds these variables and notes alone, for the clipboard: without data, questions, worlds and
    /// scenes. A mechanism stays where all its causes do.
    public CausalDocument part(Collection<String> variables, Collection<String> wantedNotes) {
        CausalGraph kept = graph.induced(variables);
        DocumentEditor editor = edit().graph(kept)
                .data(Optional.empty())
                .questions(List.of())
                .worlds(List.of())
                .scenes(List.of())
                .notes(notes.stream()
                        .filter(note -> wantedNotes.contains(note.id()))
                        .toList());
        for (String variable : kept.variables()) {
            if (!kept.parents(variable).equals(graph.parents(variable))) {
                editor.withoutMechanism(variable);
            }
        }
        return editor.done();
    }

    private static void requireMembers(CausalGraph graph, List<Group> groups) {
        Set<String> grouped = new HashSet<>();
        for (Group group : groups) {
            for (String member : group.members()) {
                if (!graph.contains(member) || !grouped.add(member)) {
                    throw new IllegalArgumentException("Group '" + group.name() + "' holds '" + member
                            + "', which is no variable or in two groups.");
                }
            }
        }
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}

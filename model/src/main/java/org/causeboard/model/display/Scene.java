package org.causeboard.model.display;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.document.CausalDocument;

/// What is to be shown: the document and what is known of it now.
///
/// @param document variables, places, edges, notes
/// @param charts the distributions of the variables that have one
/// @param nodeMarks what was done with variables; the others are [NodeMark#NONE]
/// @param edgeMarks how edges stand out; the others are [EdgeMark#NONE]
/// @param added arrows that are not in the graph but in the world that is shown
/// @param selection what is chosen
/// @param detail how much is drawn
/// @param words the words in the picture
/// @param shape what variables look like
public record Scene(
        CausalDocument document,
        Map<String, Chart> charts,
        Map<String, NodeMark> nodeMarks,
        Map<Edge, EdgeMark> edgeMarks,
        Set<Edge> added,
        Set<ElementId> selection,
        Detail detail,
        Words words,
        NodeShape shape) {
    public Scene {
        charts = Collections.unmodifiableMap(new LinkedHashMap<>(charts));
        nodeMarks = Collections.unmodifiableMap(new LinkedHashMap<>(nodeMarks));
        edgeMarks = Collections.unmodifiableMap(new LinkedHashMap<>(edgeMarks));
        added = Collections.unmodifiableSet(new LinkedHashSet<>(added));
        selection = Collections.unmodifiableSet(new LinkedHashSet<>(selection));
    }

    /// The document alone, in full detail, with its folded groups folded.
    public static Scene of(CausalDocument document) {
        return new Scene(
                Folding.shown(document),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Detail.FULL,
                Words.ENGLISH,
                NodeShape.CARDS);
    }

    /// The same scene with variables drawn otherwise.
    public Scene withShape(NodeShape shape) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene of another document.
    public Scene withDocument(CausalDocument document) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene with other distributions.
    public Scene withCharts(Map<String, Chart> charts) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene in another world.
    public Scene withMarks(Map<String, NodeMark> nodeMarks, Map<Edge, EdgeMark> edgeMarks) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene with something else chosen.
    public Scene withSelection(Set<ElementId> selection) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene seen from nearer or farther.
    public Scene withDetail(Detail detail) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// The same scene in another language.
    public Scene withWords(Words words) {
        return new Scene(document, charts, nodeMarks, edgeMarks, added, selection, detail, words, shape);
    }

    /// What was done with a variable.
    public NodeMark mark(String variable) {
        return nodeMarks.getOrDefault(variable, NodeMark.NONE);
    }

    /// How an edge stands out.
    public EdgeMark mark(Edge edge) {
        return edgeMarks.getOrDefault(edge, EdgeMark.NONE);
    }
}

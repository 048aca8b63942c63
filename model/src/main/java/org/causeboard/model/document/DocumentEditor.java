package org.causeboard.model.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.task.Seed;

/// Collects changes to a document and makes the next one. Used by commands and readers; not kept.
///
/// A new variable in the graph gets a placement at the origin and a blank card unless told otherwise; what belongs to
/// variables or edges that are gone is dropped.
public final class DocumentEditor {
    private final List<String> before;
    private String title;
    private CausalGraph graph;
    private final Map<String, Placement> placements;
    private final Map<String, VariableCard> cards;
    private final Map<Edge, EdgeStyle> edgeStyles;
    private final Map<String, Mechanism> mechanisms;
    private final Map<String, FitReport> fits;
    private final Map<Edge, Double> correlations;
    private Optional<Coupling> coupling;
    private Optional<Dataset> data;
    private List<String> questions;
    private List<NamedWorld> worlds;
    private List<Note> notes;
    private List<Group> groups;
    private List<PresentationScene> scenes;
    private Seed seed;

    DocumentEditor(CausalDocument document) {
        before = document.graph().variables();
        title = document.title();
        graph = document.graph();
        placements = new LinkedHashMap<>(document.placements());
        cards = new LinkedHashMap<>(document.cards());
        edgeStyles = new LinkedHashMap<>(document.edgeStyles());
        mechanisms = new LinkedHashMap<>(document.mechanisms());
        fits = new LinkedHashMap<>(document.fits());
        correlations = new LinkedHashMap<>(document.noise().correlations());
        coupling = document.noise().coupling();
        data = document.data();
        questions = document.questions();
        worlds = document.worlds();
        notes = document.notes();
        groups = document.groups();
        scenes = document.scenes();
        seed = document.seed();
    }

    /// Sets the title.
    public DocumentEditor title(String title) {
        this.title = title;
        return this;
    }

    /// Replaces the graph.
    public DocumentEditor graph(CausalGraph graph) {
        this.graph = graph;
        return this;
    }

    /// Changes the graph.
    public DocumentEditor graph(UnaryOperator<CausalGraph.Builder> change) {
        return graph(change.apply(graph.toBuilder()).build());
    }

    /// Puts a variable somewhere.
    public DocumentEditor placement(String variable, Placement placement) {
        placements.put(variable, placement);
        return this;
    }

    /// Says something of a variable.
    public DocumentEditor card(String variable, VariableCard card) {
        cards.put(variable, card);
        return this;
    }

    /// Styles an edge; a plain style is no style.
    public DocumentEditor style(Edge edge, EdgeStyle style) {
        if (style.equals(EdgeStyle.PLAIN)) {
            edgeStyles.remove(edge);
        } else {
            edgeStyles.put(edge, style);
        }
        return this;
    }

    /// Gives a variable a mechanism. What a fit said of another one goes.
    public DocumentEditor mechanism(String variable, Mechanism mechanism) {
        if (!mechanism.equals(mechanisms.put(variable, mechanism))) {
            fits.remove(variable);
        }
        return this;
    }

    /// Says how the mechanism of a variable was found in data.
    public DocumentEditor fit(String variable, FitReport report) {
        fits.put(variable, report);
        return this;
    }

    /// Takes a variable's mechanism away.
    public DocumentEditor withoutMechanism(String variable) {
        mechanisms.remove(variable);
        fits.remove(variable);
        return this;
    }

    /// Ties the noises at the ends of a bidirected edge by a correlation, or leaves it open how much.
    public DocumentEditor correlation(Edge edge, OptionalDouble correlation) {
        correlation.ifPresentOrElse(value -> correlations.put(edge, value), () -> correlations.remove(edge));
        return this;
    }

    /// Sets or drops what is assumed of the noise of tables.
    public DocumentEditor coupling(Optional<Coupling> coupling) {
        this.coupling = coupling;
        return this;
    }

    /// Sets or removes the data.
    public DocumentEditor data(Optional<Dataset> data) {
        this.data = data;
        return this;
    }

    /// Sets the saved questions.
    public DocumentEditor questions(List<String> questions) {
        this.questions = questions;
        return this;
    }

    /// Sets the kept worlds.
    public DocumentEditor worlds(List<NamedWorld> worlds) {
        this.worlds = worlds;
        return this;
    }

    /// Sets the notes.
    public DocumentEditor notes(List<Note> notes) {
        this.notes = notes;
        return this;
    }

    /// Sets the groups; members that are gone are dropped, and groups without any.
    public DocumentEditor groups(List<Group> groups) {
        this.groups = groups;
        return this;
    }

    /// Sets the scenes of the talk.
    public DocumentEditor scenes(List<PresentationScene> scenes) {
        this.scenes = scenes;
        return this;
    }

    /// Sets the seed.
    public DocumentEditor seed(Seed seed) {
        this.seed = seed;
        return this;
    }

    /// The changed document.
    public CausalDocument done() {
        Map<String, Placement> allPlacements = new LinkedHashMap<>();
        Map<String, VariableCard> allCards = new LinkedHashMap<>();
        for (String variable : graph.variables()) {
            allPlacements.put(variable, placements.getOrDefault(variable, Placement.at(0, 0)));
            allCards.put(variable, cards.getOrDefault(variable, VariableCard.BLANK));
        }
        edgeStyles.keySet().retainAll(new ArrayList<>(graph.edges()));
        correlations.keySet().retainAll(new ArrayList<>(graph.edges()));
        mechanisms.keySet().retainAll(graph.variables());
        fits.keySet().retainAll(mechanisms.keySet());
        List<Group> left = groups.stream()
                .map(group -> group.keeping(graph.variables()))
                .filter(group -> !group.members().isEmpty())
                .toList();
        Set<String> gone = gone();
        List<PresentationScene> shown = gone.isEmpty()
                ? scenes
                : scenes.stream()
                        .map(scene -> scene.in(scene.situation().without(gone)))
                        .toList();
        List<NamedWorld> kept = gone.isEmpty()
                ? worlds
                : worlds.stream()
                        .map(world -> world.without(gone))
                        .filter(world -> !world.isAsObserved())
                        .toList();
        NoiseAssumptions noise = new NoiseAssumptions(coupling, correlations);
        return new CausalDocument(
                title,
                graph,
                allPlacements,
                allCards,
                edgeStyles,
                mechanisms,
                fits,
                noise,
                data,
                questions,
                kept,
                notes,
                left,
                shown,
                seed);
    }

    private Set<String> gone() {
        if (worlds.isEmpty() && scenes.isEmpty()) {
            return Set.of(); // nothing speaks of variables
        }
        Set<String> gone = new LinkedHashSet<>(before);
        graph.variables().forEach(gone::remove);
        return gone;
    }
}

package org.causeboard.app.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.text.AnnotatedGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.graph.text.Problem;
import org.causeboard.model.command.ReplaceGraph;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.format.DagittyFormat;

/// The text of the open document's graph. What is typed becomes the graph as soon as it can be read; what is drawn
/// becomes the text. One visit to the text is one step of the history.
public final class GraphTextViewModel {
    private static final double BESIDE = 120;
    private static final double NEAR_X = 130;
    private static final double NEAR_Y = 70;

    private final Workspace workspace;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SOUND);
    private final BooleanProperty withPlaces = new SimpleBooleanProperty();
    private boolean applying;
    private boolean visited;

    public GraphTextViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.documentProperty().subscribe(_ -> {
            if (!applying) {
                print();
            }
        });
        withPlaces.subscribe((_, _) -> print());
    }

    /// What is wrong with the text as typed; the graph is the last one that could be read.
    ///
    /// @param problems in the order of the text
    /// @param cycle variables that cause one another in a circle, the first one again at the end; empty when none do
    public record State(List<Problem> problems, List<String> cycle) {
        /// Nothing is wrong.
        public static final State SOUND = new State(List.of(), List.of());

        public State {
            problems = List.copyOf(problems);
            cycle = List.copyOf(cycle);
        }
    }

    /// The graph as text, or what was typed last.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// What is wrong with it.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether the text says where variables stand.
    public BooleanProperty withPlacesProperty() {
        return withPlaces;
    }

    /// Takes what was typed: as the graph when it can be read, else as something to put right.
    public void type(String typed) {
        if (typed.equals(text.get())) {
            return;
        }
        text.set(typed);
        if (typed.isBlank()) {
            take(AnnotatedGraph.of(CausalGraph.empty()));
            return;
        }
        switch (GraphText.parse(typed)) {
            case GraphText.Parsed(AnnotatedGraph graph) -> take(graph);
            case GraphText.Failed(List<Problem> problems) -> state.set(new State(problems, List.of()));
        }
    }

    private void take(AnnotatedGraph typed) {
        CausalGraph graph = typed.graph();
        List<String> cycle = graph.kind() == GraphKind.DAG ? graph.findCycle() : List.of();
        if (!cycle.isEmpty()) {
            List<String> closed = new ArrayList<>(cycle);
            closed.add(cycle.getFirst());
            state.set(new State(List.of(), closed));
            return;
        }
        state.set(State.SOUND);
        if (!visited) {
            workspace.history().endGesture(); // what was done on the canvas stays a step of its own
            visited = true;
        }
        applying = true;
        workspace.push(new ReplaceGraph(graph, places(typed)));
        applying = false;
    }

    /// Ends a visit: the text is printed as the document has it, unless something is wrong with it.
    public void leave() {
        if (visited) {
            visited = false;
            workspace.history().endGesture();
        }
        if (state.get().equals(State.SOUND)) {
            print();
        }
    }

    /// Drops what was typed and cannot be read.
    public void revert() {
        print();
    }

    private void print() {
        CausalDocument document = workspace.document();
        state.set(State.SOUND);
        text.set(withPlaces.get() ? DagittyFormat.text(document) : GraphText.print(document.graph()));
    }

    /// Where the text puts variables, and new ones that it puts nowhere: below their neighbours, beside what is there.
    private Map<String, Point> places(AnnotatedGraph typed) {
        Map<String, Placement> known = workspace.document().placements();
        Map<String, Point> places = new LinkedHashMap<>();
        Taken taken = new Taken();
        for (String variable : typed.graph().variables()) {
            typed.annotation(variable)
                    .position()
                    .ifPresent(point -> places.put(variable, new Point(point.x(), point.y())));
            if (places.containsKey(variable)) {
                taken.add(places.get(variable));
            } else if (known.containsKey(variable)) {
                taken.add(known.get(variable).centre());
            }
        }
        for (String variable : typed.graph().variables()) {
            if (!places.containsKey(variable) && !known.containsKey(variable)) {
                Point place = free(beside(variable, typed.graph(), known, places), taken);
                places.put(variable, place);
                taken.add(place);
            }
        }
        return places;
    }

    private static Point beside(
            String variable, CausalGraph graph, Map<String, Placement> known, Map<String, Point> places) {
        Set<String> neighbours = graph.parents(variable).isEmpty() ? graph.children(variable) : graph.parents(variable);
        double side = graph.parents(variable).isEmpty() ? -BESIDE : BESIDE;
        List<Point> near = neighbours.stream()
                .filter(name -> places.containsKey(name) || known.containsKey(name))
                .map(name -> places.containsKey(name)
                        ? places.get(name)
                        : known.get(name).centre())
                .toList();
        if (near.isEmpty()) {
            return Point.ORIGIN;
        }
        return new Point(
                near.stream().mapToDouble(Point::x).average().orElse(0),
                near.stream().mapToDouble(Point::y).average().orElse(0) + side);
    }

    private static Point free(Point wanted, Taken taken) {
        Point place = wanted;
        for (int tried = 1; tried < 400 && taken.isNear(place); tried++) {
            int step = (tried + 1) / 2 * (tried % 2 == 0 ? -1 : 1); // right, left, further right, ...
            place = wanted.plus(step % 8 * NEAR_X, step / 8 * NEAR_Y);
        }
        return place;
    }

    /// Where variables stand, by the cells of a grid as large as what is near, so that asking does not take longer with
    /// every variable.
    private static final class Taken {
        private final Map<List<Long>, List<Point>> cells = new HashMap<>();

        void add(Point point) {
            cells.computeIfAbsent(cell(point, 0, 0), _ -> new ArrayList<>()).add(point);
        }

        boolean isNear(Point place) {
            for (int right = -1; right <= 1; right++) {
                for (int down = -1; down <= 1; down++) {
                    for (Point other : cells.getOrDefault(cell(place, right, down), List.of())) {
                        if (Math.abs(other.x() - place.x()) < NEAR_X && Math.abs(other.y() - place.y()) < NEAR_Y) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }

        private static List<Long> cell(Point point, int right, int down) {
            return List.of((long) Math.floor(point.x() / NEAR_X) + right, (long) Math.floor(point.y() / NEAR_Y) + down);
        }
    }
}

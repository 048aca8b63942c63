package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.causeboard.app.canvas.gesture.Board;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.BendEdge;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;

/// What keys do while the canvas has the focus: bare letters, arrows, Tab and Escape. Shortcuts with a modifier are
/// actions of the window.
final class CanvasKeys {
    private static final double NUDGE = 1;
    private static final double BIG_NUDGE = 24;
    private static final double PAN = 80;
    private static final double BEND_STEP = 0.04;
    private static final double NEW_AWAY = 250; // a variable with its chart, and room for the arrow

    private final CanvasView canvas;
    private final CanvasMouse mouse;
    private final NameField nameField;
    private final Workspace workspace;
    private boolean swallow;
    private Optional<String> origin = Optional.empty(); // the variable whose edges are walked

    CanvasKeys(CanvasView canvas, CanvasMouse mouse, NameField nameField) {
        this.canvas = canvas;
        this.mouse = mouse;
        this.nameField = nameField;
        workspace = canvas.studio().workspace();
    }

    void install() {
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            swallow = false;
            if (!nameField.isOpen() && !canvas.isForeign(event) && pressed(event)) {
                event.consume();
            }
        });
        canvas.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (swallow) { // the letter that opened a field does not go into it
                swallow = false;
                event.consume();
            }
        });
        canvas.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                mouse.holdSpace(false);
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            return direction(event.getCode()).map(this::createBeside).orElse(false);
        }
        Optional<Point> direction = direction(event.getCode());
        if (direction.isPresent() && mouse.holdsSpace()) {
            canvas.look(canvas.view()
                    .panned(-PAN * direction.get().x(), -PAN * direction.get().y()));
            return true;
        }
        if (direction.isPresent()) {
            return arrow(direction.get(), event);
        }
        return switch (event.getCode()) {
            case ESCAPE -> escape();
            case TAB -> walk(event.isShiftDown() ? -1 : 1);
            case SPACE -> {
                mouse.holdSpace(true);
                yield true;
            }
            case F2, ENTER -> editInPlace();
            case BACK_SPACE -> !event.isShiftDown() && perform("delete"); // the key of that name on some keyboards
            case OPEN_BRACKET -> relatives(Edge::from, CausalGraph::parents, event);
            case CLOSE_BRACKET -> relatives(Edge::to, CausalGraph::children, event);
            case PAGE_DOWN -> walkEdges(1);
            case PAGE_UP -> walkEdges(-1);
            case PLUS, EQUALS, ADD -> perform("next-value"); // + is = with Shift on many keyboards
            case MINUS, SUBTRACT -> perform("previous-value");
            default -> !event.isAltDown() && bareLetter(event);
        };
    }

    private boolean bareLetter(KeyEvent event) {
        swallow = true;
        boolean done = letter(event);
        swallow &= done;
        return done;
    }

    private boolean letter(KeyEvent event) {
        return switch (event.getCode()) {
            case N -> {
                canvas.inPlace().createInView();
                yield true;
            }
            case C -> canvas.inPlace().startConnecting();
            case B -> connectSelected();
            case E -> role(Role.EXPOSURE);
            case O -> role(Role.OUTCOME);
            case A -> role(Role.ADJUSTED);
            case U -> role(Role.LATENT);
            case S -> role(Role.SELECTED);
            case V -> mode(Mode.SEE);
            case D -> mode(Mode.DO);
            case I -> mode(Mode.IMAGINE);
            case PERIOD -> perform(event.isShiftDown() ? "tier-later" : "mark-end");
            case COMMA -> perform(event.isShiftDown() ? "tier-earlier" : "mark-start");
            case LESS -> perform(event.isShiftDown() ? "tier-later" : "tier-earlier"); // one key on many keyboards
            case GREATER -> perform("tier-later");
            case X -> single().isPresent() ? type(event) : perform("cut-arrow");
            default -> type(event);
        };
    }

    /// Any other letter on a selected variable begins its new name.
    private boolean type(KeyEvent event) {
        Optional<String> variable = single();
        boolean printable = event.getText().length() == 1
                && Character.isLetterOrDigit(event.getText().charAt(0));
        if (variable.isEmpty() || !printable) {
            return false;
        }
        canvas.sight().reveal(variable.get());
        nameField.type(variable.get(), ""); // the letter itself follows as a typed key
        swallow = false;
        return true;
    }

    private boolean perform(String action) {
        canvas.studio().actions().get(action).perform();
        return true;
    }

    /// Opens the name of a variable, the label of an edge or the text of a note, whichever was selected last.
    private boolean editInPlace() {
        Optional<Item> last = workspace.selection().stream().reduce((_, next) -> next);
        last.ifPresent(item -> {
            switch (item) {
                case Item.VariableItem(String name) -> canvas.rename(name);
                case Item.EdgeItem(Edge edge) -> canvas.inPlace().label(edge);
                case Item.NoteItem(String id) -> canvas.inPlace().editNote(id);
            }
        });
        return last.isPresent();
    }

    /// Selects the next edge: of the variable that was selected, else of all.
    private boolean walkEdges(int step) {
        CausalGraph graph = workspace.document().graph();
        Optional<Edge> now = selectedEdge();
        single().ifPresent(variable -> origin = Optional.of(variable));
        List<Edge> edges = List.copyOf(origin.filter(graph::contains)
                .filter(variable -> now.isEmpty() || now.get().touches(variable))
                .map(graph::edges)
                .orElseGet(graph::edges));
        if (!edges.isEmpty()) {
            int at = now.map(edges::indexOf).orElse(step > 0 ? -1 : edges.size());
            workspace.select(new Item.EdgeItem(edges.get(Math.floorMod(at + step, edges.size()))));
        }
        return true;
    }

    /// From an edge to the variable at its end; from variables to their parents or children, which Shift adds.
    private boolean relatives(
            Function<Edge, String> end, BiFunction<CausalGraph, String, Set<String>> relatives, KeyEvent event) {
        Optional<Edge> edge = selectedEdge();
        if (chosen().isEmpty() && edge.isPresent()) {
            go(end.apply(edge.get()));
            return true;
        }
        return select(relatives, event.isShiftDown());
    }

    private boolean escape() {
        if (mouse.cancel()) {
            return true;
        }
        if (!workspace.worldProperty().get().isAsObserved()) {
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED);
        } else if (!workspace.highlightProperty().get().equals(Highlight.NONE)) {
            workspace.highlightProperty().set(Highlight.NONE);
        } else {
            workspace.select(List.of());
        }
        canvas.studio().notices().clear();
        return true;
    }

    private boolean role(Role role) {
        Set<String> variables = chosen();
        if (variables.isEmpty()) {
            canvas.studio().notices().warn(canvas.studio().messages().text("canvas.role-needs-selection"));
            return true;
        }
        workspace.push(ChangeRole.toggled(workspace.document(), variables, role));
        return true;
    }

    private boolean mode(Mode mode) {
        workspace.modeProperty().set(mode);
        return true;
    }

    /// With two variables selected: a bidirected edge between them.
    private boolean connectSelected() {
        List<String> two = new ArrayList<>(chosen());
        if (two.size() == 2) {
            workspace.push(new AddEdge(Edge.bidirected(two.getFirst(), two.getLast())));
        } else {
            canvas.studio().notices().warn(canvas.studio().messages().text("canvas.arc-needs-two"));
        }
        return true;
    }

    private boolean arrow(Point direction, KeyEvent event) {
        Optional<Edge> edge = selectedEdge();
        if (event.isAltDown() && edge.isPresent()) {
            double bend = workspace.document().style(edge.get()).bend();
            double step = direction.x() + direction.y() > 0 ? -BEND_STEP : BEND_STEP;
            workspace.push(new BendEdge(edge.get(), bend + step));
            return true;
        }
        Set<String> variables = chosen();
        Set<String> notes = chosenNotes(workspace.selection());
        if (event.isAltDown() || (variables.isEmpty() && notes.isEmpty())) {
            return nearest(direction, event.isAltDown() && event.isShiftDown());
        }
        double step = event.isShiftDown() ? BIG_NUDGE : NUDGE;
        Map<String, Point> places = new LinkedHashMap<>();
        for (String variable : variables) {
            places.put(variable, canvas.placement(variable).centre().plus(direction.x() * step, direction.y() * step));
        }
        Map<String, Point> corners = new LinkedHashMap<>();
        for (Note note : workspace.document().notes()) {
            if (notes.contains(note.id())) {
                corners.put(note.id(), note.place().plus(direction.x() * step, direction.y() * step));
            }
        }
        workspace.push(new MoveVariables(places, corners));
        return true;
    }

    /// Selects the variable that lies nearest in a direction, in place of the others or besides them.
    private boolean nearest(Point direction, boolean adding) {
        Optional<String> from = single();
        if (from.isEmpty()) {
            return walk(1);
        }
        Point here = canvas.placement(from.get()).centre();
        workspace.document().graph().variables().stream()
                .filter(variable -> !variable.equals(from.get()))
                .filter(variable -> along(here, canvas.placement(variable).centre(), direction) > 0)
                .min(Comparator.comparingDouble(
                        variable -> cost(here, canvas.placement(variable).centre(), direction)))
                .ifPresent(variable -> go(variable, adding));
        return true;
    }

    private static double along(Point from, Point to, Point direction) {
        return (to.x() - from.x()) * direction.x() + (to.y() - from.y()) * direction.y();
    }

    private static double cost(Point from, Point to, Point direction) {
        double aside = Math.abs((to.x() - from.x()) * direction.y()) + Math.abs((to.y() - from.y()) * direction.x());
        return along(from, to, direction) + 2 * aside;
    }

    /// Goes to the next variable in causal order; leaves the canvas after the last one.
    private boolean walk(int step) {
        CausalGraph graph = workspace.document().graph();
        List<String> order = graph.isAcyclic() ? graph.topologicalOrder() : graph.variables();
        int at = single().map(order::indexOf).orElse(step > 0 ? -1 : order.size());
        int next = at + step;
        if (next < 0 || next >= order.size()) {
            return false;
        }
        go(order.get(next));
        return true;
    }

    private void go(String variable) {
        go(variable, false);
    }

    private void go(String variable, boolean adding) {
        Item item = new Item.VariableItem(variable);
        if (adding) {
            workspace.deselect(item); // so that it is the last one
            workspace.selectToo(item);
        } else {
            workspace.select(item);
        }
        canvas.sight().reveal(variable);
    }

    private boolean select(BiFunction<CausalGraph, String, Set<String>> relatives, boolean adding) {
        Set<Item> found = new LinkedHashSet<>();
        for (String variable : chosen()) {
            relatives
                    .apply(workspace.document().graph(), variable)
                    .forEach(each -> found.add(new Item.VariableItem(each)));
        }
        if (!found.isEmpty()) {
            if (adding) {
                workspace.selectToo(found);
            } else {
                workspace.select(found);
            }
        }
        return true;
    }

    private boolean createBeside(Point direction) {
        single().ifPresent(variable -> {
            Point place =
                    canvas.placement(variable).centre().plus(direction.x() * NEW_AWAY, direction.y() * NEW_AWAY * 0.6);
            canvas.create(canvas.room().near(place), Optional.of(variable), Board.Link.DIRECTED);
        });
        return true;
    }

    private static Optional<Point> direction(KeyCode code) {
        return switch (code) {
            case LEFT -> Optional.of(new Point(-1, 0));
            case RIGHT -> Optional.of(new Point(1, 0));
            case UP -> Optional.of(new Point(0, -1));
            case DOWN -> Optional.of(new Point(0, 1));
            default -> Optional.empty();
        };
    }

    private Set<String> chosen() {
        return chosen(workspace.selection());
    }

    /// The variables among items, in their order.
    static Set<String> chosen(Collection<Item> items) {
        Set<String> names = new LinkedHashSet<>();
        for (Item item : items) {
            if (item instanceof Item.VariableItem(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    /// The ids of the notes among items.
    static Set<String> chosenNotes(Collection<Item> items) {
        Set<String> ids = new LinkedHashSet<>();
        for (Item item : items) {
            if (item instanceof Item.NoteItem(String id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    /// The edges among items.
    static List<Edge> chosenEdges(Collection<Item> items) {
        List<Edge> edges = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.EdgeItem(Edge edge)) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private Optional<String> single() {
        Set<String> chosen = chosen();
        return chosen.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(chosen).getLast());
    }

    private Optional<Edge> selectedEdge() {
        return chosenEdges(workspace.selection()).stream().reduce((_, last) -> last);
    }
}

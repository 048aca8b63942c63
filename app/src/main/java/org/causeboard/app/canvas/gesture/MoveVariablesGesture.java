package org.causeboard.app.canvas.gesture;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.MoveVariables;
import org.causeboard.model.display.ChartRoom;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Point;

/// Drags variables along with their edges, and notes. They snap to the others unless Control is held; Shift keeps to
/// one axis. Only what moves is lifted and drawn anew, whatever the size of the graph; where there are few edges all of
/// them may be, since they go round variables that come their way.
public final class MoveVariablesGesture implements Gesture {
    private static final int FEW_EDGES = 80;

    private final Board board;
    private final Point from;
    private final Map<String, Point> starts = new LinkedHashMap<>();
    private final Map<String, Point> noteStarts = new LinkedHashMap<>();
    private final CausalDocument part;
    private final Set<ElementId> lifted = new LinkedHashSet<>();
    private final Snapping snapping;

    /// @param variables those that move
    /// @param notes the ids of those that move
    public MoveVariablesGesture(Board board, Pointer from, Set<String> variables, Set<String> notes) {
        this.board = board;
        this.from = from.world();
        CausalDocument document = board.studio().workspace().document();
        Set<String> around = new LinkedHashSet<>(variables);
        for (Edge edge : document.graph().edges()) {
            if (variables.contains(edge.from()) || variables.contains(edge.to())) {
                around.add(edge.from());
                around.add(edge.to());
            }
        }
        for (Group group : document.groups()) {
            if (group.members().stream().anyMatch(variables::contains)) {
                lifted.add(new ElementId.OfGroup(group.id()));
            }
            if (group.members().stream().anyMatch(around::contains)) {
                around.addAll(group.members()); // so that its frame or stand-in is drawn as it is
            }
        }
        Set<String> seen = new LinkedHashSet<>(around); // whose distributions may get more room, or less
        Map<String, String> standIns = Folding.standIns(document);
        for (String variable : variables) {
            starts.put(variable, document.placements().get(variable).centre());
            lifted.add(new ElementId.OfVariable(standIns.getOrDefault(variable, variable)));
        }
        Set<Edge> drawn = board.drawing().geometry().edges().keySet();
        boolean few = drawn.size() <= FEW_EDGES && !variables.isEmpty();
        if (few) {
            seen.addAll(document.graph().variables());
        } else {
            around.addAll(beside(around));
        }
        for (Edge edge : drawn) {
            if (few
                    || lifted.contains(new ElementId.OfVariable(edge.from()))
                    || lifted.contains(new ElementId.OfVariable(edge.to()))) {
                lifted.add(new ElementId.OfEdge(edge));
            }
        }
        seen.forEach(variable -> lifted.add(new ElementId.OfVariable(variable)));
        for (Note note : document.notes()) {
            if (notes.contains(note.id())) {
                noteStarts.put(note.id(), note.place());
                lifted.add(new ElementId.OfNote(note.id()));
            }
        }
        part = few
                ? document
                : document.edit().graph(document.graph().induced(around)).done();
        snapping = new Snapping(board, variables);
    }

    /// Those that the whole distributions of some variables would cover.
    private Set<String> beside(Set<String> variables) {
        Map<String, NodeGeometry> nodes = board.drawing().geometry().nodes();
        List<Box> whole = variables.stream()
                .filter(nodes::containsKey)
                .map(nodes::get)
                .filter(node -> node.room() != ChartRoom.WHOLE)
                .map(MoveVariablesGesture::whole)
                .toList();
        return nodes.values().stream()
                .filter(node -> board.studio().workspace().document().graph().contains(node.variable())
                        && whole.stream().anyMatch(whole(node)::intersects))
                .map(NodeGeometry::variable)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Box whole(NodeGeometry node) {
        return Box.around(node.box().centre(), node.wanted());
    }

    @Override
    public void moved(Pointer to) {
        CausalDocument shifted = command(to).apply(part);
        board.preview(board.lifted(shifted, lifted), snapping.guides());
    }

    @Override
    public void finished(Pointer at) {
        MoveVariables command = command(at);
        cancelled();
        board.studio().workspace().push(command);
        board.studio().workspace().history().endGesture();
    }

    @Override
    public void cancelled() {
        board.lower();
        board.preview();
        board.studio().notices().clear();
    }

    private MoveVariables command(Pointer to) {
        double dx = to.world().x() - from.x();
        double dy = to.world().y() - from.y();
        if (to.holds(Pointer.Key.SHIFT)) {
            boolean across = Math.abs(dx) >= Math.abs(dy);
            dx = across ? dx : 0;
            dy = across ? 0 : dy;
        }
        boolean free = to.holds(Pointer.Key.CONTROL) || starts.isEmpty();
        Point shift = free ? snapping.free(dx, dy) : snapping.snapped(dx, dy);
        return new MoveVariables(shifted(starts, shift), shifted(noteStarts, shift));
    }

    private static Map<String, Point> shifted(Map<String, Point> starts, Point shift) {
        Map<String, Point> places = new LinkedHashMap<>();
        starts.forEach((name, start) -> places.put(name, start.plus(shift.x(), shift.y())));
        return places;
    }
}

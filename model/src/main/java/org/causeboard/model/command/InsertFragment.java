package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.ParentNames;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.document.Waypoint;

/// Puts a piece of a graph into the document. Its variables that are tied to variables of the document are these; the
/// others are new, with names of their own where theirs are taken. With two tied ends the piece is turned and stretched
/// so that it fits between them, and a new variable that would cover another one moves farther out. Looks come along,
/// and so do the mechanisms of new variables whose causes are new.
///
/// @param key the key of the piece's words
/// @param fragment the piece
/// @param ties which variable of the document each tied variable of the piece is
/// @param middle where the middle of the piece goes when none is tied
public record InsertFragment(String key, CausalDocument fragment, Map<String, String> ties, Point middle)
        implements Command {
    private static final Size VARIABLE = new Size(80, 60);
    private static final double STEP = 12;
    private static final int MOST_STEPS = 200;

    public InsertFragment {
        ties = Collections.unmodifiableMap(new LinkedHashMap<>(ties));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        ties.values().forEach(variable -> Names.requirePresent(document, variable));
        if (ties.isEmpty()) {
            Point centre = centre();
            return new Paste(fragment, middle.x() - centre.x(), middle.y() - centre.y()).apply(document);
        }
        Map<String, String> names = names(document);
        CausalGraph.Builder builder = document.graph().toBuilder();
        DocumentEditor editor = document.edit();
        List<Point> taken = new ArrayList<>(
                document.placements().values().stream().map(Placement::centre).toList());
        for (String own : fragment.graph().variables()) {
            if (!ties.containsKey(own)) {
                builder.variable(names.get(own), fragment.graph().roles(own).toArray(Role[]::new));
                Point place = clear(place(document, own), middleOfTies(document), taken);
                taken.add(place);
                editor.placement(names.get(own), new Placement(place, Placement.Hold.FREE));
                editor.card(names.get(own), fragment.cards().get(own));
            }
        }
        for (Edge edge : fragment.graph().edges()) {
            builder.edge(named(edge, names));
        }
        CausalGraph graph = builder.build();
        requireAcyclic(graph);
        editor.graph(graph);
        fragment.edgeStyles().forEach((edge, style) -> {
            if (!document.graph().contains(named(edge, names))) {
                editor.style(named(edge, names), style);
            }
        });
        fragment.mechanisms().forEach((variable, mechanism) -> {
            if (isAllNew(variable)) {
                editor.mechanism(names.get(variable), ParentNames.renamed(mechanism, names));
            }
        });
        Mechanisms.followArrows(document, editor, graph);
        return NamedColumns.bound(document, editor.done());
    }

    /// The name that each variable of the piece has in the document.
    public Map<String, String> names(CausalDocument document) {
        Map<String, String> names = new Paste(fragment, 0, 0).freeNames(document);
        names.putAll(ties);
        return names;
    }

    private static Edge named(Edge edge, Map<String, String> names) {
        return new Edge(names.get(edge.from()), names.get(edge.to()), edge.atFrom(), edge.atTo());
    }

    /// Whether a variable and all its causes are new: a tied cause has values of its own, which no mechanism of the
    /// piece knows.
    private boolean isAllNew(String variable) {
        return !ties.containsKey(variable)
                && fragment.graph().parents(variable).stream().noneMatch(ties::containsKey);
    }

    /// Pieces lead from their first end to the second, so that a cycle closes through both.
    private void requireAcyclic(CausalGraph graph) {
        if (graph.kind() != GraphKind.DIGRAPH && !graph.isAcyclic()) {
            List<String> ends = List.copyOf(ties.values());
            throw new CommandRefused(
                    new CommandRefused.Reason.ClosesCycle(ends.getFirst(), ends.getLast(), graph.findCycle()));
        }
    }

    private Point place(CausalDocument document, String own) {
        Point place = fragment.placements().get(own).centre();
        if (ties.size() < 2) {
            Point anchor =
                    fragment.placements().get(ties.keySet().iterator().next()).centre();
            Point at =
                    document.placements().get(ties.values().iterator().next()).centre();
            return place.plus(at.x() - anchor.x(), at.y() - anchor.y());
        }
        String[] ends = ties.keySet().toArray(String[]::new);
        Waypoint relative = Waypoint.of(
                place,
                fragment.placements().get(ends[0]).centre(),
                fragment.placements().get(ends[1]).centre());
        return relative.on(
                document.placements().get(ties.get(ends[0])).centre(),
                document.placements().get(ties.get(ends[1])).centre());
    }

    /// The first place on the way from the middle outwards, beginning where it is wanted, at which it covers nothing;
    /// upwards where it is wanted in the middle itself.
    private static Point clear(Point wanted, Point middle, List<Point> taken) {
        double distance = wanted.distance(middle);
        double right = distance < 1 ? 0 : (wanted.x() - middle.x()) / distance;
        double down = distance < 1 ? -1 : (wanted.y() - middle.y()) / distance;
        Point place = wanted;
        for (int step = 1; covers(place, taken) && step <= MOST_STEPS; step++) {
            place = wanted.plus(Math.rint(right * STEP * step), Math.rint(down * STEP * step));
        }
        return place;
    }

    private static boolean covers(Point place, List<Point> taken) {
        return taken.stream().anyMatch(other -> Box.around(place, VARIABLE).intersects(Box.around(other, VARIABLE)));
    }

    private Point middleOfTies(CausalDocument document) {
        return Box.union(ties.values().stream()
                        .map(variable -> document.placements().get(variable).centre())
                        .map(point -> Box.spanning(point, point))
                        .toList())
                .map(Box::centre)
                .orElse(middle);
    }

    private Point centre() {
        return Box.union(fragment.placements().values().stream()
                        .map(Placement::centre)
                        .map(point -> Box.spanning(point, point))
                        .toList())
                .map(Box::centre)
                .orElse(middle);
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(
                "command.insert", Integer.toString(fragment.graph().size() - ties.size()));
    }
}

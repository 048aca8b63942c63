package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;

/// Edits as a person might make them, at random: most fit the document, some do not.
final class RandomCommands {
    private final SplittableRandom random;

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    Command next(CausalDocument document) {
        List<String> variables = document.graph().variables();
        List<Edge> edges = new ArrayList<>(document.graph().edges());
        if (variables.size() < 3) {
            return new AddVariable("V" + random.nextInt(60), place());
        }
        String a = pick(variables);
        String b = pick(variables);
        return switch (random.nextInt(26)) {
            case 0, 1, 2 -> new AddVariable("V" + random.nextInt(60), place());
            case 3, 4, 5, 6 -> a.equals(b) ? new SetTitle("Title " + random.nextInt(5)) : new AddEdge(edge(a, b));
            case 7 ->
                variables.size() > 25 ? RemoveItems.variables(a) : new RenameVariable(a, "V" + random.nextInt(60));
            case 8 -> edges.isEmpty() ? RemoveItems.variables(a) : RemoveItems.edge(pick(edges));
            case 9, 10, 11 -> new MoveVariables(Map.of(a, place()));
            case 12 -> ChangeRole.toggled(document, Set.of(a), Role.values()[random.nextInt(Role.values().length)]);
            case 13 -> edges.isEmpty() ? new UnloadData() : bend(pick(edges), document);
            case 14 -> edges.isEmpty() ? new UnloadData() : ReplaceEdge.reversing(pick(edges));
            case 15 -> new PinVariables(Set.of(a), Placement.Hold.PINNED);
            case 16 -> new DescribeVariable(a, VariableCard.BLANK.withDomain(Categorical.of("no", "yes")));
            case 17 -> new LoadData(new Dataset("rows", List.of(Column.ofStates(a, List.of("x", "y", "x")))));
            case 18 ->
                document.graph().parents(a).isEmpty()
                        ? SetMechanisms.typed(a, TableMechanism.root(0.25, 0.75))
                        : new RemoveMechanism(a);
            case 19 -> new PutNote(new Note("note " + random.nextInt(4), "text " + random.nextInt(9), place()));
            case 20 -> new SetSeed(new Seed(random.nextInt(10)));
            case 21 -> new AdjustFor(Set.of(a));
            case 22 -> arrange(variables);
            case 23 -> new AssumeCoupling(Optional.of(pick(List.of(Coupling.values()))));
            case 24 -> correlate(edges);
            default -> a.equals(b) ? new AddColumns(Map.of(a, place())) : connected(a);
        };
    }

    private Command connected(String cause) {
        String name = "V" + random.nextInt(60);
        return name.equals(cause)
                ? new SetTitle("Title")
                : new AddConnectedVariable(name, place(), Edge.directed(cause, name));
    }

    private Command correlate(List<Edge> edges) {
        List<Edge> tied = edges.stream().filter(Edge::isBidirected).toList();
        return tied.isEmpty()
                ? new AssumeCoupling(Optional.empty())
                : new CorrelateNoises(pick(tied), OptionalDouble.of(random.nextDouble() - 0.5));
    }

    private Command bend(Edge edge, CausalDocument document) {
        EdgeStyle style = document.style(edge).withBend(random.nextInt(5) / 10.0);
        return new StyleEdge(edge, random.nextBoolean() ? style : style.withColour(Optional.of("#112233")));
    }

    private Command arrange(List<String> variables) {
        Map<String, Point> places = new LinkedHashMap<>();
        variables.forEach(variable -> places.put(variable, place()));
        return new ArrangeVariables("command.layout-layered", places, Map.of());
    }

    private Edge edge(String a, String b) {
        return switch (random.nextInt(6)) {
            case 0 -> Edge.bidirected(a, b);
            case 1 -> new Edge(a, b, Mark.CIRCLE, Mark.ARROW);
            default -> Edge.directed(a, b);
        };
    }

    private Point place() {
        return new Point(random.nextInt(1000), random.nextInt(800));
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}

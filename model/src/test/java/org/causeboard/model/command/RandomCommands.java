package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.Dates;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.EdgeStyle;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Layer;
import org.causeboard.model.document.Lit;
import org.causeboard.model.document.NamedWorld;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.PresentationScene;
import org.causeboard.model.document.RandomSituation;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.fragment.Fragment;
import org.causeboard.model.fragment.Fragments;

/// Edits as a person might make them, at random: most fit the document, some do not.
final class RandomCommands {
    private static final int MOST = 45;

    private final SplittableRandom random;

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    Command next(CausalDocument document) {
        List<String> variables = document.graph().variables();
        List<Edge> edges = new ArrayList<>(document.graph().edges());
        if (variables.size() < 3) {
            return new AddVariable(name(), place());
        }
        String a = pick(variables);
        String b = pick(variables);
        if (variables.size() > MOST) {
            return RemoveItems.variables(a);
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> onGraph(document, variables, edges, a, b);
            case 2 -> onVariables(document, variables, a);
            case 3 -> edges.isEmpty() ? new AddEdge(otherEdge(variables)) : onEdge(document, pick(edges));
            case 4 -> pieces(document, variables, a, b);
            default -> onDocument(document, a, b);
        };
    }

    private Command onGraph(CausalDocument document, List<String> variables, List<Edge> edges, String a, String b) {
        return switch (random.nextInt(8)) {
            case 0 -> new AddVariable(name(), place());
            case 1, 2 -> a.equals(b) ? new AddVariable(name(), place()) : new AddEdge(edge(a, b));
            case 3 -> connected(a);
            case 4 ->
                variables.size() > 25 && random.nextBoolean()
                        ? RemoveItems.variables(a)
                        : new RenameVariable(a, name());
            case 5 -> edges.isEmpty() ? RemoveItems.variables(a) : RemoveItems.edge(pick(edges));
            case 6 -> ChangeRole.toggled(document, Set.of(a), Role.values()[random.nextInt(Role.values().length)]);
            default -> new AdjustFor(Set.of(a));
        };
    }

    private Command onVariables(CausalDocument document, List<String> variables, String a) {
        VariableCard card = document.cards().get(a);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new MoveVariables(Map.of(a, place()));
            case 2 -> arrange(variables);
            case 3 -> new PinVariables(Set.of(a), random.nextBoolean() ? Placement.Hold.PINNED : Placement.Hold.FREE);
            case 4 ->
                random.nextBoolean()
                        ? new DescribeVariable(a, card.withNote(name()))
                        : new SetValues(
                                new TreeSet<>(List.of(a, pick(variables))),
                                random.nextBoolean() ? Categorical.of("no", "yes") : Categorical.of("yes", "no"));
            case 5 -> new ColourItems(Set.of(a), document.graph().edges(a), Optional.of("#0072B2"));
            case 6 ->
                document.graph().parents(a).isEmpty() && !document.mechanisms().containsKey(a)
                        ? given(a)
                        : new RemoveMechanism(a);
            case 7 -> new HideLatent(a);
            case 8 -> new PutInTier(Map.of(a, OptionalInt.of(1 + random.nextInt(4))));
            default -> new AddColumns(Map.of(a, place()));
        };
    }

    private Command onEdge(CausalDocument document, Edge edge) {
        return switch (random.nextInt(6)) {
            case 0 -> bend(edge, document);
            case 1 -> new BendEdge(edge, random.nextInt(5) / 10.0);
            case 2 -> ReplaceEdge.reversing(edge);
            case 3 -> MarkEnd.next(edge, random.nextBoolean() ? edge.from() : edge.to(), GraphKind.DAG);
            default ->
                edge.isBidirected()
                        ? random.nextBoolean()
                                ? new MakeLatentExplicit(edge, name())
                                : new CorrelateNoises(edge, OptionalDouble.of(random.nextInt(10) / 10.0))
                        : new AddEdge(Edge.bidirected(edge.from(), edge.to()));
        };
    }

    private Command pieces(CausalDocument document, List<String> variables, String a, String b) {
        return switch (random.nextInt(8)) {
            case 6 -> new LeaveGroups(new TreeSet<>(List.of(a, b)));
            case 0 -> new Paste(document.part(List.of(a, b), Set.of("note 1")), 20, 20);
            case 1 -> {
                Fragment fragment = pick(Fragments.all());
                Map<String, String> ties = a.equals(b) ? Map.of("X", a) : Map.of("X", a, "Y", b);
                yield new InsertFragment(fragment.key(), fragment.document(), ties, place());
            }
            case 2 -> {
                Group group = new Group(
                        "group-" + random.nextInt(4),
                        "g",
                        List.copyOf(new TreeSet<>(List.of(a, b))),
                        Group.Kind.PLATE,
                        random.nextBoolean() ? Group.Fold.OPEN : Group.Fold.FOLDED);
                yield new PutGroup(group);
            }
            case 3 -> new RemoveGroups(Set.of("group-" + random.nextInt(4)));
            case 5 ->
                new FoldGroups(
                        Set.of("group-" + random.nextInt(4), "group-" + random.nextInt(4, 8)),
                        random.nextBoolean() ? Group.Fold.OPEN : Group.Fold.FOLDED);
            case 4 -> new PutNote(new Note("note " + random.nextInt(4), "text " + random.nextInt(9), place()));
            default -> new MoveVariables(Map.of(a, place()), Map.of("note " + random.nextInt(4), place()));
        };
    }

    private Command onDocument(CausalDocument document, String a, String b) {
        return switch (random.nextInt(15)) {
            case 13 ->
                document.data()
                        .filter(data -> !Dates.in(data).isEmpty())
                        .<Command>map(data -> random.nextBoolean()
                                ? ReadDates.asDays(data, "day", Dates.Order.YEAR_FIRST)
                                : ReadDates.leftOut(data, "day"))
                        .orElseGet(UnloadData::new);
            case 12 ->
                document.data()
                        .<Command>map(data -> TakeAsMissing.in(data, "y", data.names()))
                        .orElseGet(UnloadData::new);
            case 11 -> scenes(document);
            case 0 -> new SetTitle("Title " + random.nextInt(5));
            case 1 -> new SetSeed(new Seed(random.nextInt(10)));
            case 2 ->
                new LoadData(new Dataset(
                        "rows",
                        List.of(
                                Column.ofStates(name(), List.of("x", "y", "x")),
                                Column.ofStates("day", List.of("2024-01-31", "2024-02-01", "2024-02-05")))));
            case 3 -> new UnloadData();
            case 4 -> new SaveQuestions(List.of("P(" + a + ")"));
            case 5 ->
                new KeepWorlds(List.of(new NamedWorld(
                        "kept " + a, RandomSituation.of(document.graph().variables(), random))));
            case 6 -> new ReadAs(GraphKind.values()[random.nextInt(GraphKind.values().length)]);
            case 7 -> new ReplaceGraph(document.graph().withoutEdges(edge -> edge.touches(a)), Map.of(b, place()));
            case 8 -> new AssumeCoupling(random.nextBoolean() ? Optional.of(Coupling.MONOTONE) : Optional.empty());
            case 9 ->
                random.nextInt(20) == 0
                        ? new RestoreDocument(document.edit().title("restored").done())
                        : new SetTitle("Title");
            case 10 -> new ReadAs(GraphKind.DAG);
            default ->
                new AddColumns(Map.of(
                        document.data()
                                .map(data -> data.columns().getFirst().name())
                                .orElse(a),
                        place()));
        };
    }

    private Command scenes(CausalDocument document) {
        PresentationScene scene = document.scenes().isEmpty() || random.nextBoolean()
                ? new PresentationScene(
                        PresentationScene.freeId(document.scenes()),
                        "scene " + random.nextInt(9),
                        new Box(0, 0, 100, 50),
                        RandomSituation.of(document.graph().variables(), random),
                        List.of(pick(List.of(Layer.values()))),
                        List.of(pick(List.of(Lit.values()))),
                        "")
                : pick(document.scenes());
        return switch (random.nextInt(3)) {
            case 0 -> new PutScene(scene.withNote("note " + random.nextInt(9)));
            case 1 -> new MoveScene(scene, random.nextInt(4));
            default -> new RemoveScene(scene);
        };
    }

    private Edge otherEdge(List<String> variables) {
        return Edge.directed(variables.getFirst(), variables.getLast());
    }

    private String name() {
        return "V" + random.nextInt(60);
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

    private Command given(String root) {
        TableMechanism coin = TableMechanism.root(0.25, 0.75);
        FitReport report = new FitReport("A table, since it has states.", 10, 0, Optional.empty(), List.of());
        return random.nextBoolean()
                ? SetMechanisms.typed(root, coin)
                : new FitMechanisms(Map.of(root, coin), Map.of(root, report), Map.of());
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

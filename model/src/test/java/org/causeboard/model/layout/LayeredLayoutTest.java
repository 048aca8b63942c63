package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Waypoint;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    /// The structure of Beinlich et al. (1989), The ALARM monitoring system.
    static final String ALARM = """
            LVFAILURE -> HISTORY, LVEDVOLUME -> CVP, LVEDVOLUME -> PCWP, HYPOVOLEMIA -> LVEDVOLUME,
            LVFAILURE -> LVEDVOLUME, HYPOVOLEMIA -> STROKEVOLUME, LVFAILURE -> STROKEVOLUME, ERRLOWOUTPUT -> HRBP,
            HR -> HRBP, ERRCAUTER -> HREKG, HR -> HREKG, ERRCAUTER -> HRSAT, HR -> HRSAT, ANAPHYLAXIS -> TPR,
            ARTCO2 -> EXPCO2, VENTLUNG -> EXPCO2, VENTLUNG -> MINVOL, INTUBATION -> MINVOL, FIO2 -> PVSAT,
            VENTALV -> PVSAT, PVSAT -> SAO2, SHUNT -> SAO2, PULMEMBOLUS -> PAP, PULMEMBOLUS -> SHUNT,
            INTUBATION -> SHUNT, INTUBATION -> PRESS, KINKEDTUBE -> PRESS, VENTTUBE -> PRESS, VENTMACH -> VENTTUBE,
            DISCONNECT -> VENTTUBE, MINVOLSET -> VENTMACH, INTUBATION -> VENTLUNG, KINKEDTUBE -> VENTLUNG,
            VENTTUBE -> VENTLUNG, INTUBATION -> VENTALV, VENTLUNG -> VENTALV, VENTALV -> ARTCO2,
            ARTCO2 -> CATECHOL, INSUFFANESTH -> CATECHOL, SAO2 -> CATECHOL, TPR -> CATECHOL, CATECHOL -> HR,
            HR -> CO, STROKEVOLUME -> CO, CO -> BP, TPR -> BP
            """;

    @Test
    void alarmHasAtMostElevenCrossings() {
        CausalGraph alarm = GraphText.graph(ALARM);
        assertThat(alarm.size()).isEqualTo(37);
        assertThat(alarm.edges()).hasSize(46);
        assertThat(crossings(alarm)).isLessThanOrEqualTo(11);
    }

    @Test
    void crossingsOfThreeHundredVariablesStayFew() {
        requireCrossings(GraphFamily.NEAREST, 1_715);
        requireCrossings(GraphFamily.NEAR, 3_700);
        requireCrossings(GraphFamily.UNIFORM, 21_500);
    }

    private static void requireCrossings(GraphFamily family, long most) {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(crossings(family.graph(300, 700, seed)))
                    .as("%s, seed %d", family, seed)
                    .isLessThanOrEqualTo(most);
        }
    }

    @Test
    void largeGraphsNeitherOverlapNorCutForeignVariables() {
        for (GraphFamily family : List.of(GraphFamily.NEAREST, GraphFamily.NEAR)) {
            LayoutTask task = task(family.graph(300, 700, 1), 1);
            Arrangement arrangement =
                    new LayeredLayout(LayeredLayout.Direction.RIGHT).arrange(task, Progress.unwatched());
            requireNoOverlap(task, arrangement, 1);
            requireClearEdges(task, arrangement, 1);
        }
    }

    @Test
    void oneEdgeLessLeavesMostPairsInALayerOnTheirSides() {
        int pairs = 0;
        int turned = 0;
        for (long seed = 1; seed <= 10; seed++) {
            CausalGraph graph = GraphFamily.NEAR.graph(40, 55, seed);
            LayeredLayout layout = new LayeredLayout(LayeredLayout.Direction.DOWN);
            LayoutTask task = task(graph, seed);
            Map<String, Point> first =
                    layout.arrange(task, Progress.unwatched()).places();
            Edge gone = graph.edges().iterator().next();
            CausalGraph less = graph.withoutEdges(gone::equals);
            Map<String, Point> second = layout.arrange(
                            new LayoutTask(less, task.sizes(), first, Set.of()), Progress.unwatched())
                    .places();
            for (String a : graph.variables()) {
                for (String b : graph.variables()) {
                    if (first.get(a).y() == first.get(b).y()
                            && second.get(a).y() == second.get(b).y()
                            && first.get(a).x() < first.get(b).x()) {
                        pairs++;
                        turned += second.get(a).x() > second.get(b).x() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(turned)
                .as("of %d pairs in one layer that changed sides", pairs)
                .isLessThan(pairs / 4);
    }

    @Test
    void noVariablesOverlapAndNoEdgeCutsAForeignVariable() {
        for (long seed = 1; seed <= 20; seed++) {
            CausalGraph graph = random(30, 60, seed);
            LayoutTask task = task(graph, seed);
            for (LayeredLayout.Direction direction : LayeredLayout.Direction.values()) {
                Arrangement arrangement = new LayeredLayout(direction).arrange(task, Progress.unwatched());
                requireNoOverlap(task, arrangement, seed);
                requireClearEdges(task, arrangement, seed);
            }
        }
    }

    /// Six layers of seventy variables are a strip, one to twenty, if each is one row.
    @Test
    void aLargeGraphOfFewLayersHasTheShapeOfAWindow() {
        for (long seed = 1; seed <= 3; seed++) {
            CausalGraph graph = wide(420, 70, seed);
            LayoutTask task = task(graph, seed);
            for (LayeredLayout.Direction direction : LayeredLayout.Direction.values()) {
                Arrangement arrangement = new LayeredLayout(direction).arrange(task, Progress.unwatched());
                Box all = Box.union(graph.variables().stream()
                                .map(variable -> Box.around(
                                        arrangement.places().get(variable),
                                        task.sizes().get(variable)))
                                .toList())
                        .orElseThrow();
                assertThat(all.width() / all.height())
                        .as("%s, seed %d", direction, seed)
                        .isBetween(0.5, 3.0);
                requireNoOverlap(task, arrangement, seed);
                requireClearEdges(task, arrangement, seed);
                for (Edge edge : graph.edges()) {
                    Point cause = arrangement.places().get(edge.from());
                    Point effect = arrangement.places().get(edge.to());
                    boolean right = direction == LayeredLayout.Direction.RIGHT;
                    assertThat(right ? cause.x() : cause.y())
                            .as("%s, %s, seed %d", edge, direction, seed)
                            .isLessThan(right ? effect.x() : effect.y());
                }
            }
        }
    }

    @Test
    void ofASmallGraphAllVariablesOfALayerStandInOneRow() {
        CausalGraph.Builder builder = CausalGraph.builder().variable("V");
        for (int v = 0; v < 40; v++) {
            builder.variable("V" + v).directed("V", "V" + v);
        }
        CausalGraph graph = builder.build();
        Arrangement arrangement =
                new LayeredLayout(LayeredLayout.Direction.RIGHT).arrange(task(graph, 1), Progress.unwatched());
        assertThat(arrangement.places().values().stream().map(Point::x).distinct())
                .hasSize(2);
    }

    /// A chain of 300 variables in one row is 45,000 wide; three that are measured each day are as long.
    @Test
    void aLongStripGoesOnInRows() {
        for (CausalGraph graph : List.of(chain(300), days(100))) {
            LayoutTask task = task(graph, 1);
            for (LayeredLayout.Direction direction : LayeredLayout.Direction.values()) {
                Arrangement arrangement = new LayeredLayout(direction).arrange(task, Progress.unwatched());
                Box all = Box.union(graph.variables().stream()
                                .map(variable -> Box.around(
                                        arrangement.places().get(variable),
                                        task.sizes().get(variable)))
                                .toList())
                        .orElseThrow();
                assertThat(all.width() / all.height())
                        .as("%s, %d variables", direction, graph.size())
                        .isBetween(1.0, 2.5);
                requireNoOverlap(task, arrangement, 1);
                requireClearEdges(task, arrangement, 1);
            }
        }
    }

    @Test
    void aChainThatCanBeReadInOneRowIsOneRow() {
        Arrangement arrangement =
                new LayeredLayout(LayeredLayout.Direction.RIGHT).arrange(task(chain(20), 1), Progress.unwatched());
        assertThat(arrangement.places().values().stream().map(Point::y).distinct())
                .hasSize(1);
    }

    private static CausalGraph chain(int variables) {
        CausalGraph.Builder graph = CausalGraph.builder().variable("V0");
        IntStream.range(1, variables).forEach(v -> graph.variable("V" + v).directed("V" + (v - 1), "V" + v));
        return graph.build();
    }

    private static CausalGraph days(int days) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int day = 0; day < days; day++) {
            graph.variables("D" + day, "B" + day, "W" + day)
                    .directed("D" + day, "B" + day)
                    .directed("B" + day, "W" + day);
            if (day > 0) {
                graph.directed("D" + (day - 1), "D" + day)
                        .directed("B" + (day - 1), "B" + day)
                        .directed("W" + (day - 1), "W" + day)
                        .directed("W" + (day - 1), "D" + day);
            }
        }
        return graph.build();
    }

    /// Each variable has a cause one layer before it, and one in two another one farther back.
    private static CausalGraph wide(int variables, int layer, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int v = 0; v < variables; v++) {
            graph.variable("V" + v);
        }
        for (int v = layer; v < variables; v++) {
            int first = v - v % layer;
            graph.directed("V" + (first - layer + (v % layer + random.nextInt(5)) % layer), "V" + v);
            if (random.nextBoolean() && first > layer) {
                graph.directed("V" + (first - 2 * layer + random.nextInt(layer)), "V" + v);
            }
        }
        return graph.build();
    }

    @Test
    void causesStandBeforeTheirEffects() {
        CausalGraph graph = random(40, 80, 3);
        Arrangement right =
                new LayeredLayout(LayeredLayout.Direction.RIGHT).arrange(task(graph, 3), Progress.unwatched());
        for (Edge edge : graph.edges()) {
            assertThat(right.places().get(edge.from()).x())
                    .isLessThan(right.places().get(edge.to()).x());
        }
    }

    @Test
    void variablesWithoutEdgesStandInRowsRightBelowTheOthers() {
        CausalGraph graph = GraphFamily.NEAR.graph(60, 130, 2).toBuilder()
                .variables("L1", "L2", "L3")
                .build();
        LayoutTask task = task(graph, 2);
        for (LayeredLayout.Direction direction : LayeredLayout.Direction.values()) {
            Arrangement arrangement = new LayeredLayout(direction).arrange(task, Progress.unwatched());
            requireNoOverlap(task, arrangement, 2);
            double bottom = arrangement.places().entrySet().stream()
                    .filter(entry -> !graph.adjacent(entry.getKey()).isEmpty())
                    .mapToDouble(entry -> entry.getValue().y()
                            + task.sizes().get(entry.getKey()).height() / 2)
                    .max()
                    .orElseThrow();
            for (String lone : List.of("L1", "L2", "L3")) {
                assertThat(arrangement.places().get(lone).y()).isBetween(bottom, bottom + 200);
            }
        }
    }

    @Test
    void whatIsFixedStays() {
        CausalGraph graph = random(12, 18, 4);
        LayoutTask task = task(graph, 4);
        Set<String> fixed = Set.of("V0", "V5");
        Arrangement arrangement = new LayeredLayout(LayeredLayout.Direction.RIGHT)
                .arrange(new LayoutTask(graph, task.sizes(), task.places(), fixed), Progress.unwatched());
        assertThat(arrangement.places()).doesNotContainKeys("V0", "V5").hasSize(10);
    }

    private static void requireNoOverlap(LayoutTask task, Arrangement arrangement, long seed) {
        List<String> names = task.graph().variables();
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box a = Box.around(
                        arrangement.places().get(names.get(i)), task.sizes().get(names.get(i)));
                Box b = Box.around(
                        arrangement.places().get(names.get(j)), task.sizes().get(names.get(j)));
                assertThat(a.intersects(b))
                        .as("seed %d: %s and %s", seed, names.get(i), names.get(j))
                        .isFalse();
            }
        }
    }

    private static void requireClearEdges(LayoutTask task, Arrangement arrangement, long seed) {
        for (Edge edge : task.graph().edges()) {
            Point from = arrangement.places().get(edge.from());
            Point to = arrangement.places().get(edge.to());
            List<Point> path = new ArrayList<>(List.of(from));
            for (Waypoint waypoint : arrangement.routes().getOrDefault(edge, List.of())) {
                path.add(waypoint.on(from, to));
            }
            path.add(to);
            for (String variable : task.graph().variables()) {
                Box box = Box.around(
                                arrangement.places().get(variable), task.sizes().get(variable))
                        .grown(-1);
                for (int i = 1; i < path.size() && !edge.touches(variable); i++) {
                    assertThat(box.isCrossedBy(path.get(i - 1), path.get(i)))
                            .as("seed %d: %s cuts %s", seed, edge, variable)
                            .isFalse();
                }
            }
        }
    }

    private static long crossings(CausalGraph graph) {
        Layers layers = new Layers(graph);
        int[][] order = LayerOrder.of(layers, new double[graph.size()], Progress.unwatched());
        int[] place = new int[layers.size()];
        for (int[] row : order) {
            for (int i = 0; i < row.length; i++) {
                place[row[i]] = i;
            }
        }
        long count = 0;
        for (int row = 0; row + 1 < order.length; row++) {
            count += LayerOrder.crossings(layers, order[row], place, order[row + 1].length);
        }
        return count;
    }

    private static LayoutTask task(CausalGraph graph, long seed) {
        return GraphFamily.task(graph, seed);
    }

    private static CausalGraph random(int variables, int edges, long seed) {
        return GraphFamily.UNIFORM.graph(variables, edges, seed);
    }

    @Test
    void arrowsOfAHubComeFromAllDirections() {
        for (LayeredLayout.Direction direction : LayeredLayout.Direction.values()) {
            CausalGraph.Builder graph = CausalGraph.builder().variable("Hub");
            IntStream.rangeClosed(1, 20)
                    .forEach(i -> graph.variable("Cause" + i).directed("Cause" + i, "Hub"));
            CausalDocument document =
                    CausalDocument.empty().edit().graph(graph.build()).done();
            Layout layout = new LayeredLayout(direction);
            Arrangement arrangement = layout.arrange(LayoutTask.of(document), Progress.unwatched());
            CausalDocument placed =
                    new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()).apply(document);
            List<Point> heads = SceneBuilder.picture(Scene.of(placed)).geometry().edges().values().stream()
                    .map(edge -> edge.points().getLast())
                    .toList();
            for (int i = 0; i < heads.size(); i++) {
                for (int j = i + 1; j < heads.size(); j++) {
                    assertThat(heads.get(i).distance(heads.get(j)))
                            .as("%s: heads %d and %d", direction, i, j)
                            .isGreaterThan(2);
                }
            }
        }
    }
}

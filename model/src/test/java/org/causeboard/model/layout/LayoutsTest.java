package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What every layout of the catalogue keeps.
class LayoutsTest {
    private static final double LITTLE = 80; // less than half of a variable's room

    @TestFactory
    List<DynamicTest> noLayoutLetsVariablesCoverEachOther() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    for (long seed = 1; seed <= 8; seed++) {
                        LayoutTask task = task(random(14, 20, seed));
                        requireApart(
                                task, layout.arrange(task, Progress.unwatched()).places(), seed);
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> theSameTaskGivesTheSameArrangement() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask task = task(random(12, 18, 5));
                    assertThat(layout.arrange(task, Progress.unwatched()))
                            .isEqualTo(layout.arrange(task, Progress.unwatched()));
                }))
                .toList();
    }

    /// JUNG asks for the lengths of all ways before its first step; of 60 variables there are 1770 pairs.
    @Test
    void theLayoutByDistanceCanBeCancelledWhileItMeasuresDistances() {
        int[] asked = {0};
        Progress counting = new Progress() {
            @Override
            public void report(double share) {}

            @Override
            public void phase(String phase) {}

            @Override
            public boolean isCancelled() {
                asked[0]++;
                return asked[0] > 1000;
            }
        };
        LayoutTask task = task(random(60, 100, 3));
        assertThatThrownBy(() -> new OrganicLayout().arrange(task, counting)).isInstanceOf(CancellationException.class);
        assertThat(asked[0]).isEqualTo(1001);
    }

    @TestFactory
    List<DynamicTest> edgesGoAroundForeignVariables() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    for (long seed = 1; seed <= 8; seed++) {
                        LayoutTask task = task(random(14, 20, seed));
                        requireClear(task, layout.arrange(task, Progress.unwatched()), seed);
                    }
                }))
                .toList();
    }

    private static void requireClear(LayoutTask task, Arrangement arrangement, long seed) {
        for (Edge edge : task.graph().edges()) {
            Point from = arrangement.places().get(edge.from());
            Point to = arrangement.places().get(edge.to());
            List<Point> path = new ArrayList<>(List.of(from));
            arrangement.routes().getOrDefault(edge, List.of()).forEach(waypoint -> path.add(waypoint.on(from, to)));
            path.add(to);
            for (String variable : task.graph().variables()) {
                Box box = Box.around(
                        arrangement.places().get(variable), task.sizes().get(variable));
                for (int i = 1; i < path.size() && !edge.touches(variable); i++) {
                    assertThat(box.isCrossedBy(path.get(i - 1), path.get(i)))
                            .as("seed %d: %s cuts %s", seed, edge, variable)
                            .isFalse();
                }
            }
        }
    }

    /// Springs cannot pull a long chain out of the rows in which layers show it.
    @Test
    void aChainInRowsIsUnrolledByDistance() {
        CausalGraph.Builder graph = CausalGraph.builder().variable("V0");
        for (int v = 1; v < 300; v++) {
            graph.variable("V" + v).directed("V" + (v - 1), "V" + v);
        }
        CausalDocument rows = LayeredLayout.applied(
                CausalDocument.empty().edit().graph(graph.build()).done());
        LayoutTask task = LayoutTask.of(rows);
        Arrangement arrangement = new OrganicLayout().arrange(task, Progress.unwatched());
        requireClear(task, arrangement, 0);
        Map<String, Point> at = arrangement.places();
        double longest = task.graph().edges().stream()
                .mapToDouble(edge -> at.get(edge.from()).distance(at.get(edge.to())))
                .max()
                .orElseThrow();
        assertThat(longest).isLessThan(at.get("V0").distance(at.get("V299")) / 4);
    }

    @Test
    void repeatedMeasuresStandInColumnsOfTimeAndRowsOfSubject() {
        CausalGraph graph = CausalGraph.builder()
                .directed("dose_1", "bp_1")
                .directed("bp_1", "dose_2")
                .directed("dose_2", "bp_2")
                .directed("dose_1", "dose_2")
                .directed("bp_1", "bp_2")
                .directed("age", "bp_1")
                .build();
        Map<String, Point> at =
                new TierLayout().arrange(task(graph), Progress.unwatched()).places();
        assertThat(at.get("dose_1").x()).isEqualTo(at.get("bp_1").x());
        assertThat(at.get("dose_2").x())
                .isEqualTo(at.get("bp_2").x())
                .isGreaterThan(at.get("dose_1").x());
        assertThat(at.get("dose_1").y()).isEqualTo(at.get("dose_2").y());
        assertThat(at.get("bp_1").y()).isEqualTo(at.get("bp_2").y());
        assertThat(at.get("age").x()).isLessThan(at.get("dose_1").x());
    }

    @Test
    void whatIsMeasuredOnceSharesRows() {
        LayoutTask task = task(GraphText.graph(LayeredLayoutTest.ALARM));
        Map<String, Point> at =
                new TierLayout().arrange(task, Progress.unwatched()).places();
        int longest = Tiers.of(task.graph(), Map.of()).values().stream()
                .collect(Collectors.groupingBy(tier -> tier, Collectors.summingInt(_ -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElseThrow();
        assertThat(at.values().stream().map(Point::y).distinct()).hasSize(longest);
    }

    @Test
    void shapesOfTheOrganicLayoutStandApartInBothDirections() {
        LayoutTask names = task(GraphText.graph(LayeredLayoutTest.ALARM));
        Map<String, Size> wide = new LinkedHashMap<>(names.sizes());
        wide.replaceAll((_, _) -> new Size(196, 100));
        Map<String, Point> at = new OrganicLayout()
                .arrange(new LayoutTask(names.graph(), wide, names.places(), Set.of()), Progress.unwatched())
                .places();
        Box all = Box.union(at.values().stream()
                        .map(place -> Box.around(place, new Size(196, 100)))
                        .toList())
                .orElseThrow();
        assertThat(all.width() / all.height()).isBetween(0.8, 2.5);
    }

    @Test
    void theOrganicLayoutChangesLittleWhereLittleWasEdited() {
        List<Double> again = new ArrayList<>();
        List<Double> edited = new ArrayList<>();
        for (GraphFamily family : List.of(GraphFamily.NEAREST, GraphFamily.NEAR)) {
            for (long seed = 1; seed <= 6; seed++) {
                LayoutTask task = GraphFamily.task(family.graph(24, 34, seed), seed);
                Map<String, Point> before = organic(task, task.places());
                again.add(moved(before, organic(task, before)));
                CausalGraph more =
                        task.graph().toBuilder().edge(Edge.directed("V2", "V5")).build();
                edited.add(moved(before, organic(new LayoutTask(more, task.sizes(), before, Set.of()), before)));
            }
        }
        assertThat(mean(again)).as("%s", again).isLessThan(LITTLE / 2);
        assertThat(mean(edited)).as("%s", edited).isLessThan(LITTLE);
    }

    private static double mean(List<Double> numbers) {
        return numbers.stream().mapToDouble(number -> number).average().orElseThrow();
    }

    private static Map<String, Point> organic(LayoutTask task, Map<String, Point> places) {
        return new OrganicLayout()
                .arrange(new LayoutTask(task.graph(), task.sizes(), places, Set.of()), Progress.unwatched())
                .places();
    }

    /// How far the variables in the middle of all moved: half of them moved less.
    private static double moved(Map<String, Point> before, Map<String, Point> after) {
        double[] ways = before.keySet().stream()
                .mapToDouble(variable -> before.get(variable).distance(after.get(variable)))
                .sorted()
                .toArray();
        return ways[ways.length / 2];
    }

    @Test
    void variablesThatAreOnlyNumberedHaveNoTime() {
        CausalGraph numbered = GraphText.graph("X1 -> X3, X2 -> X3, X3 -> X4");
        assertThat(Tiers.of(numbered, Map.of())).isEqualTo(Map.of("X1", 1, "X2", 1, "X3", 2, "X4", 3));
        CausalGraph timed = GraphText.graph("x1 -> x2, x1 -> y1, x2 -> y2");
        assertThat(Tiers.of(timed, Map.of())).isEqualTo(Map.of("x1", 1, "y1", 1, "x2", 2, "y2", 2));
        CausalGraph series = GraphText.graph("x_1 -> x_3, x_2 -> x_3");
        assertThat(Tiers.of(series, Map.of())).isEqualTo(Map.of("x_1", 1, "x_2", 2, "x_3", 3));
    }

    @Test
    void withoutTimesTheTiersAreTheCausalOrder() {
        CausalGraph graph = CausalGraph.builder()
                .directed("A", "B")
                .directed("B", "C")
                .directed("A", "C")
                .build();
        Map<String, Point> at =
                new TierLayout().arrange(task(graph), Progress.unwatched()).places();
        assertThat(at.get("A").x()).isLessThan(at.get("B").x());
        assertThat(at.get("B").x()).isLessThan(at.get("C").x());
    }

    @Test
    void slicesOfTimeThatAreSaidHoldAndTheOthersFollowTheirCauses() {
        CausalGraph graph = CausalGraph.builder()
                .directed("A", "B")
                .directed("B", "C")
                .variable("D")
                .build();
        assertThat(Tiers.of(graph, Map.of())).isEqualTo(Map.of("A", 1, "B", 2, "C", 3, "D", 1));
        assertThat(Tiers.of(graph, Map.of("A", 2, "D", 3))).isEqualTo(Map.of("A", 2, "B", 3, "C", 4, "D", 3));
        LayoutTask task = task(graph);
        LayoutTask said =
                new LayoutTask(graph, task.sizes(), task.places(), task.fixed(), Map.of("A", 2, "B", 2, "D", 3));
        Map<String, Point> at =
                new TierLayout().arrange(said, Progress.unwatched()).places();
        assertThat(at.get("A").x()).isEqualTo(at.get("B").x());
        assertThat(at.get("C").x())
                .isEqualTo(at.get("D").x())
                .isGreaterThan(at.get("A").x());
    }

    @Test
    void aSliceThatIsSaidHoldsAmongTimesInNames() {
        CausalGraph graph = CausalGraph.builder()
                .directed("bp_10", "bp_20")
                .directed("dose_10", "bp_20")
                .directed("dose_10", "dose_20")
                .build();
        assertThat(Tiers.of(graph, Map.of("dose_10", 3)))
                .isEqualTo(Map.of("bp_10", 1, "dose_10", 3, "bp_20", 3, "dose_20", 3));
    }

    @Test
    void variablesOfAModelGetRoomForTheirCharts() {
        CausalDocument shown =
                LayeredLayout.applied(Gallery.find("sprinkler").orElseThrow().document());
        Map<String, Chart> charts = new LinkedHashMap<>();
        shown.graph()
                .variables()
                .forEach(variable -> charts.put(
                        variable,
                        new Chart.Bars(
                                List.of(Chart.Bar.of("no", 0.5), Chart.Bar.of("yes", 0.5)), Chart.Freshness.CURRENT)));
        LayoutTask withCharts =
                LayoutTask.of(shown, SceneGeometry.of(Scene.of(shown).withCharts(charts), BundledFont.instance()));
        requireApart(withCharts, withCharts.places(), 0);
    }

    @Test
    void byRoleStandsAsInTextbooks() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "Y")
                .directed("X", "M")
                .directed("M", "Y")
                .directed("C", "X")
                .directed("C", "Y")
                .directed("Z", "X")
                .directed("Y", "D")
                .variable("X", Role.EXPOSURE)
                .variable("Y", Role.OUTCOME)
                .build();
        Map<String, Point> at =
                new RoleLayout().arrange(task(graph), Progress.unwatched()).places();
        assertThat(at.get("Z").x()).isLessThan(at.get("X").x());
        assertThat(at.get("X").x()).isLessThan(at.get("M").x());
        assertThat(at.get("M").x()).isLessThan(at.get("Y").x());
        assertThat(at.get("C").y()).isLessThan(at.get("X").y());
        assertThat(at.get("D").y()).isGreaterThan(at.get("Y").y());
    }

    @Test
    void manyVariablesByRoleAreBroaderThanHigh() {
        Map<String, Point> at = new RoleLayout()
                .arrange(task(random(300, 400, 1)), Progress.unwatched())
                .places();
        Box all = Box.union(at.values().stream()
                        .map(place -> Box.around(place, new Size(1, 1)))
                        .toList())
                .orElseThrow();
        assertThat(all.width()).isBetween(all.height(), 3 * all.height());
    }

    private static LayoutTask task(CausalGraph graph) {
        return LayoutTask.of(CausalDocument.empty().edit().graph(graph).done());
    }

    private static void requireApart(LayoutTask task, Map<String, Point> places, long seed) {
        List<String> names = new ArrayList<>(places.keySet());
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                Box a = Box.around(places.get(names.get(i)), task.sizes().get(names.get(i)));
                Box b = Box.around(places.get(names.get(j)), task.sizes().get(names.get(j)));
                assertThat(a.intersects(b))
                        .as("%s and %s, seed %d", names.get(i), names.get(j), seed)
                        .isFalse();
            }
        }
    }

    private static CausalGraph random(int variables, int edges, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < variables; i++) {
            graph.variable("variable_" + i);
        }
        for (int i = 0; i < edges; i++) {
            int a = random.nextInt(variables - 1);
            int b = a + 1 + random.nextInt(variables - a - 1);
            graph.directed("variable_" + a, "variable_" + b);
        }
        graph.variable("variable_3", Role.EXPOSURE).variable("variable_9", Role.OUTCOME);
        return graph.build();
    }
}

package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Layouts of some variables only, and around variables that stay.
class PartLayoutTest {
    private static final List<String> PART = List.of("V3", "V5", "V8", "V11", "V14", "V17");

    @TestFactory
    List<DynamicTest> aPartIsArrangedAsIfItWereAloneAndCoversNothing() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask task = laidOut();
                    Map<String, Point> moved = new PartLayout(layout, PART)
                            .arrange(task, Progress.unwatched())
                            .places();
                    assertThat(moved).containsOnlyKeys(PART);
                    assertThat(between(moved))
                            .isEqualTo(between(layout.arrange(task.only(Set.copyOf(PART)), Progress.unwatched())
                                    .places()));
                    requireApart(task, moved);
                }))
                .toList();
    }

    @Test
    void aPartWithRoomWhereItIsKeepsItsMiddle() {
        LayoutTask task = laidOut();
        Map<String, Point> places = new LinkedHashMap<>(task.places());
        for (int i = 0; i < PART.size(); i++) {
            places.put(PART.get(i), new Point(9_000 + 20 * i, 9_000));
        }
        LayoutTask beside = new LayoutTask(task.graph(), task.sizes(), places, Set.of());
        Point middle = middle(places);
        for (Layout layout : Layouts.all()) {
            Point after = middle(new PartLayout(layout, PART)
                    .arrange(beside, Progress.unwatched())
                    .places());
            assertThat(after.distance(middle)).as(layout.key()).isLessThan(2);
        }
    }

    @TestFactory
    List<DynamicTest> nothingCoversWhatIsPinned() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask task = laidOut();
                    Set<String> pinned = Set.of("V2", "V7", "V16");
                    LayoutTask held = new LayoutTask(task.graph(), task.sizes(), task.places(), pinned);
                    Map<String, Point> moved =
                            layout.arrange(held, Progress.unwatched()).places();
                    assertThat(moved).hasSize(17).doesNotContainKeys("V2", "V7", "V16");
                    requireApart(held, moved);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> aPartStandsInNoFrameOfOthers() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask plain = laidOut();
                    Group group = new Group(
                            "g", "others", List.of("V0", "V19"), Group.Kind.FRAME, Group.Fold.OPEN); // far apart
                    LayoutTask task = new LayoutTask(
                            plain.graph(), plain.sizes(), plain.places(), Set.of(), Map.of(), List.of(group));
                    Map<String, Point> moved = new PartLayout(layout, PART)
                            .arrange(task, Progress.unwatched())
                            .places();
                    Box frame = GroupFrames.around(
                            group,
                            group.members().stream()
                                    .map(member -> Box.around(
                                            task.places().get(member),
                                            task.sizes().get(member)))
                                    .toList());
                    moved.forEach((variable, place) -> assertThat(
                                    Box.around(place, task.sizes().get(variable))
                                            .intersects(frame))
                            .as(variable)
                            .isFalse());
                }))
                .toList();
    }

    private static LayoutTask laidOut() {
        CausalGraph graph = GraphFamily.NEAR.graph(20, 26, 4).toBuilder()
                .variable("V3", Role.EXPOSURE)
                .variable("V17", Role.OUTCOME)
                .build();
        return LayoutTask.of(
                LayeredLayout.applied(CausalDocument.empty().edit().graph(graph).done()));
    }

    private static List<Point> between(Map<String, Point> places) {
        Point first = places.get(PART.getFirst());
        return PART.stream()
                .map(variable -> places.get(variable).plus(-first.x(), -first.y()))
                .toList();
    }

    private static Point middle(Map<String, Point> places) {
        return new Point(
                PART.stream()
                        .mapToDouble(each -> places.get(each).x())
                        .average()
                        .orElseThrow(),
                PART.stream()
                        .mapToDouble(each -> places.get(each).y())
                        .average()
                        .orElseThrow());
    }

    private static void requireApart(LayoutTask task, Map<String, Point> moved) {
        Map<String, Point> all = new LinkedHashMap<>(task.places());
        all.putAll(moved);
        List<String> names = task.graph().variables();
        for (String a : moved.keySet()) {
            for (String b : names) {
                if (!a.equals(b)) {
                    assertThat(Box.around(all.get(a), task.sizes().get(a))
                                    .intersects(
                                            Box.around(all.get(b), task.sizes().get(b))))
                            .as("%s covers %s", a, b)
                            .isFalse();
                }
            }
        }
    }
}

package org.causeboard.model.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.GroupGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Groups and plates in every layout.
class GroupedLayoutTest {
    private static final int SEEDS = 24;

    @TestFactory
    List<DynamicTest> framesHoldTheirOwnVariablesAloneAndKeepApart() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    for (long seed = 1; seed <= SEEDS; seed++) {
                        LayoutTask task = random(seed);
                        Map<String, Point> places =
                                layout.arrange(task, Progress.unwatched()).places();
                        assertThat(places.keySet())
                                .as("seed %d", seed)
                                .containsAll(task.graph().variables());
                        requireApart(task, places, seed);
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> edgesRunThroughNoForeignVariableAndNoName() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    for (long seed = 1; seed <= SEEDS; seed++) {
                        LayoutTask task = random(seed);
                        requireClear(task, layout.arrange(task, Progress.unwatched()), seed);
                    }
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> whatIsPinnedStaysAndItsGroupWithIt() {
        return Layouts.all().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask free = random(3);
                    String pinned = free.groups().getFirst().members().getFirst();
                    LayoutTask task = new LayoutTask(
                            free.graph(), free.sizes(), free.places(), Set.of(pinned), free.tiers(), free.groups());
                    Map<String, Point> places = new LinkedHashMap<>(
                            layout.arrange(task, Progress.unwatched()).places());
                    assertThat(places).doesNotContainKey(pinned);
                    places.put(pinned, task.places().get(pinned));
                    requireApart(task, places, 3);
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> graphsWithoutGroupsAreLaidOutAsEver() {
        List<Layout> plain = List.of(
                new LayeredLayout(LayeredLayout.Direction.RIGHT),
                new LayeredLayout(LayeredLayout.Direction.DOWN),
                new RoleLayout(),
                new TierLayout(),
                new OrganicLayout(),
                new CircleLayout(),
                new GridLayout());
        return plain.stream()
                .map(layout -> DynamicTest.dynamicTest(layout.key(), () -> {
                    LayoutTask task = random(5).withoutGroups();
                    Layout offered = Layouts.all().get(plain.indexOf(layout));
                    assertThat(offered.key()).isEqualTo(layout.key());
                    assertThat(offered.arrange(task, Progress.unwatched()))
                            .isEqualTo(layout.arrange(task, Progress.unwatched()));
                }))
                .toList();
    }

    @Test
    void aDocumentThatIsReadWithoutPlacesKeepsItsGroupsTogether() {
        LayoutTask task = random(7);
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(task.graph())
                .groups(task.groups())
                .done();
        CausalDocument placed = FirstLayout.ifHeaped(document, Progress.unwatched());
        requireApart(LayoutTask.of(placed), LayoutTask.of(placed).places(), 7);
    }

    @Test
    void byTimeAGroupStandsAfterTheCausesOfAllItsVariables() {
        CausalGraph graph = GraphText.graph("X -> M, C, M -> Y, C -> Y");
        Group group = new Group("g", "group", List.of("C", "M"), Group.Kind.FRAME, Group.Fold.OPEN);
        LayoutTask task = LayoutTask.of(CausalDocument.empty()
                .edit()
                .graph(graph)
                .groups(List.of(group))
                .done());
        Map<String, Point> places = new GroupedLayout(new TierLayout())
                .arrange(task, Progress.unwatched())
                .places();
        Box frame = frames(task, places).getFirst().frame();
        assertThat(box("X", task, places).right()).isLessThan(frame.x());
        assertThat(box("Y", task, places).x()).isGreaterThan(frame.right());
    }

    private static void requireApart(LayoutTask task, Map<String, Point> places, long seed) {
        List<GroupGeometry> frames = frames(task, places);
        for (GroupGeometry one : frames) {
            for (GroupGeometry other : frames) {
                assertThat(one != other && one.frame().intersects(other.frame()))
                        .as("seed %d: %s covers %s", seed, one.group(), other.group())
                        .isFalse();
            }
            for (String variable : task.graph().variables()) {
                assertThat(!one.group().members().contains(variable)
                                && one.frame().intersects(box(variable, task, places)))
                        .as("seed %d: %s lies in %s", seed, variable, one.group())
                        .isFalse();
            }
        }
        List<String> names = task.graph().variables();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                assertThat(box(names.get(i), task, places).intersects(box(names.get(j), task, places)))
                        .as("seed %d: %s covers %s", seed, names.get(i), names.get(j))
                        .isFalse();
            }
        }
    }

    private static void requireClear(LayoutTask task, Arrangement arrangement, long seed) {
        Map<String, Point> places = arrangement.places();
        for (Edge edge : task.graph().edges()) {
            Point from = places.get(edge.from());
            Point to = places.get(edge.to());
            List<Point> path = new ArrayList<>(List.of(from));
            arrangement.routes().getOrDefault(edge, List.of()).forEach(way -> path.add(way.on(from, to)));
            path.add(to);
            for (int i = 1; i < path.size(); i++) {
                for (String variable : task.graph().variables()) {
                    assertThat(!edge.touches(variable)
                                    && box(variable, task, places).isCrossedBy(path.get(i - 1), path.get(i)))
                            .as("seed %d: %s cuts %s", seed, edge, variable)
                            .isFalse();
                }
                for (GroupGeometry frame : frames(task, places)) {
                    assertThat(frame.nameFromAfar(BundledFont.instance()).isCrossedBy(path.get(i - 1), path.get(i)))
                            .as("seed %d: %s runs over the name of %s", seed, edge, frame.group())
                            .isFalse();
                }
            }
        }
    }

    private static Box box(String variable, LayoutTask task, Map<String, Point> places) {
        return Box.around(places.get(variable), task.sizes().get(variable));
    }

    private static List<GroupGeometry> frames(LayoutTask task, Map<String, Point> places) {
        return task.groups().stream()
                .map(group -> GroupGeometry.around(
                        group,
                        Box.union(group.members().stream()
                                        .map(member -> box(member, task, places))
                                        .toList())
                                .orElseThrow(),
                        BundledFont.instance()))
                .toList();
    }

    /// Variables in random places and groups of one to five of them, whatever edges join them.
    private static LayoutTask random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int variables = 8 + random.nextInt(12);
        CausalGraph drawn =
                GraphFamily.UNIFORM.graph(variables, variables + random.nextInt(variables), seed).toBuilder()
                        .variable("V0", Role.EXPOSURE)
                        .variable("V" + (variables - 1), Role.OUTCOME)
                        .build();
        List<Group> groups = new ArrayList<>();
        List<String> free = new ArrayList<>(drawn.variables());
        for (int i = 0; i < 3; i++) {
            List<String> members = new ArrayList<>();
            int size = 1 + random.nextInt(5);
            while (members.size() < size && !free.isEmpty()) {
                members.add(free.remove(random.nextInt(free.size())));
            }
            Group.Kind kind = random.nextBoolean() ? Group.Kind.PLATE : Group.Kind.FRAME;
            if (!members.isEmpty()) {
                groups.add(new Group("g" + i, "group number " + i, members, kind, Group.Fold.OPEN));
            }
        }
        LayoutTask plain = GraphFamily.task(drawn, seed);
        return new LayoutTask(drawn, plain.sizes(), plain.places(), Set.of(), Map.of(), groups);
    }
}

package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.document.Waypoint;

/// A layout that keeps groups together: each is laid out by itself and then stands as one block, as large as its frame,
/// among the others. So no frame covers another one, nor a variable that is not in it, and edges pass beside names of
/// groups. A group with a pinned variable stays where that one is. Where there are no groups it is the layout itself.
public final class GroupedLayout implements Layout {
    private static final Layout INSIDE = new LayeredLayout(LayeredLayout.Direction.RIGHT);

    private final Layout layout;

    /// @param layout how blocks, and variables within them, are arranged
    public GroupedLayout(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String key() {
        return layout.key();
    }

    @Override
    public boolean needsRoles() {
        return layout.needsRoles();
    }

    @Override
    public Arrangement arrange(LayoutTask task, Progress progress) {
        if (task.groups().isEmpty()) {
            return layout.arrange(task, progress);
        }
        Map<String, Block> blocks = new LinkedHashMap<>();
        for (Group group : task.groups()) {
            blocks.put(freeName("block of " + group.id(), task.graph()), inside(group, task, progress));
        }
        LayoutTask outside = outside(task, blocks);
        Arrangement among = layout.arrange(outside, progress);
        if (among.places().isEmpty() && layout.needsRoles()) {
            if (layout.arrange(task.withoutGroups(), progress).places().isEmpty()) {
                return new Arrangement(Map.of(), Map.of());
            }
            among = INSIDE.arrange(outside, progress); // exposure and outcome are in one group
        }
        Map<String, Point> middles = new LinkedHashMap<>(outside.places());
        middles.putAll(among.places());
        middles = Overlaps.removed(middles, outside.sizes(), outside.fixed(), progress);
        return placed(task, blocks, middles, among.routes(), progress);
    }

    /// A group by itself.
    ///
    /// @param places where its variables stand in a picture of their own
    /// @param frame around them
    private record Block(
            Group group, Map<String, Point> places, Map<Edge, List<Waypoint>> routes, Box frame, boolean isHeld) {}

    private Block inside(Group group, LayoutTask task, Progress progress) {
        LayoutTask alone = task.only(Set.copyOf(group.members())).withoutGroups();
        Arrangement arrangement = layout.arrange(alone, progress);
        if (arrangement.places().isEmpty()
                && alone.graph().size() > alone.fixed().size()) {
            arrangement = INSIDE.arrange(alone, progress);
        }
        Map<String, Point> places = new LinkedHashMap<>(alone.places());
        places.putAll(arrangement.places());
        places = Overlaps.removed(places, alone.sizes(), alone.fixed(), progress);
        Box frame = GroupFrames.around(group, boxes(places, task));
        return new Block(
                group, places, arrangement.routes(), frame, !alone.fixed().isEmpty());
    }

    /// The same task with each group as one variable.
    private static LayoutTask outside(LayoutTask task, Map<String, Block> blocks) {
        Map<String, String> within = new LinkedHashMap<>();
        blocks.forEach((name, block) -> block.group().members().forEach(member -> within.put(member, name)));
        Map<String, Size> sizes = new LinkedHashMap<>();
        Map<String, Point> places = new LinkedHashMap<>();
        Set<String> fixed = new LinkedHashSet<>(task.fixed());
        fixed.removeAll(within.keySet());
        CausalGraph graph = task.graph();
        CausalGraph.Builder joined = CausalGraph.builder().kind(graph.kind());
        Map<String, Integer> times =
                Tiers.areTold(graph, task.tiers()) ? Tiers.of(graph, task.tiers()) : Map.of(); // else after its causes
        Map<String, Integer> tiers = new LinkedHashMap<>(task.tiers());
        tiers.keySet().removeAll(within.keySet());
        for (String variable : graph.isAcyclic() ? graph.topologicalOrder() : graph.variables()) {
            String name = within.getOrDefault(variable, variable);
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(graph.roles(variable));
            joined.variable(name, roles.toArray(Role[]::new));
            Block block = blocks.get(name);
            if (block == null) {
                sizes.put(name, task.sizes().get(variable));
                places.put(name, task.places().get(variable));
                continue;
            }
            if (times.containsKey(variable)) {
                tiers.merge(name, times.get(variable), Math::min);
            }
            sizes.put(name, new Size(block.frame().width(), block.frame().height()));
            if (block.isHeld()) {
                fixed.add(name);
                places.put(name, block.frame().centre());
            } else {
                places.put(
                        name,
                        Box.union(boxes(task.places(), block.group().members(), task))
                                .orElseThrow()
                                .centre());
            }
        }
        for (Edge edge : graph.edges()) {
            String from = within.getOrDefault(edge.from(), edge.from());
            String to = within.getOrDefault(edge.to(), edge.to());
            if (!from.equals(to)) {
                joined.edge(new Edge(from, to, edge.atFrom(), edge.atTo()));
            }
        }
        return new LayoutTask(joined.build(), sizes, places, fixed, tiers);
    }

    private static Arrangement placed(
            LayoutTask task,
            Map<String, Block> blocks,
            Map<String, Point> middles,
            Map<Edge, List<Waypoint>> among,
            Progress progress) {
        Map<String, Point> all = new LinkedHashMap<>(task.places());
        middles.keySet().stream().filter(all::containsKey).forEach(name -> all.put(name, rounded(middles.get(name))));
        Map<Edge, List<Waypoint>> routes = new LinkedHashMap<>(among);
        Map<String, Box> names = new LinkedHashMap<>();
        blocks.forEach((name, block) -> {
            Point middle = middles.get(name);
            Point before = block.frame().centre();
            Point shift = block.isHeld()
                    ? Point.ORIGIN
                    : rounded(new Point(middle.x() - before.x(), middle.y() - before.y()));
            block.places().forEach((member, place) -> all.put(member, rounded(place.plus(shift.x(), shift.y()))));
            routes.putAll(block.routes());
            names.put(
                    name,
                    GroupFrames.name(block.group(), boxes(all, block.group().members(), task)));
        });
        task.fixed().forEach(variable -> all.put(variable, task.places().get(variable)));
        Map<String, Point> moved = new LinkedHashMap<>(all);
        moved.keySet().retainAll(task.graph().variables());
        moved.keySet().removeAll(task.fixed());
        return new Arrangement(moved, Detours.of(withNames(task, names, all), all, routes, progress));
    }

    /// A task in which the names of groups are in the way, too; their places are added.
    private static LayoutTask withNames(LayoutTask task, Map<String, Box> names, Map<String, Point> places) {
        Map<String, Size> sizes = new LinkedHashMap<>(task.sizes());
        names.forEach((name, box) -> {
            sizes.put(name, new Size(box.width(), box.height()));
            places.put(name, box.centre());
        });
        return new LayoutTask(task.graph(), sizes, task.places(), task.fixed(), task.tiers());
    }

    private static List<Box> boxes(Map<String, Point> places, LayoutTask task) {
        return boxes(places, places.keySet(), task);
    }

    private static List<Box> boxes(Map<String, Point> places, Iterable<String> variables, LayoutTask task) {
        List<Box> boxes = new ArrayList<>();
        for (String variable : variables) {
            boxes.add(Box.around(places.get(variable), task.sizes().get(variable)));
        }
        return boxes;
    }

    private static Point rounded(Point place) {
        return new Point(Math.rint(place.x()), Math.rint(place.y()));
    }

    private static String freeName(String name, CausalGraph graph) {
        String free = name;
        while (graph.contains(free)) {
            free += "'";
        }
        return free;
    }
}

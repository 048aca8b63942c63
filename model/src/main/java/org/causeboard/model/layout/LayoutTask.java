package org.causeboard.model.layout;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneGeometry;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Group;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;
import org.causeboard.model.document.VariableCard;

/// What is to be arranged.
///
/// @param graph the variables and edges
/// @param sizes how large each variable's shape is
/// @param places where each variable stands now
/// @param fixed the variables that must stay
/// @param tiers the slices of time that a person has put variables into, counted from 1
/// @param groups the groups and plates that have variables here
public record LayoutTask(
        CausalGraph graph,
        Map<String, Size> sizes,
        Map<String, Point> places,
        Set<String> fixed,
        Map<String, Integer> tiers,
        List<Group> groups) {
    public LayoutTask {
        groups = List.copyOf(groups);
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
        sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
        fixed = Collections.unmodifiableSet(new LinkedHashSet<>(fixed));
    }

    /// A task in which nothing is said of time.
    public LayoutTask(CausalGraph graph, Map<String, Size> sizes, Map<String, Point> places, Set<String> fixed) {
        this(graph, sizes, places, fixed, Map.of());
    }

    /// A task without groups.
    public LayoutTask(
            CausalGraph graph,
            Map<String, Size> sizes,
            Map<String, Point> places,
            Set<String> fixed,
            Map<String, Integer> tiers) {
        this(graph, sizes, places, fixed, tiers, List.of());
    }

    /// All variables of a document but those that are pinned, in the sizes of a scene that shows it.
    public static LayoutTask of(CausalDocument document, SceneGeometry geometry) {
        Map<String, Point> places = new LinkedHashMap<>();
        document.placements().forEach((variable, placement) -> places.put(variable, placement.centre()));
        Set<String> pinned = document.graph().variables().stream()
                .filter(variable -> document.placements().get(variable).hold() == Placement.Hold.PINNED)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new LayoutTask(
                document.graph(),
                geometry.sizes(),
                places,
                pinned,
                Tiers.said(document),
                kept(document.groups(), document.graph().variables()));
    }

    /// The same for a document that is not shown yet: variables with a mechanism or data get room for the chart that
    /// they will have.
    public static LayoutTask of(CausalDocument document) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (String variable : document.graph().variables()) {
            VariableCard card = document.cards().get(variable);
            boolean hasData = document.data().isPresent() && card.column().isPresent();
            if (hasData || document.mechanisms().containsKey(variable)) {
                charts.put(variable, placeholder(card.domain()));
            }
        }
        Scene scene = Scene.of(document).withDocument(document).withCharts(charts); // members of folded groups too
        return of(document, SceneGeometry.of(scene, BundledFont.instance()));
    }

    private static Chart placeholder(Domain domain) {
        return switch (domain) {
            case Discrete discrete ->
                new Chart.Bars(
                        discrete.states().stream()
                                .map(state -> Chart.Bar.of(state, 0))
                                .toList(),
                        Chart.Freshness.STALE);
            case Numeric _, Count _, Unspecified _ ->
                new Chart.Density(
                        0, 1, "", Chart.Profile.at(0), Optional.empty(), Optional.empty(), Chart.Freshness.STALE);
        };
    }

    /// These variables alone, with the edges between them.
    LayoutTask only(Set<String> part) {
        Map<String, Size> partSizes = new LinkedHashMap<>(sizes);
        Map<String, Point> partPlaces = new LinkedHashMap<>(places);
        Map<String, Integer> partTiers = new LinkedHashMap<>(tiers);
        Set<String> partFixed = new LinkedHashSet<>(fixed);
        List.of(partSizes.keySet(), partPlaces.keySet(), partTiers.keySet(), partFixed)
                .forEach(each -> each.retainAll(part));
        return new LayoutTask(graph.induced(part), partSizes, partPlaces, partFixed, partTiers, kept(groups, part));
    }

    private static List<Group> kept(Collection<Group> groups, Collection<String> variables) {
        return groups.stream()
                .map(group -> group.keeping(variables))
                .filter(group -> !group.members().isEmpty())
                .toList();
    }

    /// The same variables as if none belonged to a group.
    LayoutTask withoutGroups() {
        return new LayoutTask(graph, sizes, places, fixed, tiers);
    }

    /// The same without edges that end at none of these variables.
    LayoutTask at(Set<String> variables) {
        boolean all = variables.size() == graph.size();
        CausalGraph near = all
                ? graph
                : graph.withoutEdges(edge -> !variables.contains(edge.from()) && !variables.contains(edge.to()));
        return new LayoutTask(near, sizes, places, fixed, tiers, groups);
    }
}

package org.causeboard.app.overview;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;

/// What each variable is in a graph: the role that it was given, else what is read off the arrows.
///
/// @param graph the graph
/// @param between what lies on causal paths from exposures to outcomes
/// @param common what both exposures and outcomes come from
record RoleInGraph(CausalGraph graph, Set<String> between, Set<String> common) {
    private static final List<Role> BY_WEIGHT =
            List.of(Role.LATENT, Role.SELECTED, Role.EXPOSURE, Role.OUTCOME, Role.ADJUSTED);

    static RoleInGraph of(CausalGraph graph) {
        Set<String> exposures = graph.withRole(Role.EXPOSURE);
        Set<String> outcomes = graph.withRole(Role.OUTCOME);
        if (exposures.isEmpty() || outcomes.isEmpty()) {
            return new RoleInGraph(graph, Set.of(), Set.of());
        }
        Set<String> causesOfOutcomes = graph.ancestors(outcomes);
        Set<String> between = new LinkedHashSet<>(graph.descendants(exposures));
        between.retainAll(causesOfOutcomes);
        Set<String> common = new LinkedHashSet<>(graph.ancestors(exposures));
        common.retainAll(causesOfOutcomes);
        return new RoleInGraph(graph, between, common);
    }

    /// The role that matters most, in lower case.
    String word(String variable) {
        Set<Role> roles = graph.roles(variable);
        for (Role role : BY_WEIGHT) {
            if (roles.contains(role)) {
                return role.name().toLowerCase(Locale.ROOT);
            }
        }
        if (between.contains(variable)) {
            return "mediator";
        }
        return common.contains(variable) ? "common-cause" : "none";
    }
}

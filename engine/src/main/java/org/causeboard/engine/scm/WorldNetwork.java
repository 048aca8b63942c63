package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;

/// One model in several worlds at once: for two worlds the twin network, for more the n-world network.
///
/// Every variable has a node for each way in which it is made; copies whose mechanism, noise and causes are the same in
/// several worlds are one node, so that what an intervention does not touch exists once. A nested intervention
/// `M = M_{x}` makes no node: M *is* the node of the other world. Nodes come parents first.
///
/// Source: Balke and Pearl (1994); Shpitser and Pearl (2007), counterfactual graphs.
public final class WorldNetwork {
    private final StructuralCausalModel model;
    private final List<WorldNode> nodes;
    private final Map<Counterfactual, Integer> places;

    WorldNetwork(StructuralCausalModel model, List<WorldNode> nodes, Map<Counterfactual, Integer> places) {
        this.model = model;
        this.nodes = List.copyOf(nodes);
        this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /// The smallest network that holds these variables in their worlds, and what causes them there.
    ///
    /// @throws IllegalArgumentException when a world cannot be done in the model; ask [StructuralCausalModel#problems]
    public static WorldNetwork of(StructuralCausalModel model, Collection<Counterfactual> wanted) {
        WorldNetworkBuilder builder = new WorldNetworkBuilder(model);
        wanted.forEach(builder::add);
        return builder.build();
    }

    /// The model that all worlds share.
    public StructuralCausalModel model() {
        return model;
    }

    /// All nodes, parents first.
    public List<WorldNode> nodes() {
        return nodes;
    }

    /// The place of the node that stands for a variable in a world.
    ///
    /// @throws IllegalArgumentException when the network was not made for it
    public int place(Counterfactual counterfactual) {
        Integer place = places.get(counterfactual);
        if (place == null) {
            throw new IllegalArgumentException(
                    counterfactual + " is not among what this network was made for: " + places.keySet() + ".");
        }
        return place;
    }

    /// What the network was made for, in that order.
    public Collection<Counterfactual> wanted() {
        return places.keySet();
    }

    /// The network as a graph over its nodes' names, with a bidirected edge between nodes that share noise: the twin
    /// network as it is drawn.
    public CausalGraph graph() {
        CausalGraph.Builder builder = CausalGraph.builder();
        nodes.forEach(node -> builder.variable(node.name()));
        Map<NoiseKey, List<WorldNode>> sharing = new LinkedHashMap<>();
        for (WorldNode node : nodes) {
            node.parents().forEach(parent -> builder.directed(nodes.get(parent).name(), node.name()));
            if (!node.mechanism().noise().isEmpty()) {
                sharing.computeIfAbsent(node.noise(), _ -> new ArrayList<>()).add(node);
            }
        }
        for (List<WorldNode> copies : sharing.values()) {
            for (int i = 0; i < copies.size(); i++) {
                for (int j = i + 1; j < copies.size(); j++) {
                    builder.bidirected(copies.get(i).name(), copies.get(j).name());
                }
            }
        }
        return builder.build();
    }
}

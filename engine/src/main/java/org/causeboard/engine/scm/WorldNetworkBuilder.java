package org.causeboard.engine.scm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Values;

/// Builds a world network from the wanted variables back to the roots; equal nodes are made once.
final class WorldNetworkBuilder {
    /// A variable of one world, made from one set of noises.
    private record Address(String variable, World world, String stream) {}

    /// What makes two nodes the same: the way in which the variable is made, from which nodes, with which noise.
    private record Making(String variable, String way, List<Integer> parents, NoiseKey noise) {}

    private final StructuralCausalModel model;
    private final List<WorldNode> nodes = new ArrayList<>();
    private final Map<Address, Integer> byAddress = new HashMap<>();
    private final Map<Making, Integer> byMaking = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<Counterfactual, Integer> wanted = new LinkedHashMap<>();

    WorldNetworkBuilder(StructuralCausalModel model) {
        this.model = model;
    }

    void add(Counterfactual counterfactual) {
        List<ModelProblem> problems = model.problems(counterfactual.world());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("These interventions cannot be done: " + problems);
        }
        Set<String> causes = model.graph().ancestors(Set.of(counterfactual.variable()));
        for (String variable : model.order()) { // parents first, so that no call below goes deep
            if (causes.contains(variable)) {
                node(new Address(variable, counterfactual.world(), ""));
            }
        }
        wanted.put(counterfactual, node(new Address(counterfactual.variable(), counterfactual.world(), "")));
    }

    /// The network of what the wanted nodes are made from; nodes made on the way that nothing needs are left out.
    WorldNetwork build() {
        boolean[] needed = new boolean[nodes.size()];
        wanted.values().forEach(place -> needed[place] = true);
        for (int i = nodes.size() - 1; i >= 0; i--) {
            if (needed[i]) {
                nodes.get(i).parents().forEach(parent -> needed[parent] = true);
            }
        }
        int[] place = new int[nodes.size()];
        List<WorldNode> kept = new ArrayList<>();
        for (int i = 0; i < place.length; i++) {
            if (needed[i]) {
                place[i] = kept.size();
                WorldNode node = nodes.get(i);
                List<Integer> parents =
                        node.parents().stream().map(parent -> place[parent]).toList();
                kept.add(new WorldNode(node.name(), node.variable(), node.mechanism(), parents, node.noise()));
            }
        }
        Map<Counterfactual, Integer> places = new LinkedHashMap<>();
        wanted.forEach((counterfactual, old) -> places.put(counterfactual, place[old]));
        return new WorldNetwork(model, kept, places);
    }

    private int node(Address address) {
        Integer known = byAddress.get(address);
        if (known == null) {
            known = make(address);
            byAddress.put(address, known);
        }
        return known;
    }

    private int make(Address address) {
        Optional<Intervention> intervention = address.world().interventions().stream()
                .filter(i -> i.variable().equals(address.variable()) && !(i instanceof Intervention.CutEdge))
                .findFirst();
        return intervention.isEmpty() ? natural(address) : intervened(address, intervention.get());
    }

    private int intervened(Address address, Intervention intervention) {
        String variable = address.variable();
        return switch (intervention) {
            case Intervention.SetTo(var _, var value) -> {
                double code =
                        Values.code(model.variable(variable).domain(), value).orElseThrow();
                yield intern(address, "set " + code, new ConstantMechanism(code), List.of(), NoiseKey.own(variable));
            }
            case Intervention.SetToCounterfactual(var _, Counterfactual source) ->
                node(new Address(source.variable(), source.world(), address.stream()));
            case Intervention.Policy(var _, String formula) -> {
                Mechanism policy = Surgery.mechanism(model, intervention);
                yield changed(address, "policy " + formula, policy);
            }
            case Intervention.Draw(var _, String distribution) -> {
                Mechanism draw = Surgery.mechanism(model, intervention);
                yield changed(address, "draw " + distribution, draw);
            }
            case Intervention.CutEdge _ ->
                throw new IllegalStateException("a cut edge is not a change of the variable");
        };
    }

    private int changed(Address address, String way, Mechanism mechanism) {
        List<Integer> parents = new ArrayList<>();
        for (String parent : mechanism.parents()) {
            boolean itself = parent.equals(address.variable());
            parents.add(itself ? natural(address) : node(new Address(parent, address.world(), address.stream())));
        }
        NoiseKey fresh = new NoiseKey(address.variable(), address.stream() + way);
        return intern(address, way, mechanism, parents, fresh);
    }

    /// The node of the variable's own mechanism in this world.
    private int natural(Address address) {
        String variable = address.variable();
        Mechanism mechanism = model.mechanism(variable);
        List<Integer> parents = new ArrayList<>();
        for (String parent : mechanism.parents()) {
            String cut = new Intervention.CutEdge(variable, parent).key();
            boolean isCut = address.world().interventions().stream()
                    .anyMatch(i -> i instanceof Intervention.CutEdge && i.key().equals(cut));
            String stream = isCut ? address.stream() + cut + ";" : address.stream();
            if (isCut) {
                copyCauses(parent, address.world(), stream);
            }
            parents.add(node(new Address(parent, address.world(), stream)));
        }
        return intern(address, "", mechanism, parents, new NoiseKey(variable, address.stream()));
    }

    private void copyCauses(String variable, World world, String stream) {
        Set<String> causes = model.graph().ancestors(Set.of(variable));
        for (String cause : model.order()) {
            if (causes.contains(cause)) {
                node(new Address(cause, world, stream));
            }
        }
    }

    private int intern(Address address, String way, Mechanism mechanism, List<Integer> parents, NoiseKey noise) {
        Making making = new Making(
                address.variable(),
                way,
                parents,
                mechanism.noise().isEmpty() ? NoiseKey.own(address.variable()) : noise);
        Integer known = byMaking.get(making);
        if (known == null) {
            known = nodes.size();
            byMaking.put(making, known);
            nodes.add(
                    new WorldNode(name(address, way, parents), address.variable(), mechanism, parents, making.noise()));
        }
        return known;
    }

    /// The variable with those of the world's interventions that reach it, and a count where that is not unique.
    private String name(Address address, String way, List<Integer> parents) {
        String name = address.variable()
                + subscript(address, way, parents)
                + (address.stream().isEmpty() ? "" : "*");
        int use = uses.merge(name, 1, Integer::sum);
        return use == 1 ? name : name + "'".repeat(use - 1);
    }

    private String subscript(Address address, String way, List<Integer> parents) {
        Set<String> before = model.graph().ancestors(Set.of(address.variable()));
        TreeMap<String, String> parts = new TreeMap<>();
        boolean touched = !way.isEmpty()
                || parents.stream()
                        .anyMatch(parent -> !nodes.get(parent)
                                .name()
                                .equals(nodes.get(parent).variable()));
        if (touched) {
            for (Intervention intervention : address.world().interventions()) {
                if (before.contains(intervention.variable())) {
                    parts.put(intervention.key(), WorldText.of(intervention));
                }
            }
        }
        return parts.isEmpty() ? "" : "_{" + String.join(", ", new TreeSet<>(parts.values())) + "}";
    }
}

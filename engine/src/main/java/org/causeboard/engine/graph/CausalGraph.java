package org.causeboard.engine.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// An immutable causal graph: variables with roles, and edges with a mark at each end.
///
/// Variables keep the order in which they were added, edges too; every set that a method returns is in that order, so
/// that lists, files and random streams do not change from run to run. Surgery gives a new graph and keeps every
/// variable, also those that it isolates. Directed cycles can be represented ([GraphKind#DIGRAPH] means them); methods
/// that need an acyclic graph say so.
///
/// Building costs O(V + E); so does every method unless it says otherwise. Source of the terms: Pearl (2009),
/// Causality; Richardson (2003), Markov properties for acyclic directed mixed graphs.
public final class CausalGraph {
    private final GraphKind kind;
    private final Map<String, Set<Role>> roles;
    private final Set<Edge> edges;
    private final Adjacency adjacency;

    /// @param roles that nobody changes any more
    /// @param edges that nobody changes any more
    private CausalGraph(GraphKind kind, Map<String, Set<Role>> roles, Set<Edge> edges) {
        this.kind = kind;
        this.roles = Collections.unmodifiableMap(roles);
        this.edges = Collections.unmodifiableSet(edges);
        this.adjacency = new Adjacency(this.roles.keySet(), this.edges);
    }

    /// The graph with neither variables nor edges.
    public static CausalGraph empty() {
        return builder().build();
    }

    /// Starts an empty graph.
    public static Builder builder() {
        return new Builder(GraphKind.DAG, Map.of(), Set.of());
    }

    /// Starts a graph with the contents of this one.
    public Builder toBuilder() {
        return new Builder(kind, roles, edges);
    }

    /// Which family of graphs this is read as.
    public GraphKind kind() {
        return kind;
    }

    /// All variables, latent ones too.
    public List<String> variables() {
        return adjacency.names();
    }

    /// The number of variables.
    public int size() {
        return roles.size();
    }

    /// All edges.
    public Set<Edge> edges() {
        return edges;
    }

    /// Whether there is a variable of this name.
    public boolean contains(String variable) {
        return roles.containsKey(variable);
    }

    /// The roles of a variable; most have none.
    public Set<Role> roles(String variable) {
        require(variable);
        return roles.get(variable);
    }

    /// The variables that have a role.
    public Set<String> withRole(Role role) {
        return select(variable -> roles.get(variable).contains(role));
    }

    /// The variables that are measured, that is, not latent.
    public Set<String> observed() {
        return select(variable -> !roles.get(variable).contains(Role.LATENT));
    }

    /// The variables that are not measured.
    public Set<String> latent() {
        return withRole(Role.LATENT);
    }

    /// The direct causes: all P with `P -> variable`.
    public Set<String> parents(String variable) {
        return names(adjacency.parents(require(variable)));
    }

    /// The direct effects: all C with `variable -> C`.
    public Set<String> children(String variable) {
        return names(adjacency.children(require(variable)));
    }

    /// All S with `variable <-> S`.
    public Set<String> spouses(String variable) {
        return names(adjacency.spouses(require(variable)));
    }

    /// All N with `variable -- N`.
    public Set<String> neighbours(String variable) {
        return names(adjacency.neighbours(require(variable)));
    }

    /// All variables that share an edge with this one, whatever its marks.
    public Set<String> adjacent(String variable) {
        require(variable);
        Set<String> found = new LinkedHashSet<>();
        for (Edge edge : edges(variable)) {
            found.add(edge.other(variable));
        }
        return inOrder(found);
    }

    /// The edges at a variable. O(V + E) unless asked through [#parents], [#children] and the like.
    public Set<Edge> edges(String variable) {
        require(variable);
        Set<Edge> found = new LinkedHashSet<>();
        for (Edge edge : edges) {
            if (edge.touches(variable)) {
                found.add(edge);
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /// The edges between two variables: at most one directed each way, one bidirected, one of another kind.
    public Set<Edge> edgesBetween(String a, String b) {
        require(b);
        Set<Edge> found = new LinkedHashSet<>(edges(a));
        found.removeIf(edge -> !edge.touches(b));
        return Collections.unmodifiableSet(found);
    }

    /// Whether this very edge is in the graph. O(1).
    public boolean contains(Edge edge) {
        return edges.contains(edge);
    }

    /// The variables with a directed path to one of `variables`, and these themselves.
    public Set<String> ancestors(Collection<String> variables) {
        return reach(variables, true);
    }

    /// The variables to which one of `variables` has a directed path, and these themselves.
    public Set<String> descendants(Collection<String> variables) {
        return reach(variables, false);
    }

    /// The graph without the arrowheads into `variables`: directed and bidirected edges that point at them are gone.
    /// In Pearl's notation G with a bar over X, the graph of do(X).
    public CausalGraph withoutIncoming(Collection<String> variables) {
        Set<String> cut = requireAll(variables);
        return withoutEdges(edge -> (edge.atTo() == Mark.ARROW && cut.contains(edge.to()))
                || (edge.atFrom() == Mark.ARROW && cut.contains(edge.from())));
    }

    /// The graph without the directed edges out of `variables`. In Pearl's notation G with a bar under X.
    public CausalGraph withoutOutgoing(Collection<String> variables) {
        Set<String> cut = requireAll(variables);
        return withoutEdges(edge -> edge.isDirected() && cut.contains(edge.from()));
    }

    /// The graph without the edges for which `unwanted` holds; all variables stay.
    public CausalGraph withoutEdges(Predicate<Edge> unwanted) {
        Set<Edge> kept = new LinkedHashSet<>(edges);
        return kept.removeIf(unwanted) ? new CausalGraph(kind, roles, kept) : this;
    }

    /// The graph on `variables` alone, with the edges among them.
    public CausalGraph induced(Collection<String> variables) {
        Set<String> kept = requireAll(variables);
        Map<String, Set<Role>> keptRoles = new LinkedHashMap<>(roles);
        keptRoles.keySet().retainAll(kept);
        Set<Edge> keptEdges = new LinkedHashSet<>(edges);
        keptEdges.removeIf(edge -> !kept.contains(edge.from()) || !kept.contains(edge.to()));
        return new CausalGraph(kind, keptRoles, keptEdges);
    }

    /// A directed cycle as the variables along it, each a cause of the next and the last of the first; empty when the
    /// graph is acyclic.
    public List<String> findCycle() {
        int[] cycle = adjacency.findCycle();
        List<String> found = new ArrayList<>(cycle.length);
        for (int index : cycle) {
            found.add(variables().get(index));
        }
        return List.copyOf(found);
    }

    /// Whether there is no directed cycle.
    public boolean isAcyclic() {
        return adjacency.findCycle().length == 0;
    }

    /// The variables with every cause before its effects; ties in the order of [#variables()].
    ///
    /// @throws IllegalStateException when the graph has a directed cycle
    public List<String> topologicalOrder() {
        List<String> order = new ArrayList<>(size());
        for (int index : adjacency.topologicalOrder()) {
            order.add(variables().get(index));
        }
        if (order.size() < size()) {
            throw new IllegalStateException("The graph has a cycle: " + String.join(" -> ", findCycle()) + ".");
        }
        return Collections.unmodifiableList(order);
    }

    /// These names in the order of [#variables()].
    public Set<String> inOrder(Collection<String> names) {
        return names(bits(names));
    }

    /// The place of a variable in [#variables()]. O(1).
    ///
    /// @throws IllegalArgumentException when there is no such variable
    public int indexOf(String variable) {
        return require(variable);
    }

    /// The edges by number, for algorithms of this room.
    public Adjacency adjacency() {
        return adjacency;
    }

    /// The numbers of these variables.
    ///
    /// @throws IllegalArgumentException when one is not in this graph
    public BitSet bits(Collection<String> names) {
        BitSet bits = new BitSet(size());
        for (String name : names) {
            bits.set(require(name));
        }
        return bits;
    }

    /// The variables with these numbers, in order.
    public Set<String> named(BitSet numbers) {
        return names(numbers);
    }

    private int require(String variable) {
        int index = adjacency.index(variable);
        if (index < 0) {
            throw new IllegalArgumentException("Variable '" + variable + "' is not in this graph (variables: "
                    + listed() + "). Add it with CausalGraph.Builder.variable(...).");
        }
        return index;
    }

    private String listed() {
        List<String> names = variables();
        return names.size() <= 20 ? String.join(", ", names) : String.join(", ", names.subList(0, 20)) + ", ...";
    }

    private Set<String> requireAll(Collection<String> variables) {
        variables.forEach(this::require);
        return new LinkedHashSet<>(variables);
    }

    private Set<String> select(Predicate<String> wanted) {
        Set<String> found = new LinkedHashSet<>(variables());
        found.removeIf(wanted.negate());
        return Collections.unmodifiableSet(found);
    }

    private Set<String> reach(Collection<String> start, boolean towardsCauses) {
        BitSet seen = new BitSet(size());
        ArrayDeque<Integer> open = new ArrayDeque<>();
        for (String variable : start) {
            int index = require(variable);
            if (!seen.get(index)) {
                seen.set(index);
                open.add(index);
            }
        }
        while (!open.isEmpty()) {
            int index = open.remove();
            for (int next : towardsCauses ? adjacency.parents(index) : adjacency.children(index)) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return names(seen);
    }

    private Set<String> names(int[] indices) {
        BitSet bits = new BitSet(size());
        for (int index : indices) {
            bits.set(index);
        }
        return names(bits);
    }

    private Set<String> names(BitSet bits) {
        Set<String> found = LinkedHashSet.newLinkedHashSet(bits.cardinality());
        bits.stream().forEach(index -> found.add(variables().get(index)));
        return Collections.unmodifiableSet(found);
    }

    /// Equal kind, variables, roles and edges; the order in which they were added does not count.
    @Override
    public boolean equals(Object other) {
        return other instanceof CausalGraph that
                && kind == that.kind
                && roles.equals(that.roles)
                && edges.equals(that.edges);
    }

    @Override
    public int hashCode() {
        return 31 * roles.hashCode() + edges.hashCode();
    }

    /// The short form, such as `X -> Y, X <-> Z, W`.
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        Set<String> mentioned = new LinkedHashSet<>();
        for (Edge edge : edges) {
            parts.add(edge.toString());
            mentioned.add(edge.from());
            mentioned.add(edge.to());
        }
        for (String variable : variables()) {
            if (!mentioned.contains(variable)) {
                parts.add(variable);
            }
        }
        return String.join(", ", parts);
    }

    /// Builds a graph step by step. Adding what is there already changes nothing.
    public static final class Builder {
        private GraphKind kind;
        private final Map<String, Set<Role>> roles;
        private final Set<Edge> edges;

        private Builder(GraphKind kind, Map<String, Set<Role>> roles, Set<Edge> edges) {
            this.kind = kind;
            this.roles = new LinkedHashMap<>(roles);
            this.edges = new LinkedHashSet<>(edges);
        }

        /// Reads the graph as one of this family.
        public Builder kind(GraphKind kind) {
            this.kind = kind;
            return this;
        }

        /// Adds a variable and gives it these roles besides those that it has.
        public Builder variable(String name, Role... added) {
            if (name.isBlank()) {
                throw new IllegalArgumentException(
                        "A variable's name is blank. Give it at least one visible character.");
            }
            if (added.length == 0) {
                roles.putIfAbsent(name, Set.of());
                return this;
            }
            Set<Role> all = roles.containsKey(name) ? copy(roles.get(name)) : EnumSet.noneOf(Role.class);
            all.addAll(List.of(added));
            roles.put(name, Collections.unmodifiableSet(all));
            return this;
        }

        /// Adds several variables without roles.
        public Builder variables(String... names) {
            for (String name : names) {
                variable(name);
            }
            return this;
        }

        /// Takes a role away from a variable.
        public Builder withoutRole(String name, Role role) {
            Set<Role> all = copy(roles.getOrDefault(name, Set.of()));
            all.remove(role);
            roles.computeIfPresent(name, (_, _) -> Collections.unmodifiableSet(all));
            return this;
        }

        /// Adds an edge, and its ends where they are missing.
        public Builder edge(Edge edge) {
            variable(edge.from());
            variable(edge.to());
            edges.add(edge);
            return this;
        }

        /// Adds `cause -> effect`.
        public Builder directed(String cause, String effect) {
            variable(cause); // in the order in which they are named
            return edge(Edge.directed(cause, effect));
        }

        /// Adds `a <-> b`.
        public Builder bidirected(String a, String b) {
            variable(a);
            return edge(Edge.bidirected(a, b));
        }

        /// Removes an edge.
        public Builder withoutEdge(Edge edge) {
            edges.remove(edge);
            return this;
        }

        /// Removes a variable and its edges.
        public Builder withoutVariable(String name) {
            roles.remove(name);
            edges.removeIf(edge -> edge.touches(name));
            return this;
        }

        /// Gives a variable another name; it keeps its place, roles and edges.
        ///
        /// @throws IllegalArgumentException when there is no such variable or the new name is taken
        public Builder renamed(String name, String newName) {
            if (!roles.containsKey(name) || (roles.containsKey(newName) && !name.equals(newName))) {
                throw new IllegalArgumentException("Cannot rename '" + name + "' to '" + newName
                        + "': the first must exist, the second must not.");
            }
            Map<String, Set<Role>> renamedRoles = new LinkedHashMap<>();
            roles.forEach((variable, all) -> renamedRoles.put(variable.equals(name) ? newName : variable, all));
            List<Edge> renamedEdges =
                    edges.stream().map(edge -> renamed(edge, name, newName)).toList();
            roles.clear();
            roles.putAll(renamedRoles);
            edges.clear();
            edges.addAll(renamedEdges);
            return this;
        }

        /// The graph as it stands now.
        public CausalGraph build() {
            return new CausalGraph(kind, new LinkedHashMap<>(roles), new LinkedHashSet<>(edges));
        }

        private static Edge renamed(Edge edge, String name, String newName) {
            String from = edge.from().equals(name) ? newName : edge.from();
            String to = edge.to().equals(name) ? newName : edge.to();
            return new Edge(from, to, edge.atFrom(), edge.atTo());
        }

        private static Set<Role> copy(Set<Role> roles) {
            return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        }
    }
}

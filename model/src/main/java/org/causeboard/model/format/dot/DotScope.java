package org.causeboard.model.format.dot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One open pair of braces: what holds by default inside, the cluster around it, and the statement being read.
///
/// Nodes are counted by their place in the list of all mentions, so that the nodes of a group are a stretch of that
/// list, however deep groups lie in each other.
final class DotScope {
    private final int offset;
    private final int first;
    private final String name;
    private Optional<ClusterDraft> cluster;
    private boolean own;
    private Map<String, String> nodeDefaults;
    private Map<String, String> edgeDefaults;
    private Optional<Stretch> last = Optional.empty();
    private Optional<DotToken> arrow = Optional.empty();
    private List<String[]> pairs = List.of();
    private Map<String, String> said = Map.of();

    private DotScope(int offset, int first, String name, Optional<DotScope> outer) {
        this.offset = offset;
        this.first = first;
        this.name = name;
        cluster = outer.flatMap(DotScope::cluster);
        nodeDefaults = outer.map(scope -> scope.nodeDefaults).orElse(Map.of());
        edgeDefaults = outer.map(scope -> scope.edgeDefaults).orElse(Map.of());
    }

    static DotScope outermost(int offset) {
        return new DotScope(offset, 0, "", Optional.empty());
    }

    DotScope inner(int offset, int mentions, String name) {
        return new DotScope(offset, mentions, name, Optional.of(this));
    }

    int offset() {
        return offset;
    }

    String name() {
        return name;
    }

    Optional<ClusterDraft> cluster() {
        return cluster;
    }

    /// Whether it is a cluster itself.
    boolean isCluster() {
        return cluster.isPresent() && own;
    }

    void becomes(ClusterDraft draft) {
        cluster = Optional.of(draft);
        own = true;
    }

    Map<String, String> nodeDefaults() {
        return nodeDefaults;
    }

    void nodesBy(Map<String, String> attributes) {
        nodeDefaults = joined(nodeDefaults, attributes);
    }

    void edgesBy(Map<String, String> attributes) {
        edgeDefaults = joined(edgeDefaults, attributes);
    }

    /// What holds of the edges of this statement.
    Map<String, String> edgeAttributes() {
        return joined(edgeDefaults, said);
    }

    /// The nodes between its braces.
    Stretch all(int mentions) {
        return new Stretch(first, mentions);
    }

    Optional<Stretch> last() {
        return last;
    }

    Optional<DotToken> arrow() {
        return arrow;
    }

    List<String[]> pairs() {
        return pairs;
    }

    void arrow(DotToken token) {
        arrow = Optional.of(token);
    }

    /// Adds an end of a chain of edges.
    void end(Stretch nodes) {
        arrow = Optional.empty();
        last = Optional.of(nodes);
    }

    void pair(String tail, String head) {
        if (pairs.isEmpty()) {
            pairs = new ArrayList<>(2);
        }
        pairs.add(new String[] {tail, head});
    }

    void say(Map<String, String> attributes) {
        said = joined(said, attributes);
    }

    void endStatement() {
        arrow = Optional.empty();
        last = Optional.empty();
        pairs = List.of();
        said = Map.of();
    }

    /// Only attributes that mean something here are kept, so this stays short however much is said.
    static Map<String, String> joined(Map<String, String> before, Map<String, String> after) {
        if (after.isEmpty() || before.isEmpty()) {
            return after.isEmpty() ? before : after;
        }
        Map<String, String> joined = new LinkedHashMap<>(before);
        joined.putAll(after);
        return joined;
    }

    /// Nodes in the list of all mentions.
    record Stretch(int from, int to) {
        boolean isEmpty() {
            return from == to;
        }

        int size() {
            return to - from;
        }
    }

    /// A cluster as far as it has been read.
    static final class ClusterDraft {
        private final String name;
        private final int depth;
        private final Set<String> members = new LinkedHashSet<>();
        private Map<String, String> attributes = Map.of();

        ClusterDraft(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }

        int depth() {
            return depth;
        }

        Set<String> members() {
            return members;
        }

        void say(Map<String, String> attributes) {
            this.attributes = joined(this.attributes, attributes);
        }

        DotGraph.Cluster done() {
            return new DotGraph.Cluster(name, attributes, List.copyOf(members));
        }
    }
}

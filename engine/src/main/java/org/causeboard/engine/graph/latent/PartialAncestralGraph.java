package org.causeboard.engine.graph.latent;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.equivalence.Representative;

/// The partial ancestral graph of a MAG: a mark is a tail or an arrowhead when it is so in every MAG with the same
/// separations, and a circle otherwise. Without selection, that is, for MAGs without undirected edges.
///
/// All marks start as circles; unshielded colliders and the rules R1 to R4 and R8 to R10 are applied until nothing
/// changes, with the MAG itself as the oracle of R4. They are complete. O(V^4 E) at worst; graphs of some hundred
/// variables are quick. Source: Zhang (2008), On the completeness of orientation rules for causal discovery in the
/// presence of latent confounders and selection bias.
public final class PartialAncestralGraph {
    private static final int NONE = 0;
    private static final int CIRCLE = 1;
    private static final int TAIL = 2;
    private static final int ARROW = 3;

    private final CausalGraph mag;
    private final int n;
    private final int[][] truth; // truth[a][b]: the mark at b of the edge between a and b
    private final int[][] mark;
    private boolean changed;

    private PartialAncestralGraph(CausalGraph mag) {
        this.mag = mag;
        n = mag.size();
        truth = new int[n][n];
        mark = new int[n][n];
        for (Edge edge : mag.edges()) {
            int a = mag.indexOf(edge.from());
            int b = mag.indexOf(edge.to());
            truth[a][b] = edge.atTo() == Mark.ARROW ? ARROW : TAIL;
            truth[b][a] = edge.atFrom() == Mark.ARROW ? ARROW : TAIL;
            mark[a][b] = CIRCLE;
            mark[b][a] = CIRCLE;
        }
    }

    /// The PAG of a MAG, or of the MAG that a DAG or ADMG leaves.
    ///
    /// @throws IllegalArgumentException when a MAG has an undirected edge
    public static CausalGraph of(CausalGraph graph) {
        CausalGraph mag = graph.kind() == GraphKind.MAG ? graph : AncestralProjection.of(graph);
        if (mag.edges().stream().anyMatch(edge -> !edge.isDirected() && !edge.isBidirected())) {
            throw new IllegalArgumentException("The MAG has an undirected edge or a circle: " + mag
                    + ". This room's PAGs are for graphs without selection; take the role SELECTED away.");
        }
        return new PartialAncestralGraph(mag).orient();
    }

    /// Whether a graph is a maximal ancestral graph: no circle, no directed or almost directed cycle, no arrowhead at
    /// an undirected edge, and every pair that is not adjacent can be separated.
    public static boolean isMag(CausalGraph graph) {
        if (graph.edges().stream().anyMatch(Edge::hasCircle) || !graph.isAcyclic()) {
            return false;
        }
        CanonicalDag canonical = CanonicalDag.of(graph);
        CausalGraph projected = AncestralProjection.of(
                canonical.graph(),
                canonical.latents().keySet(),
                canonical.selections().keySet());
        return projected.edges().equals(graph.edges());
    }

    /// Whether a graph is the PAG of some MAG without selection: a member is built and led back.
    public static boolean isPag(CausalGraph graph) {
        Optional<CausalGraph> member =
                Representative.of(graph.toBuilder().kind(GraphKind.PAG).build());
        return member.isPresent()
                && member.get().edges().stream().noneMatch(Edge::isUndirected)
                && isMag(member.get())
                && of(member.get()).edges().equals(graph.edges());
    }

    private CausalGraph orient() {
        unshieldedColliders();
        do {
            changed = false;
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    if (mark[a][b] != NONE) {
                        rulesAt(a, b);
                    }
                }
            }
        } while (changed);
        return graph();
    }

    private void unshieldedColliders() {
        for (int b = 0; b < n; b++) {
            for (int a = 0; a < n; a++) {
                for (int c = a + 1; c < n; c++) {
                    if (truth[a][b] == ARROW && truth[c][b] == ARROW && mark[a][c] == NONE) {
                        set(a, b, ARROW);
                        set(c, b, ARROW);
                    }
                }
            }
        }
    }

    /// Every rule that concludes something of the edge between a and b or of an edge next to it.
    private void rulesAt(int a, int b) {
        for (int c = 0; c < n; c++) {
            if (c == a || c == b || mark[b][c] == NONE) {
                continue;
            }
            // R1: a *-> b o-* c, a and c not adjacent
            if (mark[a][b] == ARROW && mark[c][b] == CIRCLE && mark[a][c] == NONE) {
                set(c, b, TAIL);
                set(b, c, ARROW);
            }
            // R2: a -> b *-> c or a *-> b -> c, and a *-o c
            boolean first = mark[a][b] == ARROW && mark[b][a] == TAIL && mark[b][c] == ARROW;
            boolean second = mark[a][b] == ARROW && mark[b][c] == ARROW && mark[c][b] == TAIL;
            if ((first || second) && mark[a][c] == CIRCLE) {
                set(a, c, ARROW);
            }
            // R8: a -> b -> c or a -o b -> c, and a o-> c
            if (mark[b][a] == TAIL
                    && mark[a][b] != TAIL
                    && mark[c][b] == TAIL
                    && mark[b][c] == ARROW
                    && mark[c][a] == CIRCLE
                    && mark[a][c] == ARROW) {
                set(c, a, TAIL);
            }
            third(a, b, c);
        }
        if (mark[a][b] == CIRCLE) {
            fourth(a, b);
        }
        if (mark[b][a] == CIRCLE && mark[a][b] == ARROW) {
            ninth(a, b);
            tenth(a, b);
        }
    }

    /// R3: a *-> b <-* c, a *-o d o-* c, a and c not adjacent, d *-o b.
    private void third(int a, int b, int c) {
        if (mark[a][b] != ARROW || mark[c][b] != ARROW || mark[a][c] != NONE) {
            return;
        }
        for (int d = 0; d < n; d++) {
            if (mark[d][b] == CIRCLE && mark[a][d] == CIRCLE && mark[c][d] == CIRCLE) {
                set(d, b, ARROW);
            }
        }
    }

    /// R4: b o-* c at the end of a discriminating path (x, ..., a, b, c): every variable between x and b is a collider
    /// and a parent of c, x is not adjacent to c.
    private void fourth(int c, int b) {
        for (int a = 0; a < n; a++) {
            boolean starts = mark[b][a] == ARROW && mark[a][b] != NONE && isParent(a, c);
            if (starts && discriminates(a, b, c)) {
                if (truth[a][b] == ARROW && truth[c][b] == ARROW) {
                    set(a, b, ARROW);
                    set(c, b, ARROW);
                    set(b, c, ARROW);
                } else {
                    set(c, b, TAIL);
                    set(b, c, ARROW);
                }
                return;
            }
        }
    }

    private boolean discriminates(int start, int b, int c) {
        boolean[] seen = new boolean[n];
        seen[start] = true;
        seen[b] = true;
        seen[c] = true;
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int next = 0; next < n; next++) {
                if (seen[next] || mark[next][at] != ARROW) {
                    continue;
                }
                if (mark[next][c] == NONE) {
                    return true;
                }
                if (mark[at][next] == ARROW && isParent(next, c)) {
                    seen[next] = true;
                    open.add(next);
                }
            }
        }
        return false;
    }

    /// R9: a o-> c, and an uncovered potentially directed path (a, b, ..., c) with b and c not adjacent.
    private void ninth(int a, int c) {
        for (int b = 0; b < n; b++) {
            if (b != c && mayLead(a, b) && mark[b][c] == NONE && uncovered(a, b, c)) {
                set(c, a, TAIL);
                return;
            }
        }
    }

    /// R10: a o-> c, b -> c <- d, uncovered potentially directed paths from a to b and to d that start with different
    /// variables which are not adjacent.
    private void tenth(int a, int c) {
        for (int b = 0; b < n; b++) {
            for (int d = b + 1; d < n; d++) {
                if (b != a && d != a && isParent(b, c) && isParent(d, c) && separateStarts(a, b, d)) {
                    set(c, a, TAIL);
                    return;
                }
            }
        }
    }

    private boolean separateStarts(int a, int b, int d) {
        List<Integer> toB = starts(a, b);
        List<Integer> toD = starts(a, d);
        return toB.stream().anyMatch(x -> toD.stream().anyMatch(y -> !x.equals(y) && mark[x][y] == NONE));
    }

    private List<Integer> starts(int a, int end) {
        List<Integer> starts = new ArrayList<>();
        for (int x = 0; x < n; x++) {
            if (mayLead(a, x) && (x == end || uncovered(a, x, end))) {
                starts.add(x);
            }
        }
        return starts;
    }

    /// Whether (a, b) continues to an uncovered potentially directed path to `end`: every variable's two neighbours on
    /// the path are not adjacent. A shortest walk over pairs is such a path.
    private boolean uncovered(int a, int b, int end) {
        boolean[][] seen = new boolean[n][n];
        ArrayDeque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {a, b});
        seen[a][b] = true;
        while (!open.isEmpty()) {
            int[] pair = open.remove();
            for (int next = 0; next < n; next++) {
                if (next != a
                        && next != pair[0]
                        && mayLead(pair[1], next)
                        && mark[pair[0]][next] == NONE
                        && !seen[pair[1]][next]) {
                    if (next == end) {
                        return true;
                    }
                    seen[pair[1]][next] = true;
                    open.add(new int[] {pair[1], next});
                }
            }
        }
        return false;
    }

    private boolean isParent(int a, int b) {
        return mark[a][b] == ARROW && mark[b][a] == TAIL;
    }

    /// Whether an edge may point from a to b: no arrowhead at a, no tail at b.
    private boolean mayLead(int a, int b) {
        return mark[a][b] != NONE && mark[b][a] != ARROW && mark[a][b] != TAIL;
    }

    private void set(int a, int b, int value) {
        if (mark[a][b] == CIRCLE) {
            mark[a][b] = value;
            changed = true;
        }
    }

    private CausalGraph graph() {
        CausalGraph.Builder pag = mag.withoutEdges(_ -> true).toBuilder().kind(GraphKind.PAG);
        for (Edge edge : mag.edges()) {
            int a = mag.indexOf(edge.from());
            int b = mag.indexOf(edge.to());
            pag.edge(new Edge(edge.from(), edge.to(), written(mark[b][a]), written(mark[a][b])));
        }
        return pag.build();
    }

    private static Mark written(int mark) {
        return mark == CIRCLE ? Mark.CIRCLE : mark == TAIL ? Mark.TAIL : Mark.ARROW;
    }
}

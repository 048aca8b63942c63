package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// Turns a reduced network into a [CompiledTree].
///
/// 1. A join tree along the best elimination order found.
/// 2. Which cells can be positive: each clique is joined with the zeros of its tables and of its neighbours, towards
///    the root and back, so that exactly the cells are left that some configuration of all variables passes through.
/// 3. Edges move to the smallest cliques, counted in such cells.
/// 4. For every clique the potentials of its live cells and, per port, an index into the live states of that port.
///
/// Source of step 2: Yannakakis (1981), full reducer of an acyclic join.
final class TreeCompiler {
    private final Reduction reduction;
    private final Progress progress;
    private final int[] rank;
    private final int[] cardinalities;
    private final JoinTree tree;
    private final double cells;
    private List<List<Factor>> tables = List.of();
    private double lnConstant;
    private double bytes;

    private TreeCompiler(Reduction reduction, MoralGraph graph, EliminationOrder order, Progress progress) {
        this.reduction = reduction;
        this.progress = progress;
        rank = new int[reduction.size()];
        cardinalities = new int[rank.length];
        for (int i = 0; i < rank.length; i++) {
            rank[order.order()[i]] = i;
            cardinalities[i] = reduction.cardinalities()[order.order()[i]];
        }
        tree = JoinTree.of(graph, order.order());
        cells = tree.cells(cardinalities);
    }

    /// Searches an order and makes the join tree; nothing large is allocated yet.
    ///
    /// @param restarts of the order search
    static TreeCompiler plan(Reduction reduction, int restarts, double cellsPerRestart, Progress progress) {
        MoralGraph graph = MoralGraph.of(reduction.cardinalities(), reduction.scopes());
        boolean[] kept = new boolean[graph.size()];
        EliminationOrder order = EliminationOrder.best(graph, kept, restarts, cellsPerRestart, progress);
        return new TreeCompiler(reduction, graph, order, progress);
    }

    /// The cells of all cliques, zeros included.
    double predictedCells() {
        return cells;
    }

    /// The cells of the largest clique, zeros included.
    double largestClique() {
        return Arrays.stream(tree.cliques())
                .mapToDouble(c -> Scopes.cells(c, cardinalities))
                .max()
                .orElse(0);
    }

    /// The tree; empty when it would take more memory than allowed, see [#predictedBytes()].
    Optional<CompiledTree> compile(long mostBytes) {
        int[][] holding = tree.holding(rank.length);
        placeTables(holding);
        LiveCells live = LiveCells.of(tree, tables, cardinalities, progress);
        CliqueGraph graph = new CliqueGraph(tree);
        graph.moveToSmallest(live.counts(), holding);
        TreeAssembly assembly = new TreeAssembly(
                tree,
                graph,
                rootedAtWork(graph, live.counts()),
                holding,
                live,
                tables,
                rank,
                cardinalities,
                lnConstant,
                progress);
        bytes = assembly.bytes();
        return bytes > mostBytes ? Optional.empty() : Optional.of(assembly.assemble());
    }

    /// What the tree takes in memory: for each live cell its potential and an index a port, for each separator cell its
    /// number; known once [#compile] has counted the live cells.
    double predictedBytes() {
        return bytes;
    }

    private void placeTables(int[][] holding) {
        List<List<Factor>> placed = new ArrayList<>();
        for (int c = 0; c < tree.size(); c++) {
            placed.add(new ArrayList<>());
        }
        for (Factor factor : reduction.factors(rank)) {
            if (factor.scope().length > 0) {
                placed.get(tree.home(factor.scope(), holding, cardinalities)).add(factor);
            } else {
                lnConstant += Math.log(factor.values()[0]);
            }
        }
        tables = placed;
    }

    /// Each clique's parent when every component is rooted at its largest clique, so that the two sides can work at the
    /// same time; -1 at a root.
    private int[] rootedAtWork(CliqueGraph graph, double[] liveCells) {
        int count = tree.size();
        Integer[] largestFirst = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(largestFirst, (a, b) -> Double.compare(liveCells[b], liveCells[a]));
        int[] parents = new int[count];
        Arrays.fill(parents, -2);
        int[] stack = new int[count];
        for (int root : largestFirst) {
            if (parents[root] != -2) {
                continue;
            }
            parents[root] = -1;
            int depth = 0;
            stack[depth++] = root;
            while (depth > 0) {
                int clique = stack[--depth];
                for (int edge : graph.edgesAt(clique)) {
                    int next = graph.other(edge, clique);
                    if (parents[next] == -2) {
                        parents[next] = clique;
                        stack[depth++] = next;
                    }
                }
            }
        }
        return parents;
    }
}

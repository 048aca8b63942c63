package org.causeboard.engine.infer.discrete;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// The last step of a [TreeCompiler]: for every clique the potentials of its live cells and, per port, an index into
/// the live states of that port, with cliques renumbered so that each comes before its parent.
final class TreeAssembly {
    private final JoinTree tree;
    private final LiveCells live;
    private final List<List<Factor>> tables;
    private final int[] rank;
    private final int[] cardinalities;
    private final double lnConstant;
    private final Progress progress;
    private final CliqueGraph graph;
    private final int[] parents;
    private final int[] depths;
    private final int[] place;
    private final int[] variableCliques;
    private final int[] variablePorts;
    private final List<List<Integer>> variablesAt = new ArrayList<>();
    private final int[][] separatorNumbers;
    private final int[] separatorSizes;

    /// @param graph the join tree with its edges where the work is least
    /// @param parents of each clique, -1 at a root
    /// @param holding for each variable the cliques that hold it
    /// @param tables by clique
    /// @param lnConstant the logarithm of the tables without variables
    TreeAssembly(
            JoinTree tree,
            CliqueGraph graph,
            int[] parents,
            int[][] holding,
            LiveCells live,
            List<List<Factor>> tables,
            int[] rank,
            int[] cardinalities,
            double lnConstant,
            Progress progress) {
        this.tree = tree;
        this.live = live;
        this.tables = tables;
        this.rank = rank;
        this.cardinalities = cardinalities;
        this.lnConstant = lnConstant;
        this.progress = progress;
        variableCliques = new int[rank.length];
        variablePorts = new int[rank.length];
        this.graph = graph;
        this.parents = parents;
        int count = parents.length;
        depths = new int[count];
        Integer[] deepestFirst = new Integer[count];
        for (int c = 0; c < count; c++) {
            deepestFirst[c] = c;
            for (int up = parents[c]; up >= 0; up = parents[up]) {
                depths[c]++;
            }
            variablesAt.add(new ArrayList<>());
        }
        Arrays.sort(deepestFirst, (a, b) -> Integer.compare(depths[b], depths[a]));
        place = new int[count];
        for (int i = 0; i < count; i++) {
            place[deepestFirst[i]] = i;
        }
        for (int v = 0; v < rank.length; v++) {
            int home = holding[v][0];
            for (int c : holding[v]) {
                home = live.counts()[c] < live.counts()[home] ? c : home;
            }
            variablePorts[v] =
                    graph.edgesAt(home).size() + variablesAt.get(home).size();
            variableCliques[v] = place[home];
            variablesAt.get(home).add(v);
        }
        separatorNumbers = new int[graph.edges()][];
        separatorSizes = new int[graph.edges()];
    }

    double bytes() {
        double sum = 0;
        for (int c = 0; c < tree.size(); c++) {
            int ports = graph.edgesAt(c).size() + variablesAt.get(c).size();
            sum += live.counts()[c] * (Double.BYTES + (double) Integer.BYTES * ports);
            sum += Scopes.cells(tree.separators()[c], cardinalities) * Integer.BYTES;
        }
        return sum;
    }

    CompiledTree assemble() {
        int edge = 0;
        for (int c = 0; c < tree.size(); c++) {
            if (tree.parents()[c] >= 0) { // edges are numbered by their lower end in the first tree
                separatorNumbers[edge] = number(live.separator(c), tree.separators()[c]);
                separatorSizes[edge] = Arrays.stream(live.separator(c))
                        .mapToInt(Long::bitCount)
                        .sum();
                edge++;
            }
        }
        CompiledClique[] cliques = new CompiledClique[parents.length];
        int[] newDepths = new int[parents.length];
        IntStream.range(0, parents.length).parallel().forEach(c -> {
            cliques[place[c]] = fill(c);
            newDepths[place[c]] = depths[c];
        });
        long total = Arrays.stream(cliques).mapToLong(CompiledClique::cells).sum();
        return new CompiledTree(cliques, newDepths, variableCliques, variablePorts, rank, lnConstant, total);
    }

    /// For each state of a separator its number among the live ones.
    private int[] number(long[] bits, int[] scope) {
        int[] numbers = new int[(int) Scopes.cells(scope, cardinalities)];
        int next = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (bits[i >>> 6] >>> i & 1) == 0 ? -1 : next++;
        }
        return numbers;
    }

    private CompiledClique fill(int clique) {
        progress.check();
        List<Integer> edges = graph.edgesAt(clique);
        List<Integer> variables = variablesAt.get(clique);
        List<Factor> own = tables.get(clique);
        int size = (int) live.counts()[clique];
        int ports = edges.size() + variables.size();
        int[][] maps = new int[ports][size];
        int[] portSizes = new int[ports];
        int[] neighbours = new int[ports];
        int[] backPorts = new int[ports];
        int parentPort = -1;
        CellEnumeration cellsOf = new CellEnumeration(tree.cliques()[clique], cardinalities);
        for (Factor table : own) {
            cellsOf.add(table.scope(), LiveCells.support(table.values()));
        }
        int[][] numbers = new int[edges.size()][];
        for (int i = 0; i < edges.size(); i++) {
            int edge = edges.get(i);
            int other = graph.other(edge, clique);
            numbers[i] = separatorNumbers[edge];
            cellsOf.add(graph.separator(edge), bits(numbers[i]));
            portSizes[i] = separatorSizes[edge];
            neighbours[i] = place[other];
            backPorts[i] = graph.edgesAt(other).indexOf(edge);
            parentPort = other == parents[clique] ? i : parentPort;
        }
        for (int i = edges.size(); i < ports; i++) {
            int variable = variables.get(i - edges.size());
            cellsOf.add(new int[] {variable});
            portSizes[i] = cardinalities[variable];
            neighbours[i] = -1;
            backPorts[i] = variable;
        }
        double[] potential = new double[size];
        int[] at = {0};
        int tablesHere = own.size();
        cellsOf.run((indices, steps, alive) -> {
            int from = at[0];
            int cell = from;
            for (long left = alive; left != 0; left &= left - 1) {
                int state = Long.numberOfTrailingZeros(left);
                double product = 1;
                for (int t = 0; t < tablesHere; t++) {
                    product *= own.get(t).values()[indices[t] + steps[t] * state];
                }
                potential[cell++] = product;
            }
            at[0] = cell;
            for (int p = 0; p < ports; p++) {
                int index = indices[tablesHere + p];
                int step = steps[tablesHere + p];
                int[] map = maps[p];
                int to = from;
                for (long left = alive; left != 0; left &= left - 1) {
                    int state = index + step * Long.numberOfTrailingZeros(left);
                    map[to++] = p < numbers.length ? numbers[p][state] : state;
                }
            }
            if ((from & LiveCells.CHECK_MASK) > (cell & LiveCells.CHECK_MASK)) {
                progress.check();
            }
        });
        return new CompiledClique(potential, maps, portSizes, neighbours, backPorts, parentPort);
    }

    private static long[] bits(int[] numbers) {
        long[] bits = new long[numbers.length + 63 >>> 6];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] >= 0) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return bits;
    }
}

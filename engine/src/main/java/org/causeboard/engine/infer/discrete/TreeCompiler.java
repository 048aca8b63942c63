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
    private static final int CHECK_MASK = (1 << 20) - 1;

    private final Reduction reduction;
    private final Progress progress;
    private final int[] rank;
    private final int[] cardinalities;
    private final JoinTree tree;
    private final double cells;
    private List<List<Factor>> tables = List.of();
    private long[][] separatorBits = {};
    private double[] liveCells = {};
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
        findLiveCells();
        CliqueGraph graph = new CliqueGraph(tree);
        graph.moveToSmallest(liveCells, holding);
        TreeAssembly assembly = new TreeAssembly(graph, rootedAtWork(graph), holding);
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

    private void findLiveCells() {
        int count = tree.size();
        separatorBits = new long[count][];
        liveCells = new double[count];
        List<List<Integer>> children = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            children.add(new ArrayList<>());
        }
        for (int c = 0; c < count; c++) {
            separatorBits[c] = project(c, children.get(c), List.of(c))[0];
            if (tree.parents()[c] >= 0) {
                children.get(tree.parents()[c]).add(c);
            }
        }
        for (int c = count - 1; c >= 0; c--) {
            List<Integer> around = new ArrayList<>(children.get(c));
            around.add(c);
            long[][] refined = project(c, around, children.get(c));
            for (int i = 0; i < refined.length; i++) {
                separatorBits[children.get(c).get(i)] = refined[i];
            }
        }
    }

    /// Counts the live cells of a clique, given the live states of some separators, and marks those of others.
    private long[][] project(int clique, List<Integer> known, List<Integer> wanted) {
        progress.check();
        CellEnumeration cellsOf = new CellEnumeration(tree.cliques()[clique], cardinalities);
        for (Factor table : tables.get(clique)) {
            long[] support = support(table.values());
            if (support.length > 0) {
                cellsOf.add(table.scope(), support);
            }
        }
        for (int separator : known) {
            cellsOf.add(tree.separators()[separator], separatorBits[separator]);
        }
        int operands = cellsOf.operands();
        long[][] marks = new long[wanted.size()][];
        for (int i = 0; i < marks.length; i++) {
            int[] scope = tree.separators()[wanted.get(i)];
            cellsOf.add(scope);
            marks[i] = new long[(int) ((long) Scopes.cells(scope, cardinalities) + 63 >>> 6)];
        }
        long[] count = {0};
        long[] rows = {0};
        cellsOf.run((indices, steps, live) -> {
            count[0] += Long.bitCount(live);
            for (int i = 0; i < marks.length; i++) {
                mark(marks[i], indices[operands + i], steps[operands + i] == 0 ? 1 : live);
            }
            if ((++rows[0] & CHECK_MASK) == 0) {
                progress.check();
            }
        });
        liveCells[clique] = count[0];
        return marks;
    }

    /// Sets the bits of a run that starts at an index.
    private static void mark(long[] bits, int index, long run) {
        int shift = index & 63;
        bits[index >>> 6] |= run << shift;
        if (shift > 0 && run >>> (Long.SIZE - shift) != 0) {
            bits[(index >>> 6) + 1] |= run >>> (Long.SIZE - shift);
        }
    }

    /// The positive cells as bits; empty when all are positive.
    private static long[] support(double[] values) {
        if (Arrays.stream(values).allMatch(v -> v > 0)) {
            return new long[0];
        }
        long[] bits = new long[values.length + 63 >>> 6];
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                bits[i >>> 6] |= 1L << i;
            }
        }
        return bits;
    }

    /// Each clique's parent when every component is rooted at its largest clique, so that the two sides can work at the
    /// same time; -1 at a root.
    private int[] rootedAtWork(CliqueGraph graph) {
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

    /// Step 4, with cliques renumbered so that each comes before its parent.
    private final class TreeAssembly {
        private final CliqueGraph graph;
        private final int[] parents;
        private final int[] depths;
        private final int[] place;
        private final int[] variableCliques = new int[rank.length];
        private final int[] variablePorts = new int[rank.length];
        private final List<List<Integer>> variablesAt = new ArrayList<>();
        private final int[][] separatorNumbers;
        private final int[] separatorSizes;

        TreeAssembly(CliqueGraph graph, int[] parents, int[][] holding) {
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
                    home = liveCells[c] < liveCells[home] ? c : home;
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
                sum += liveCells[c] * (Double.BYTES + (double) Integer.BYTES * ports);
                sum += Scopes.cells(tree.separators()[c], cardinalities) * Integer.BYTES;
            }
            return sum;
        }

        CompiledTree assemble() {
            int edge = 0;
            for (int c = 0; c < tree.size(); c++) {
                if (tree.parents()[c] >= 0) { // edges are numbered by their lower end in the first tree
                    separatorNumbers[edge] = number(separatorBits[c], tree.separators()[c]);
                    separatorSizes[edge] = Arrays.stream(separatorBits[c])
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
            int size = (int) liveCells[clique];
            int ports = edges.size() + variables.size();
            int[][] maps = new int[ports][size];
            int[] portSizes = new int[ports];
            int[] neighbours = new int[ports];
            int[] backPorts = new int[ports];
            int parentPort = -1;
            CellEnumeration cellsOf = new CellEnumeration(tree.cliques()[clique], cardinalities);
            for (Factor table : own) {
                cellsOf.add(table.scope(), support(table.values()));
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
            cellsOf.run((indices, steps, live) -> {
                int from = at[0];
                int cell = from;
                for (long left = live; left != 0; left &= left - 1) {
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
                    for (long left = live; left != 0; left &= left - 1) {
                        int state = index + step * Long.numberOfTrailingZeros(left);
                        map[to++] = p < numbers.length ? numbers[p][state] : state;
                    }
                }
                if ((from & CHECK_MASK) > (cell & CHECK_MASK)) {
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
}

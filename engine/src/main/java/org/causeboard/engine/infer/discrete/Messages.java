package org.causeboard.engine.infer.discrete;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.causeboard.engine.task.Progress;

/// The messages of one propagation over a shared [CompiledTree], kept up to date lazily.
///
/// Every incoming message carries the tick at which it last changed, every outgoing one the tick at which it was last
/// computed; a message is computed again only when another message into its clique has changed since. A message that
/// comes out as before, apart from a common factor, does not count as changed, so a finding touches only what it is not
/// separated from.
///
/// Large cliques are walked in pieces of fixed size whose sums are added in order, on the threads of the pool that the
/// caller runs in: any number of threads gives the same digits. Not safe for use by several threads at a time.
///
/// Compare Madsen and Jensen (1999), Lazy propagation.
final class Messages {
    private static final int SMALLEST_PIECE = 1 << 16;
    private static final int MOST_PIECES = 8;
    private static final long PARALLEL_FROM = 1 << 15;
    private static final double[] UNIT = {};
    /// Relative difference below which a message counts as unchanged; some roundings of the sums behind it.
    private static final double SAME = 1e-14;

    private final CompiledTree tree;
    private final int[][] levels;
    private final double[][][] in;
    private final long[][] changedAt;
    private final long[][] computedAt;
    private final double[][] lnScales;
    private final double[][][] marginals;
    private long tick = 1;
    private boolean collected;

    Messages(CompiledTree tree) {
        this.tree = tree;
        int count = tree.cliques().length;
        in = new double[count][][];
        changedAt = new long[count][];
        computedAt = new long[count][];
        lnScales = new double[count][];
        marginals = new double[count][][];
        for (int c = 0; c < count; c++) {
            int ports = tree.cliques()[c].ports();
            in[c] = new double[ports][];
            marginals[c] = new double[ports][];
            Arrays.fill(in[c], UNIT);
            Arrays.fill(marginals[c], UNIT);
            changedAt[c] = new long[ports];
            computedAt[c] = new long[ports];
            lnScales[c] = new double[ports];
            Arrays.fill(changedAt[c], tick);
        }
        int deepest = Arrays.stream(tree.depths()).max().orElse(-1);
        levels = new int[deepest + 1][];
        for (int d = 0; d <= deepest; d++) {
            int depth = d;
            levels[d] = IntStream.range(0, count)
                    .filter(c -> tree.depths()[c] == depth)
                    .toArray();
        }
    }

    /// Sets the weights of a variable's live states, by its rank; an empty array for none.
    void setWeights(int rank, double[] weights) {
        int clique = tree.variableCliques()[rank];
        int port = tree.variablePorts()[rank];
        if (!Arrays.equals(in[clique][port], weights)) {
            in[clique][port] = weights;
            changedAt[clique][port] = ++tick;
            collected = false;
        }
    }

    /// Brings the messages towards the roots up to date.
    void collect(Progress progress) {
        if (collected) {
            return;
        }
        tick++;
        for (int depth = levels.length - 1; depth > 0; depth--) {
            send(
                    Arrays.stream(levels[depth])
                            .mapToObj(this::upwards)
                            .filter(Task::isNeeded)
                            .toArray(Task[]::new),
                    progress);
        }
        collected = true;
    }

    /// Brings every message and every marginal up to date.
    void distribute(Progress progress) {
        collect(progress);
        tick++;
        for (int[] level : levels) {
            send(
                    Arrays.stream(level)
                            .mapToObj(c -> downwards(c, -1))
                            .filter(Task::isNeeded)
                            .toArray(Task[]::new),
                    progress);
        }
    }

    /// Brings the marginal of one variable up to date, by its rank.
    void distributeTo(int rank, Progress progress) {
        collect(progress);
        tick++;
        int[] path = new int[levels.length];
        int home = tree.variableCliques()[rank];
        int clique = home;
        for (int depth = tree.depths()[home]; depth >= 0; depth--) {
            path[depth] = clique;
            clique = depth == 0 ? -1 : parent(clique);
        }
        for (int depth = 0; depth <= tree.depths()[home]; depth++) {
            int port = depth == tree.depths()[home]
                    ? tree.variablePorts()[rank]
                    : backPort(path[depth + 1], tree.cliques()[path[depth + 1]].parentPort());
            Task task = downwards(path[depth], port);
            send(task.isNeeded() ? new Task[] {task} : new Task[0], progress);
        }
    }

    /// The marginal of a variable over its live states, by its rank, as [#distribute] left it; sums to 1, or all zero
    /// when the evidence is impossible.
    double[] marginal(int rank) {
        int clique = tree.variableCliques()[rank];
        int port = tree.variablePorts()[rank];
        double[] result = marginals[clique][port].clone();
        double[] weights = in[clique][port];
        double sum = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] *= weights.length == 0 ? 1 : weights[i];
            sum += result[i];
        }
        for (int i = 0; i < result.length && sum > 0; i++) {
            result[i] /= sum;
        }
        return result;
    }

    /// The logarithm of the sum over everything, after [#collect]; negative infinity when the evidence is impossible.
    double lnTotal(Progress progress) {
        double total = tree.lnConstant();
        for (int c = 0; c < in.length; c++) {
            int up = tree.cliques()[c].parentPort();
            if (up >= 0) {
                total += lnScales[c][up];
            } else {
                Task task = downwards(c, 0);
                send(task.isNeeded() ? new Task[] {task} : new Task[0], progress);
                total += lnScales[c][0] + Math.log(rootSum(c));
            }
        }
        return total;
    }

    private double rootSum(int root) {
        CompiledClique clique = tree.cliques()[root];
        int beyond = clique.neighbours()[0];
        double[] outgoing = beyond < 0 ? marginals[root][0] : in[beyond][clique.backPorts()[0]];
        double[] incoming = in[root][0];
        double sum = 0;
        for (int i = 0; i < outgoing.length; i++) {
            sum += outgoing[i] * (incoming.length == 0 ? 1 : incoming[i]);
        }
        return sum;
    }

    private int parent(int clique) {
        CompiledClique of = tree.cliques()[clique];
        return of.neighbours()[of.parentPort()];
    }

    private int backPort(int clique, int port) {
        return tree.cliques()[clique].backPorts()[port];
    }

    private Task upwards(int clique) {
        Task task = new Task(clique);
        task.want(tree.cliques()[clique].parentPort());
        return task;
    }

    /// The messages away from the root and the marginals of one clique, or only what leaves by one port.
    private Task downwards(int clique, int only) {
        Task task = new Task(clique);
        CompiledClique of = tree.cliques()[clique];
        for (int port = 0; port < of.ports(); port++) {
            if (only < 0 ? port != of.parentPort() : port == only) {
                task.want(port);
            }
        }
        return task;
    }

    private void send(Task[] tasks, Progress progress) {
        progress.check();
        long work = 0;
        int pieces = 0;
        for (Task task : tasks) {
            work += (long) tree.cliques()[task.clique].cells() * (1 + task.count);
            pieces += task.pieces;
        }
        if (work < PARALLEL_FROM || pieces == 1) {
            for (Task task : tasks) {
                for (int piece = 0; piece < task.pieces; piece++) {
                    progress.check();
                    task.walk(piece);
                }
                task.finish();
            }
            return;
        }
        long[] jobs = new long[pieces];
        int n = 0;
        for (int t = 0; t < tasks.length; t++) {
            for (int piece = 0; piece < tasks[t].pieces; piece++) {
                jobs[n++] = (long) t << 32 | piece;
            }
        }
        Arrays.stream(jobs).parallel().forEach(job -> {
            progress.check();
            tasks[(int) (job >>> 32)].walk((int) job);
        });
        Arrays.stream(tasks).parallel().forEach(Task::finish);
    }

    /// What leaves one clique in one round.
    private final class Task {
        private final int clique;
        private final int pieces;
        private final int pieceCells;
        private final boolean[] wanted;
        private final double[][][] sums;
        private int count;

        Task(int clique) {
            this.clique = clique;
            CompiledClique of = tree.cliques()[clique];
            pieces = Math.clamp(of.cells() / SMALLEST_PIECE, 1, MOST_PIECES);
            pieceCells = (of.cells() + pieces - 1) / pieces;
            wanted = new boolean[of.ports()];
            sums = new double[pieces][of.ports()][];
        }

        /// Asks for the message out of a port, unless it is up to date.
        void want(int port) {
            long newest = 0;
            for (int p = 0; p < wanted.length; p++) {
                newest = p == port ? newest : Math.max(newest, changedAt[clique][p]);
            }
            if (newest > computedAt[clique][port] || computedAt[clique][port] == 0) {
                wanted[port] = true;
                count++;
            }
        }

        boolean isNeeded() {
            return count > 0;
        }

        void walk(int piece) {
            CompiledClique of = tree.cliques()[clique];
            for (int port = 0; port < wanted.length; port++) {
                sums[piece][port] = wanted[port] ? new double[of.portSizes()[port]] : UNIT;
            }
            int start = piece * pieceCells;
            new CliquePass(of, in[clique], sums[piece]).run(start, Math.min(of.cells(), start + pieceCells));
        }

        void finish() {
            CompiledClique of = tree.cliques()[clique];
            for (int port = 0; port < wanted.length; port++) {
                if (wanted[port]) {
                    double[] message = sums[0][port];
                    for (int piece = 1; piece < pieces; piece++) {
                        double[] more = sums[piece][port];
                        for (int i = 0; i < message.length; i++) {
                            message[i] += more[i];
                        }
                    }
                    lnScales[clique][port] = scaleToOne(message);
                    computedAt[clique][port] = tick;
                    deliver(of, port, message);
                }
            }
        }

        private void deliver(CompiledClique of, int port, double[] message) {
            int beyond = of.neighbours()[port];
            if (beyond < 0) {
                marginals[clique][port] = message;
            } else if (!same(in[beyond][of.backPorts()[port]], message)) {
                in[beyond][of.backPorts()[port]] = message;
                changedAt[beyond][of.backPorts()[port]] = tick;
            }
        }
    }

    /// Divides a message by its largest entry; the logarithm of that entry.
    private static double scaleToOne(double[] message) {
        double largest = 0;
        for (double value : message) {
            largest = Math.max(largest, value);
        }
        if (largest == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        for (int i = 0; i < message.length; i++) {
            message[i] /= largest;
        }
        return Math.log(largest);
    }

    private static boolean same(double[] old, double[] message) {
        if (old.length != message.length) {
            return false;
        }
        for (int i = 0; i < message.length; i++) {
            if (Math.abs(old[i] - message[i]) > SAME * Math.max(old[i], message[i])) {
                return false;
            }
        }
        return true;
    }
}

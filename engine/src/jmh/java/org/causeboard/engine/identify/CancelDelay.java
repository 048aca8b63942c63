package org.causeboard.engine.identify;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.implication.Implications;
import org.causeboard.engine.graph.implication.Tetrads;
import org.causeboard.engine.graph.implication.Treks;
import org.causeboard.engine.graph.implication.VermaConstraints;
import org.causeboard.engine.graph.path.Paths;
import org.causeboard.engine.graph.separation.MinimalSeparators;
import org.causeboard.engine.identify.adjust.AdjustmentSets;
import org.causeboard.engine.identify.adjust.BackDoorSets;
import org.causeboard.engine.identify.adjust.DirectEffectSets;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.identify.adjust.FrontDoorSets;
import org.causeboard.engine.identify.adjust.Instruments;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.identify.remedy.MakeIdentifiable;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// How long every listing and search goes on after it has been cancelled: the longest time of its thread between two
/// looks at its progress while it works on an input that it would hardly finish, and what the cancel itself took on the
/// clock. Run it as a program; an argument chooses the tasks whose name holds it. Claimed: at most 200 ms.
public final class CancelDelay {
    private static final long RUN_MILLIS = 3000;

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    static long cpu() {
        return CLOCK.getCurrentThreadCpuTime();
    }

    private static final class Watch implements Progress {
        private volatile boolean cancelled;
        private long last;
        private long longest;
        private long looks;
        private long reports;

        @Override
        public void report(double share) {
            reports++;
        }

        @Override
        public void phase(String phase) {}

        @Override
        public synchronized boolean isCancelled() {
            long now = cpu();
            longest = Math.max(longest, now - last);
            last = now;
            looks++;
            return cancelled;
        }
    }

    public static void main(String[] only) throws InterruptedException {
        System.out.printf("%-44s %10s %12s %9s %9s%n", "task", "looks", "longest ms", "cancel ms", "reports");
        for (Map.Entry<String, Consumer<Progress>> task : tasks().entrySet()) {
            if (only.length > 0 && !task.getKey().contains(only[0])) {
                continue;
            }
            Watch watch = new Watch();
            String[] end = {"finished"};
            Thread thread = new Thread(
                    null,
                    () -> {
                        watch.last = cpu();
                        try {
                            task.getValue().accept(watch);
                        } catch (CancellationException cancelled) {
                            end[0] = "cancelled";
                        } catch (Throwable failed) {
                            end[0] = failed.toString();
                        }
                        long now = cpu();
                        watch.longest = Math.max(watch.longest, now - watch.last);
                    },
                    "task",
                    64L << 20);
            thread.start();
            thread.join(RUN_MILLIS);
            long start = System.nanoTime();
            watch.cancelled = true;
            thread.join(20_000);
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %10d %12.1f %9.1f %9d %s%n",
                    task.getKey(),
                    watch.looks,
                    watch.longest / 1e6,
                    (System.nanoTime() - start) / 1e6,
                    watch.reports,
                    thread.isAlive() ? "STILL RUNNING" : end[0]);
        }
        System.exit(0);
    }

    private static Map<String, Consumer<Progress>> tasks() {
        Map<String, Consumer<Progress>> tasks = new LinkedHashMap<>();
        for (int n : List.of(40, 100, 500)) {
            CausalGraph admg = random(n, 2 * n, n / 4, 1);
            String x = "V" + n / 4;
            String y = "V" + (n - 1);
            Effect effect = Effect.of(admg, List.of(x), List.of(y));
            tasks.put("separators " + n, p -> {
                for (int i = 1; i < n - 1; i++)
                    MinimalSeparators.between(admg, List.of("V0"), List.of("V" + i), List.of(), admg.variables())
                            .list(Integer.MAX_VALUE, p);
            });
            tasks.put(
                    "adjustment " + n,
                    p -> AdjustmentSets.of(Effect.of(random(n, 2 * n, 0, 1), List.of(x), List.of(y)))
                            .minimal(Integer.MAX_VALUE, p));
            tasks.put(
                    "backdoor " + n,
                    p -> BackDoorSets.of(Effect.of(random(n, 2 * n, 0, 1), List.of(x), List.of(y)))
                            .minimal(Integer.MAX_VALUE, p));
            tasks.put("direct " + n, p -> DirectEffectSets.of(effect).minimal(Integer.MAX_VALUE, p));
            tasks.put("frontdoor minimal " + n, p -> FrontDoorSets.of(effect).minimal(Integer.MAX_VALUE, p));
            tasks.put(
                    "frontdoor all " + n,
                    p -> FrontDoorSets.of(Effect.of(random(n, 2 * n, 0, 1), List.of(x), List.of(y)))
                            .all(Integer.MAX_VALUE, p));
            tasks.put("instruments " + n, p -> Instruments.of(effect).list(p));
            tasks.put(
                    "instruments, confounded " + n,
                    p -> Instruments.of(Effect.of(random(n, 2 * n, n, 7), List.of(x), List.of(y)))
                            .list(p));
            tasks.put("paths " + n, p -> Paths.between(admg, List.of(x), List.of(y), Integer.MAX_VALUE, p));
            tasks.put("treks " + n, p -> Treks.between(random(n, 4 * n, 0, 1), x, y, Integer.MAX_VALUE, p));
            tasks.put("tetrads " + n, p -> Tetrads.vanishing(random(n, n, 0, 1), Integer.MAX_VALUE, p));
            tasks.put("verma " + n, p -> VermaConstraints.of(admg, p));
            tasks.put("implications " + n, p -> Implications.pairwise(admg, Integer.MAX_VALUE, p));
            tasks.put(
                    "members " + n,
                    p -> EquivalenceClass.of(complete(Math.min(n, 150))).members(Integer.MAX_VALUE, p));
            tasks.put(
                    "members sparse " + n,
                    p -> EquivalenceClass.of(random(n, n, 0, 1)).members(Integer.MAX_VALUE, p));
            tasks.put("size of a class " + n, p -> EquivalenceClass.of(tree(n)).size(p));
            tasks.put("id " + n, p -> {
                for (int s = 0; s < 400; s++) {
                    CausalGraph g = random(n, n, n / 2, s);
                    IdAlgorithm.on(g).identify(EffectQuery.of("V" + n / 3, "V" + (n - 1)), p);
                }
            });
            tasks.put("id dense " + n, p -> {
                for (int s = 0; s < 400; s++) {
                    CausalGraph g = random(n, 4 * n, n / 2, s);
                    IdAlgorithm.on(g).identify(EffectQuery.of("V" + n / 3, "V" + (n - 1)), p);
                }
            });
            tasks.put("idc " + n, p -> {
                for (int s = 0; s < 400; s++) {
                    CausalGraph g = random(n, 2 * n, n / 2, s);
                    IdAlgorithm.on(g)
                            .identify(
                                    new EffectQuery(
                                            Set.of("V" + (n - 1)),
                                            Set.of("V" + n / 3),
                                            Set.of("V" + n / 2, "V" + (n - 2))),
                                    p);
                }
            });
            tasks.put(
                    "remedies " + n,
                    p -> MakeIdentifiable.forEffect(
                                    random(n, n, n / 2, 3),
                                    EffectQuery.of("V" + n / 3, "V" + (n - 1)),
                                    Integer.MAX_VALUE)
                            .all(p));
            tasks.put(
                    "two models " + n,
                    p -> TwoModels.differingOn(
                            random(n, n, n / 2, 3),
                            EffectQuery.of("V" + n / 3, "V" + (n - 1)),
                            List.of(),
                            new Seed(1),
                            p));
            tasks.put("formula check " + n, p -> {
                CausalGraph g = random(n, n, 0, 3);
                EffectQuery q = EffectQuery.of("V" + n / 3, "V" + (n - 1));
                if (IdAlgorithm.on(g).identify(q, p) instanceof Identification.Identified f)
                    FormulaCheck.of(g, q, f.estimand(), List.of(), 1000000, new Seed(1), p);
            });
            tasks.put("counterfactual " + n, p -> {
                StringBuilder b = new StringBuilder("P(");
                for (int i = 0; i < 16; i++)
                    b.append(i == 0 ? "" : ", ").append("V" + (n - 1 - i) + "_{V" + (i % 5) + "=" + (i % 2) + "}=1");
                b.append(")");
                CausalGraph g = random(n, 2 * n, n / 3, 3);
                CounterfactualIdentification.from(g, List.of(AvailableDistribution.observational()), binary(g))
                        .identify(query(b.toString()), p);
            });
        }
        for (int n : List.of(6, 8, 10, 14)) {
            tasks.put("two models small " + n, p -> {
                for (int s = 0; s < 1000; s++)
                    TwoModels.differingOn(
                            random(n, 2 * n, n, s),
                            EffectQuery.of("V" + n / 3, "V" + (n - 1)),
                            List.of(),
                            new Seed(1),
                            p);
            });
            tasks.put("witness " + n, p -> {
                for (int s = 0; s < 1000; s++)
                    TwoModels.differingOn(
                            random(n, n, n / 3, s),
                            query("P(V" + (n - 1) + "_{V0=1}=1, V" + (n - 1) + "_{V0=0}=0)"),
                            List.of(),
                            new Seed(1),
                            p);
            });
        }
        return tasks;
    }

    private static List<Variable> binary(CausalGraph g) {
        return g.variables().stream()
                .map(v -> new Variable(v, Categorical.of("0", "1")))
                .toList();
    }

    private static Query.Probability query(String text) {
        return (Query.Probability) ((ParsedQuery.Read) QueryText.parse(text)).query();
    }

    private static CausalGraph complete(int n) {
        CausalGraph.Builder b = CausalGraph.builder();
        for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) b.directed("V" + i, "V" + j);
        return b.build();
    }

    private static CausalGraph tree(int n) { // a chordal graph of cliques of 8
        CausalGraph.Builder b = CausalGraph.builder();
        for (int i = 0; i < n; i++) for (int j = Math.max(0, i - 8); j < i; j++) b.directed("V" + j, "V" + i);
        return b.build();
    }

    static CausalGraph random(int n, int directed, int bidirected, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CausalGraph.Builder builder = CausalGraph.builder();
        for (int i = 0; i < n; i++) {
            builder.variable("V" + i);
        }
        for (int i = 0; i < directed + bidirected; i++) {
            int a = random.nextInt(n - 1);
            int b = random.nextInt(a + 1, n);
            builder.edge(i < directed ? Edge.directed("V" + a, "V" + b) : Edge.bidirected("V" + a, "V" + b));
        }
        return builder.build();
    }
}

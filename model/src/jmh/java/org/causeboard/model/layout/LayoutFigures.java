package org.causeboard.model.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Time and crossings of the layered layout: ALARM (37 variables, 46 edges) and random graphs of 300 variables and 700
/// edges of three kinds, by how far causes and effects lie apart in causal order: anywhere, within 30 places, within 8.
/// A plain timed run: warmed up for 20 layouts, then the median and the slowest of 20.
public final class LayoutFigures {
    private static final int RUNS = 20;

    /// The structure of Beinlich et al. (1989), The ALARM monitoring system.
    private static final String ALARM = """
            LVFAILURE -> HISTORY, LVEDVOLUME -> CVP, LVEDVOLUME -> PCWP, HYPOVOLEMIA -> LVEDVOLUME,
            LVFAILURE -> LVEDVOLUME, HYPOVOLEMIA -> STROKEVOLUME, LVFAILURE -> STROKEVOLUME, ERRLOWOUTPUT -> HRBP,
            HR -> HRBP, ERRCAUTER -> HREKG, HR -> HREKG, ERRCAUTER -> HRSAT, HR -> HRSAT, ANAPHYLAXIS -> TPR,
            ARTCO2 -> EXPCO2, VENTLUNG -> EXPCO2, VENTLUNG -> MINVOL, INTUBATION -> MINVOL, FIO2 -> PVSAT,
            VENTALV -> PVSAT, PVSAT -> SAO2, SHUNT -> SAO2, PULMEMBOLUS -> PAP, PULMEMBOLUS -> SHUNT,
            INTUBATION -> SHUNT, INTUBATION -> PRESS, KINKEDTUBE -> PRESS, VENTTUBE -> PRESS, VENTMACH -> VENTTUBE,
            DISCONNECT -> VENTTUBE, MINVOLSET -> VENTMACH, INTUBATION -> VENTLUNG, KINKEDTUBE -> VENTLUNG,
            VENTTUBE -> VENTLUNG, INTUBATION -> VENTALV, VENTLUNG -> VENTALV, VENTALV -> ARTCO2,
            ARTCO2 -> CATECHOL, INSUFFANESTH -> CATECHOL, SAO2 -> CATECHOL, TPR -> CATECHOL, CATECHOL -> HR,
            HR -> CO, STROKEVOLUME -> CO, CO -> BP, TPR -> BP
            """;

    private LayoutFigures() {}

    public static void main(String[] arguments) {
        report("ALARM", GraphText.graph(ALARM));
        for (int span : new int[] {299, 30, 8}) {
            for (long seed = 1; seed <= 3; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                report("300/700 span " + span + " seed " + seed, within(span, random));
            }
        }
        for (long seed = 1; seed <= 3; seed++) {
            report("300/700 tree-like seed " + seed, attached(new SplittableRandom(seed)));
        }
    }

    private static CausalGraph within(int span, SplittableRandom random) {
        return graph(random, effect -> Math.max(0, effect - 1 - random.nextInt(span)));
    }

    private static CausalGraph attached(SplittableRandom random) {
        return graph(random, effect -> (int) (effect * Math.sqrt(random.nextDouble())));
    }

    private static CausalGraph graph(SplittableRandom random, IntUnaryOperator causeOf) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (int i = 0; i < 300; i++) {
            graph.variable("v" + i);
        }
        Set<Long> pairs = new LinkedHashSet<>();
        while (pairs.size() < 700) {
            int effect = 1 + random.nextInt(299);
            pairs.add(1000L * causeOf.applyAsInt(effect) + effect);
        }
        pairs.forEach(pair -> graph.directed("v" + pair / 1000, "v" + pair % 1000));
        return graph.build();
    }

    private static void report(String name, CausalGraph graph) {
        Map<String, Size> sizes = new LinkedHashMap<>();
        Map<String, Point> places = new LinkedHashMap<>();
        graph.variables().forEach(variable -> {
            sizes.put(variable, new Size(172, 90));
            places.put(variable, new Point(0, 0));
        });
        LayoutTask task = new LayoutTask(graph, sizes, places, Set.of());
        LayeredLayout layout = new LayeredLayout(LayeredLayout.Direction.RIGHT);
        List<Long> times = new ArrayList<>();
        for (int run = 0; run < 2 * RUNS; run++) {
            long start = System.nanoTime();
            layout.arrange(task, Progress.unwatched());
            if (run >= RUNS) {
                times.add(System.nanoTime() - start);
            }
        }
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        Layers layers = new Layers(graph);
        int[][] order = LayerOrder.of(layers, new double[graph.size()], Progress.unwatched());
        System.out.printf(
                "%-28s %2d layers %5d stops  %6d crossings  median %6.1f ms  slowest %6.1f ms%n",
                name,
                layers.depth,
                layers.size() - layers.variables,
                crossings(layers, order),
                sorted[RUNS / 2] / 1e6,
                sorted[RUNS - 1] / 1e6);
    }

    private static long crossings(Layers layers, int[][] order) {
        int[] place = new int[layers.size()];
        for (int[] row : order) {
            for (int i = 0; i < row.length; i++) {
                place[row[i]] = i;
            }
        }
        long count = 0;
        for (int row = 0; row + 1 < order.length; row++) {
            count += LayerOrder.crossings(layers, order[row], place, order[row + 1].length);
        }
        return count;
    }
}

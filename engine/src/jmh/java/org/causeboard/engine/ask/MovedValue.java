package org.causeboard.engine.ask;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;

/// What a moved value costs in nonlinear models, whose pictures are simulated: at a glance, and as a whole when the
/// hand rests. Milliseconds on the clock and on the processor, all threads; run it as a program. Claimed: a first
/// response within 50 ms.
public final class MovedValue {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int MOVES = 30;

    private MovedValue() {}

    public static void main(String[] arguments) {
        for (int variables : new int[] {15, 50, 150, 300}) {
            Snapshot snapshot = snapshot(variables);
            LiveAsk ask = new LiveAsk();
            ask.panorama(Scene.PRIOR, snapshot, Progress.unwatched());
            Function<Double, Scene> done =
                    value -> new Scene(World.of(new Intervention.SetTo("V3", Value.of(value))), List.of());
            Function<Double, Scene> seen =
                    value -> new Scene(World.FACTUAL, List.of(Event.equal("V3", Value.of(value))));
            run(variables + " variables, done, at a glance", done, scene -> glance(ask, scene, snapshot));
            run(variables + " variables, done, whole", done, scene -> draw(whole(ask, scene, snapshot)));
            run(variables + " variables, seen, at a glance", seen, scene -> glance(ask, scene, snapshot));
            run(variables + " variables, seen, whole", seen, scene -> draw(whole(ask, scene, snapshot)));
        }
    }

    private static Panorama whole(LiveAsk ask, Scene scene, Snapshot snapshot) {
        return ask.panorama(scene, snapshot, Progress.unwatched());
    }

    private static boolean glance(LiveAsk ask, Scene scene, Snapshot snapshot) {
        Optional<Panorama> few = ask.glance(scene, snapshot, Progress.unwatched());
        return draw(few.orElseGet(() -> whole(ask, scene, snapshot))) && few.isPresent();
    }

    /// As a picture does.
    private static boolean draw(Panorama panorama) {
        ((Panorama.Shown) panorama)
                .distributions().values().stream()
                        .filter(law -> law.variance() > 0)
                        .forEach(law -> law.curve(48));
        return true;
    }

    private static void run(String what, Function<Double, Scene> scene, Function<Scene, Boolean> work) {
        double[] clock = new double[MOVES];
        long processor = 0;
        boolean few = false;
        for (int move = -MOVES; move < MOVES; move++) {
            long spent = MACHINE.getProcessCpuTime();
            long began = System.nanoTime();
            few = work.apply(scene.apply(move / 40.0));
            if (move >= 0) {
                clock[move] = (System.nanoTime() - began) / 1e6;
                processor += MACHINE.getProcessCpuTime() - spent;
            }
        }
        Arrays.sort(clock);
        System.out.printf(
                "%-38s median %8.1f, most %8.1f ms; processor %8.1f ms%s%n",
                what, clock[MOVES / 2], clock[MOVES - 1], processor / 1e6 / MOVES, few ? "" : " (of all units)");
    }

    /// About two causes a variable, bent and with normal noise.
    private static Snapshot snapshot(int size) {
        SplittableRandom random = new Seed(2).generator();
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            String name = "V" + i;
            graph.variable(name);
            Set<String> causes = new LinkedHashSet<>();
            for (int p = 0; p < Math.min(i, 2); p++) {
                causes.add("V" + random.nextInt(i));
            }
            StringBuilder formula = new StringBuilder("U");
            for (String cause : causes) {
                graph.directed(cause, name);
                formula.append(" + ").append(random.nextDouble(0.2, 0.8)).append("*tanh(" + cause + ")");
            }
            mechanisms.put(
                    name, new FormulaMechanism(formula.toString(), List.copyOf(variables.values()), Normal.STANDARD));
            variables.put(name, Variable.numeric(name));
        }
        return Snapshot.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }
}

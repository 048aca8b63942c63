package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.WatchedProgress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// A chain of numbers, each bent from the one before it.
class LiveAskTest {
    private static final int LENGTH = 40;
    private static final Scene DONE = new Scene(World.of(new Intervention.SetTo("V0", Value.of(1.0))), List.of());

    private final LiveAsk ask = new LiveAsk();

    private static Snapshot chain(boolean bent) {
        CausalGraph.Builder graph = CausalGraph.builder();
        Map<String, Variable> variables = new LinkedHashMap<>();
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        for (int i = 0; i < LENGTH; i++) {
            String name = "V" + i;
            graph.variable(name);
            if (i > 0) {
                graph.directed("V" + (i - 1), name);
            }
            mechanisms.put(
                    name,
                    bent
                            ? new FormulaMechanism(
                                    i == 0 ? "U" : "tanh(V" + (i - 1) + ") + U",
                                    List.copyOf(variables.values()),
                                    Normal.STANDARD)
                            : new LinearGaussianMechanism(
                                    i == 0
                                            ? LinearPredictor.of(0)
                                            : LinearPredictor.of(0, Term.slope("V" + (i - 1), 0.5)),
                                    1));
            variables.put(name, Variable.numeric(name));
        }
        return Snapshot.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }

    private Map<String, Distribution> whole(Snapshot snapshot) {
        return ((Panorama.Shown) ask.panorama(DONE, snapshot, Progress.unwatched())).distributions();
    }

    @Test
    void aGlanceAtSimulatedVariablesIsTheWholeWithinItsOwnError() {
        Snapshot snapshot = chain(true);
        Panorama.Shown glance = (Panorama.Shown)
                ask.glance(DONE, snapshot, Progress.unwatched()).orElseThrow();
        Method.MonteCarlo method = (Method.MonteCarlo) glance.method();
        assertThat(method.draws()).isLessThan(Panoramas.DRAWS);
        whole(snapshot).forEach((name, law) -> {
            double error = law.standardDeviation() * Math.sqrt(1 / method.effectiveDraws() + 1.0 / Panoramas.DRAWS);
            assertThat(glance.distributions().get(name).mean())
                    .as(name)
                    .isCloseTo(law.mean(), within(5 * error + 1e-12));
        });
    }

    @Test
    void whatIsExactNeedsNoGlance() {
        assertThat(ask.glance(DONE, chain(false), Progress.unwatched())).isEmpty();
    }

    @Test
    void whoLostInterestIsToldAndTheNextQuestionIsAnsweredAsEver() {
        Snapshot snapshot = chain(true);
        WatchedProgress over = new WatchedProgress();
        over.cancel();
        assertThat(ask.panorama(DONE, snapshot, over)).isEqualTo(new Panorama.Cancelled());
        assertThat(ask.glance(DONE, snapshot, over)).isEqualTo(Optional.empty());
        Panorama fresh = new Planner().panorama(DONE, snapshot, Progress.unwatched());
        assertThat(whole(snapshot)).isEqualTo(((Panorama.Shown) fresh).distributions());
    }
}

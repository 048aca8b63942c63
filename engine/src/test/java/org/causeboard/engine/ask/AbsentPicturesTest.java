package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// A variable whose formula has no value for some units costs its own picture and those of what follows from it.
class AbsentPicturesTest {
    private static final String LOGARITHM = "'L' has no valid value for some units: a division by zero, the logarithm"
            + " of a negative number, or a value that is none of its states.";

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
    private final CausalGraph.Builder graph = CausalGraph.builder();
    private final LiveAsk ask = new LiveAsk();

    /// X -> L = log X -> Y -> Z, and X -> W -> S, where Y = 1 is a number for every unit, but one that no unit would
    /// have: a comparison with what is no number is false.
    private Snapshot logarithm() {
        add(Variable.numeric("X"), "U");
        add(Variable.numeric("L"), "log(X) + U", "X");
        add(Variable.numeric("Y"), "if(L > 0, 2, 1) + U", "L");
        add(Variable.numeric("Z"), "Y * Y + U", "Y");
        add(Variable.numeric("W"), "tanh(X) + U", "X");
        add(Variable.numeric("S"), "W * W + U", "W");
        return Snapshot.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
    }

    private void add(Variable variable, String formula, String... causes) {
        graph.variable(variable.name());
        for (String cause : causes) {
            graph.directed(cause, variable.name());
        }
        List<Variable> inputs = List.of(causes).stream().map(variables::get).toList();
        mechanisms.put(variable.name(), new FormulaMechanism(formula, inputs, Normal.STANDARD));
        variables.put(variable.name(), variable);
    }

    private static Scene seen(String variable, double value) {
        return new Scene(World.FACTUAL, List.of(new Event.Equals(Counterfactual.factual(variable), Value.of(value))));
    }

    private Panorama.Shown shown(Scene scene, Snapshot model) {
        Panorama found = ask.panorama(scene, model, Progress.unwatched());
        assertThat(found).isInstanceOf(Panorama.Shown.class);
        return (Panorama.Shown) found;
    }

    @Test
    void whatFollowsFromItHasNoPictureAndTheReasonNamesTheCause() {
        Panorama.Shown shown = shown(Scene.PRIOR, logarithm());
        assertThat(shown.distributions().keySet()).containsExactly("X", "W", "S");
        Absence reason = new Absence.NoValue(LOGARITHM);
        assertThat(shown.missing()).isEqualTo(Map.of("L", reason, "Y", reason, "Z", reason));
    }

    @Test
    void theOtherPicturesAreThoseOfTheModelWithoutIt() {
        Snapshot model = logarithm();
        Panorama.Shown all = shown(seen("W", 1), model);
        variables.keySet().removeAll(List.of("L", "Y", "Z"));
        mechanisms.keySet().removeAll(List.of("L", "Y", "Z"));
        CausalGraph others =
                CausalGraph.builder().directed("X", "W").directed("W", "S").build();
        Panorama.Shown alone =
                shown(seen("W", 1), Snapshot.of(new ModelDraft(others, variables, mechanisms, Map.of())));
        assertThat(all.distributions().keySet()).isEqualTo(alone.distributions().keySet());
        for (String name : List.of("X", "S")) {
            assertThat(all.distributions().get(name).mean())
                    .as(name)
                    .isCloseTo(alone.distributions().get(name).mean(), within(0.05));
        }
    }

    @Test
    void aGlanceShowsThemToo() {
        Snapshot model = logarithm();
        Optional<Panorama> glance = ask.glance(Scene.PRIOR, model, Progress.unwatched());
        glance.ifPresent(panorama -> assertThat(((Panorama.Shown) panorama).missing())
                .isEqualTo(shown(Scene.PRIOR, model).missing()));
    }

    @Test
    void aValueThatIsSetMakesTheFormulaFitAgain() {
        Scene set = new Scene(World.of(new Intervention.SetTo("X", Value.of(2.0))), List.of());
        Panorama.Shown shown = shown(set, logarithm());
        assertThat(shown.missing()).isEmpty();
        assertThat(shown.distributions().get("L").mean()).isCloseTo(Math.log(2), within(0.05));
    }

    @Test
    void whatIsGivenThatDependsOnItLeavesNoPicture() {
        Snapshot model = logarithm();
        assertThat(ask.panorama(seen("Z", 1), model, Progress.unwatched()))
                .isEqualTo(new Panorama.Unfit(List.of(LOGARITHM)));
    }

    @Test
    void aCodeThatIsNoStateIsNoValueEither() {
        add(Variable.numeric("X"), "U");
        add(Variable.binary("C"), "if(X > 2, 2, X > 0)", "X");
        add(Variable.numeric("Y"), "X + U", "X");
        Snapshot model = Snapshot.of(new ModelDraft(graph.build(), variables, mechanisms, Map.of()));
        Panorama.Shown shown = shown(Scene.PRIOR, model);
        assertThat(shown.distributions().keySet()).containsExactly("X", "Y");
        assertThat(shown.missing().get("C"))
                .isInstanceOfSatisfying(
                        Absence.NoValue.class,
                        absence -> assertThat(absence.reason()).startsWith("'C' has no valid"));
    }
}

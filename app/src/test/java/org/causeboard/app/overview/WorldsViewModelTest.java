package org.causeboard.app.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.ask.Result;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The kidney stones of Charig et al. (1986): 83.3 % of open surgeries would succeed, 77.9 % of the others.
class WorldsViewModelTest {
    private final Workspace workspace = new Workspace(CausalDocument.empty());
    private final SameThreadRunner tasks = new SameThreadRunner();
    private final LiveDistributions live = new LiveDistributions(workspace, tasks, new Planner());
    private final WorldsViewModel model = new WorldsViewModel(workspace, live, tasks, new Planner());

    @BeforeEach
    void operate() {
        workspace.open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty());
        workspace.modeProperty().set(Mode.DO);
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("open_surgery")));
    }

    @Test
    void thePresentWorldStandsBesideTheOneAsObserved() {
        assertThat(model.rows())
                .extracting(WorldsViewModel.Row::kind)
                .containsExactly(WorldsViewModel.Kind.OBSERVED, WorldsViewModel.Kind.PRESENT);
        assertThat(model.rows().getLast().name()).isEqualTo("do(treatment=open_surgery)");
        assertThat(model.rows().getLast().expected().orElseThrow()).isCloseTo(0.833, within(5e-4));
    }

    @Test
    void aKeptWorldStaysToCompareWithTheNext() {
        model.keepPresent();
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("percutaneous")));
        assertThat(model.rows()).hasSize(3);
        assertThat(model.rows().get(1).expected().orElseThrow()).isCloseTo(0.779, within(5e-4));
        model.goTo(model.rows().getLast());
        assertThat(workspace.worldProperty().get().done()).containsValue(Value.of("open_surgery"));
        model.drop(model.rows().getLast());
        assertThat(workspace.document().worlds()).isEmpty();
    }

    @Test
    void theDifferenceOfTwoWorldsHasAnIntervalFromTheData() {
        assertThat(model.contrastsProperty().get()).isEmpty();
        model.keepPresent();
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("percutaneous")));
        WorldContrast contrast = model.contrastsProperty().get().getFirst();
        assertThat(contrast.question())
                .isEqualTo("P(success=\"1\" | do(treatment=percutaneous)) "
                        + "- P(success=\"1\" | do(treatment=open_surgery))");
        Answer.Answered answer = (Answer.Answered) contrast.answer().orElseThrow();
        assertThat(((Result.Amount) answer.result()).value()).isCloseTo(0.778875 - 0.8325462, within(1e-6));
        assertThat(answer.licence().uncertainty()).isInstanceOfSatisfying(Uncertainty.Intervals.class, intervals -> {
            assertThat(intervals.intervals().getFirst().lower()).isLessThan(-0.0537);
            assertThat(intervals.intervals().getFirst().upper()).isGreaterThan(-0.0536);
        });
    }

    @Test
    void thePresentWorldIsComparedWithEveryoneThatWasKept() {
        model.keepPresent();
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("percutaneous")));
        model.keepPresent();
        workspace.modeProperty().set(Mode.SEE);
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleSeen("treatment", Value.of("open_surgery")));
        assertThat(model.contrastsProperty().get())
                .extracting(contrast ->
                        contrast.first().name() + " - " + contrast.second().name())
                .containsExactly(
                        "treatment=open_surgery - do(treatment=open_surgery)",
                        "treatment=open_surgery - do(treatment=percutaneous)");
        Answer.Answered bias = (Answer.Answered)
                model.contrastsProperty().get().getFirst().answer().orElseThrow();
        assertThat(((Result.Amount) bias.result()).value()).isCloseTo(0.78 - 0.8325462, within(1e-6));
    }

    @Test
    void anImaginedWorldStaysOneWhereverItIsLookedFrom() {
        workspace.modeProperty().set(Mode.IMAGINE);
        workspace
                .worldProperty()
                .set(LiveWorld.AS_OBSERVED
                        .toggleSeen("treatment", Value.of("percutaneous"))
                        .withDone("treatment", Value.of("open_surgery")));
        double imagined = model.rows().getLast().expected().orElseThrow();
        model.keepPresent();
        LiveWorld world = workspace.worldProperty().get();
        workspace.modeProperty().set(Mode.SEE);
        workspace.worldProperty().set(LiveWorld.AS_OBSERVED);
        assertThat(model.rows().getLast().name()).isEqualTo("do(treatment=open_surgery) given treatment=percutaneous");
        assertThat(model.rows().getLast().expected().orElseThrow()).isEqualTo(imagined);
        model.goTo(model.rows().getLast());
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.IMAGINE);
        assertThat(workspace.worldProperty().get()).isEqualTo(world);
    }
}

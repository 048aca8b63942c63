package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A person looks at both worlds and the noise that they share, and goes through the three steps.
@Tag("ui")
class TwinNetworkTest extends OpenDocument {
    TwinNetworkTest() {
        super(tutoring());
    }

    @Override
    public void start(Stage stage) {
        super.start(stage);
        workspace.modeProperty().set(Mode.IMAGINE);
    }

    /// Pearl, Glymour and Jewell (2016), section 4.2.3: encouragement X, homework H = X / 2 + U, score Y = 0.7 X + 0.4
    /// H
    /// + U. Joe has X = 0.5, H = 1, Y = 1.5; with twice the homework his score would have been 1.9.
    private static CausalDocument tutoring() {
        VariableCard number = VariableCard.BLANK.withDomain(Numeric.UNBOUNDED);
        return CausalDocument.empty()
                .edit()
                .graph(graph -> graph.directed("X", "H").directed("X", "Y").directed("H", "Y"))
                .placement("X", Placement.at(0, 0))
                .placement("H", Placement.at(240, -140))
                .placement("Y", Placement.at(480, 0))
                .card("X", number)
                .card("H", number)
                .card("Y", number)
                .mechanism("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1))
                .mechanism("H", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 0.5)), 1))
                .mechanism(
                        "Y",
                        new LinearGaussianMechanism(
                                LinearPredictor.of(0, Term.slope("X", 0.7), Term.slope("H", 0.4)), 1))
                .done();
    }

    private void joe() {
        interact(() -> workspace
                .worldProperty()
                .set(new LiveWorld(
                        Map.of("X", Value.of(0.5), "H", Value.of(1), "Y", Value.of(1.5)),
                        Map.of("H", Value.of(2)),
                        OptionalInt.empty())));
    }

    private String words(String id) {
        Frames.pass();
        return lookup(id).queryAs(Label.class).getText();
    }

    private boolean isShown() {
        Frames.pass();
        return lookup("#twin-network").query().isVisible();
    }

    @Test
    void joesNoiseIsReadOffHisFactsAndHisScoreFollows() {
        joe();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(isShown()).isTrue();
        assertThat(words("#twin-noise-X")).contains("0.5");
        assertThat(words("#twin-noise-H")).contains("0.75");
        assertThat(words("#twin-noise-Y")).contains("0.75");
        assertThat(words("#twin-change-Y")).contains("1.5", "1.9");
        assertThat(words("#twin-change-H")).contains("1", "2");
        assertThat(lookup("#noise-H").tryQuery()).isPresent();
    }

    @Test
    void stepsAreTakenByClicksAndByArrowKeys() {
        joe();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        clickOn("#twin-abduction");
        assertThat(lookup("#twin-abduction").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        interact(() -> lookup("#twin-network").query().requestFocus());
        type(KeyCode.RIGHT);
        Frames.pass();
        assertThat(lookup("#twin-action").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        type(KeyCode.ESCAPE);
        assertThat(isShown()).isFalse();
        assertThat(workspace.worldProperty().get().done()).containsKey("H");
        assertThat(window.canvas().isFocused()).isTrue();
    }

    @Test
    void whoImaginesNothingIsToldWhatIsMissingAndWhoLeavesTheModeLeavesTheNetwork() {
        assertThat(window.studio().actions().get("twin-network").hindrance().getValue())
                .contains("reason.nothing-imagined");
        joe();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        interact(() -> workspace.modeProperty().set(Mode.DO));
        assertThat(isShown()).isFalse();
    }

    @Test
    void whatWasDoneToAVariableGoesWithItWhenItsAdditionIsUndone() {
        joe();
        interact(() -> workspace.push(new AddVariable("Z", new Point(0, 200))));
        interact(() ->
                workspace.worldProperty().set(workspace.worldProperty().get().withDone("Z", Value.of("yes"))));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        assertThat(isShown()).isTrue();
        interact(() -> workspace.history().undo());
        assertThat(isShown()).isTrue();
        assertThat(workspace.worldProperty().get().done()).containsOnlyKeys("H");
    }
}

package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.assertj.core.data.Offset;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.NodeMark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is reported of a variable need not be certain. P(X=yes) = 0.5, so that a report on X that is 80 to 20 for yes
/// makes P(X=yes) = 0.8 and P(Y=yes) = 0.8 * 0.62 + 0.2 * 0.18 = 0.532.
@Tag("ui")
class UncertainFindingTest extends OpenDocument {
    private static final Offset<Double> TINY = within(1e-9);

    @TempDir
    Path folder;

    UncertainFindingTest() {
        super(ConfoundedPair.document(), "left");
    }

    private LiveWorld world() {
        return workspace.worldProperty().get();
    }

    private void eightyToTwenty() {
        interact(() -> workspace.select(new Item.VariableItem("X")));
        push(KeyCode.CONTROL, KeyCode.U);
        write("20 : 80").type(KeyCode.ENTER);
        Frames.pass();
    }

    @Test
    void aBarDraggedWithAltSaysHowFarAReportSpeaksForItsState() {
        press(KeyCode.ALT);
        drag(bar("X", 1)).dropTo(alongBar("X", 1, 0.8));
        release(KeyCode.ALT);
        double yes = world().reports().get("X").getLast().weight();
        assertThat(yes).isCloseTo(80, within(2.0)); // a pixel is more than one hundredth of the bar
        assertThat(world().reports()).isEqualTo(Map.of("X", ConfoundedPair.report(100 - yes, yes)));
        assertThat(share("X", 1)).isCloseTo(yes / 100, TINY);
        assertThat(share("Y", 1)).isCloseTo(0.18 + yes / 100 * (0.62 - 0.18), TINY);
        assertThat(drawn(window).scene().nodeMarks()).containsEntry("X", NodeMark.UNCERTAIN);
        assertThat(workspace.undoableProperty().get()).isFalse();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.ESCAPE);
        assertThat(world()).isEqualTo(LiveWorld.AS_OBSERVED);
        assertThat(share("Y", 1)).isCloseTo(0.4, TINY);
    }

    @Test
    void byKeysAloneItsRatiosAreTypedAndItsSlidersMoved() {
        eightyToTwenty();
        assertThat(share("Y", 1)).isCloseTo(0.532, TINY);
        Slider yes = lookup("#report-weight-yes").queryAs(Slider.class);
        assertThat(yes.getValue()).isEqualTo(80);
        interact(yes::requestFocus);
        push(KeyCode.LEFT);
        assertThat(world().reports()).isEqualTo(Map.of("X", ConfoundedPair.report(20, 79)));
        assertThat(share("X", 1)).isCloseTo(79.0 / 99, TINY);
        clickOn("#report-field");
        push(KeyCode.CONTROL, KeyCode.A).write("nonsense").type(KeyCode.ENTER);
        assertThat(lookup("#report-field").queryAs(TextField.class).getText()).isEqualTo("20 : 79");
        push(KeyCode.CONTROL, KeyCode.A).write("1/3").type(KeyCode.ENTER);
        assertThat(world().reports()).isEqualTo(Map.of("X", ConfoundedPair.report(1, 3)));
    }

    @Test
    void theMenuOfAVariableAndTheBoxInTheInspectorBeginAndEndIt() {
        clickOn(bar("Z", 1));
        clickOn(bar("Z", 0), MouseButton.SECONDARY);
        Frames.pass();
        clickOn("#menu-uncertain-finding");
        assertThat(world().evidence()).isEmpty();
        assertThat(world().reports()).isEqualTo(Map.of("Z", ConfoundedPair.report(20, 80)));
        assertThat(lookup("#report-uncertain").queryAs(CheckBox.class).isSelected())
                .isTrue();
        clickOn("#report-uncertain");
        assertThat(world()).isEqualTo(LiveWorld.AS_OBSERVED);
        assertThat(lookup("#report-form").query().isVisible()).isFalse();
    }

    @Test
    void aCertainFindingOrAnInterventionTakesItsPlace() {
        eightyToTwenty();
        clickOn(bar("X", 0));
        assertThat(world().reports()).isEmpty();
        assertThat(world().evidence()).containsOnlyKeys("X");
        eightyToTwenty();
        clickOn("#mode-do");
        clickOn(bar("X", 1));
        assertThat(world().reports()).isEmpty();
        assertThat(share("Y", 1)).isCloseTo(0.5, TINY);
    }

    @Test
    void afterAnInterventionItIsAReportInThatWorldAndWhenImaginingAFact() {
        interact(() -> {
            workspace.modeProperty().set(Mode.DO);
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("X", Value.of("yes")));
            workspace.select(new Item.VariableItem("Y"));
        });
        push(KeyCode.CONTROL, KeyCode.U);
        write("1 3").type(KeyCode.ENTER);
        // P(Y=yes | do(X=yes)) = 0.5, so a report of 1 : 3 makes it 0.75; Z follows by P(Y | do(X), Z) = 0.3, 0.7
        assertThat(share("Y", 1)).isCloseTo(0.75, TINY);
        assertThat(share("Z", 1)).isCloseTo(0.7 * 0.75 + 0.3 * 0.25, TINY);
        interact(() -> workspace.modeProperty().set(Mode.IMAGINE));
        assertThat(world().reports()).containsOnlyKeys("Y");
        assertThat(window.panels().live().shownProperty().get().factual("Y")).isPresent();
        // in the factual world P(Y=yes) = 0.4, so that the report as a fact makes it 1.2 / 1.8
        double fact = 0.4 * 3 / (0.4 * 3 + 0.6);
        assertThat(window.panels()
                        .live()
                        .shownProperty()
                        .get()
                        .factual("Y")
                        .orElseThrow()
                        .mean())
                .isCloseTo(fact, TINY);
    }

    @Test
    void itIsKeptWithTheDocumentShownInWordsAndUndone() {
        eightyToTwenty();
        interact(() -> window.studio().actions().get("fold-left").perform());
        Frames.pass();
        clickOn("#keep-world");
        assertThat(workspace.document().worlds().getFirst().name()).isEqualTo("X in {no: 20, yes: 80}");
        Path file = folder.resolve("uncertain.causeboard");
        interact(() -> window.files().save(file, () -> {}));
        interact(() -> window.files().open(file));
        assertThat(workspace.document().worlds().getFirst().evidence())
                .extracting(QueryText::print)
                .containsExactly("X in {no: 20, yes: 80}");
        assertThat(world()).isEqualTo(LiveWorld.AS_OBSERVED);
        clickOn("X in {no: 20, yes: 80}");
        assertThat(world().reports()).isEqualTo(Map.of("X", ConfoundedPair.report(20, 80)));
        assertThat(share("Y", 1)).isCloseTo(0.532, TINY);
        clickOn("#drop-world");
        assertThat(workspace.document().worlds()).isEmpty();
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace.document().worlds()).hasSize(1);
    }

    @Test
    void itIsAskedInTheQueryBar() {
        push(KeyCode.CONTROL, KeyCode.L);
        write("P(Y=yes | X in {no: 20, yes: 80})").type(KeyCode.ENTER);
        Frames.pass();
        assertThat(lookup("#answer").queryAll()).isNotEmpty();
        assertThat(lookup(node -> node instanceof javafx.scene.control.Label label
                                && label.getText() != null
                                && label.getText().contains("0.532"))
                        .tryQuery())
                .isPresent();
    }
}

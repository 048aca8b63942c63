package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.EdgeMark.Light;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A person compares seeing with doing. Open surgery for kidney stones: 273 of 350 succeed (0.78), and 0.8325 would if
/// it were done for all (Charig et al. 1986; Julious and Mullee 1994), so seeing is 0.0525 too low.
@Tag("ui")
class SeeAndDoTest extends OpenDocument {
    private static final Edge SIZE = Edge.directed("stone_size", "treatment");

    SeeAndDoTest() {
        super(Gallery.find("kidney-stones").orElseThrow().document());
    }

    private Button number(String id) {
        return lookup("#" + id).queryAs(Button.class);
    }

    private Highlight.Kind lit() {
        Frames.pass();
        return workspace.highlightProperty().get().kind();
    }

    private void compare() {
        interact(() -> window.studio().actions().get("show-compare").perform());
        Frames.pass();
    }

    @Test
    void bothNumbersAndTheirGapHaveTheirIntervalsAndTheirLicence() {
        compare();
        assertThat(number("compare-seeing-open_surgery").getText()).startsWith("0.78");
        assertThat(number("compare-doing-open_surgery").getText()).startsWith("0.833 (0.");
        assertThat(number("compare-gap-open_surgery").getText())
                .matches("[-−]0\\.0525 \\([-−]0\\.0737 .* [-−]0\\.0314\\)");
        assertThat(lookup("#compare-panel .quiet").queryAll().toString()).contains("From the data", "95 %");
        interact(() -> number("compare-gap-open_surgery").requestFocus());
        type(KeyCode.SPACE);
        Frames.pass();
        assertThat(window.panels()
                        .question()
                        .answerProperty()
                        .get()
                        .orElseThrow()
                        .question())
                .isEqualTo("P(success=\"1\" | treatment=open_surgery) - P(success=\"1\" | do(treatment=open_surgery))");
    }

    @Test
    void numbersStandBelowTheWordsTheyBelongTo() {
        compare();
        Node number = number("compare-seeing-open_surgery");
        Node licence = number.getParent().getChildrenUnmodifiable().getLast();
        assertThat(left(number)).isCloseTo(left(licence), within(1.0));
    }

    private static double left(Node labeled) {
        Node text = labeled.lookup(".text");
        return text.localToScene(text.getLayoutBounds()).getMinX();
    }

    @Test
    void thePathThatMakesTheDifferenceIsLitByMouseAndByKeyboard() {
        compare();
        interact(() -> window.canvas().requestFocus());
        moveTo("#compare-path-0");
        assertThat(lit()).isEqualTo(Highlight.Kind.BIASING_PATH);
        assertThat(workspace.highlightProperty().get().edges()).contains(SIZE).hasSize(2);
        assertThat(drawn(window).scene().edgeMarks().get(SIZE).light()).isEqualTo(Light.BIASING);
        moveTo("#query-field");
        assertThat(lit()).isEqualTo(Highlight.Kind.NEUTRAL);
        interact(() -> lookup("#compare-panel").query().requestFocus());
        type(KeyCode.TAB);
        assertThat(lit()).isEqualTo(Highlight.Kind.BIASING_PATH);
        type(KeyCode.TAB);
        assertThat(lit()).isEqualTo(Highlight.Kind.NEUTRAL);
    }

    @Test
    void aPinnedWorldAndThePresentOneAreComparedByMouse() {
        interact(() -> {
            workspace.modeProperty().set(Mode.DO);
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("open_surgery")));
        });
        clickOn("#keep-world");
        interact(() ->
                workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("percutaneous"))));
        Frames.pass();
        assertThat(number("effect-contrast").getText()).matches("[-−]0\\.0537 \\([-−]0\\.\\d+ to 0?[-−]?[\\d.]+\\)");
        assertThat(lookup("#effect-licence").queryLabeled().getText()).contains("From the data", "95 %");
        clickOn("#effect-contrast");
        Frames.pass();
        assertThat(window.panels()
                        .question()
                        .answerProperty()
                        .get()
                        .orElseThrow()
                        .question())
                .contains("do(treatment=percutaneous)", " - ");
    }

    @Test
    void whereNothingButTheEffectConnectsThemThereIsNoPathToBlame() {
        VariableCard number = VariableCard.BLANK.withDomain(Numeric.UNBOUNDED);
        interact(() -> workspace.open(
                CausalDocument.empty()
                        .edit()
                        .graph(graph -> graph.directed("X", "Y")
                                .variable("X", Role.EXPOSURE)
                                .variable("Y", Role.OUTCOME))
                        .placement("X", Placement.at(0, 0))
                        .placement("Y", Placement.at(240, 0))
                        .card("X", number)
                        .card("Y", number)
                        .mechanism("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1))
                        .mechanism("Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1))
                        .done(),
                Optional.empty()));
        compare();
        assertThat(lookup("#compare-paths").tryQuery()).isPresent();
        assertThat(lookup("#compare-paths .line-button").queryAll()).isEmpty();
    }
}

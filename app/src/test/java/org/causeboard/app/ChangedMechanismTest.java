package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.display.EdgeMark;
import org.causeboard.model.display.EdgeMark.Light;
import org.causeboard.model.display.NodeMark;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Mechanisms are changed in the present world: shifted, scaled, following a formula, drawn anew, deaf to one cause.
/// The model is Z = 1 + U, X = 0.5 Z + U, Y = 2 X + Z + U with standard normal noise each: E[X] = 0.5, E[Y] = 2, Var(Y)
/// = 9.
@Tag("ui")
class ChangedMechanismTest extends OpenDocument {
    private static final Edge ZX = Edge.directed("Z", "X");

    ChangedMechanismTest() {
        super(linear());
    }

    @Override
    public void start(Stage stage) {
        super.start(stage);
        workspace.select(new Item.VariableItem("X"));
    }

    private static CausalDocument linear() {
        List<Variable> all = List.of(new Variable("Z", Numeric.UNBOUNDED), new Variable("X", Numeric.UNBOUNDED));
        VariableCard number = VariableCard.BLANK.withDomain(Numeric.UNBOUNDED);
        return ConfoundedPair.drawn()
                .edit()
                .card("Z", number)
                .card("X", number)
                .card("Y", number)
                .mechanism("Z", new FormulaMechanism("1 + U", List.of(), Normal.STANDARD))
                .mechanism("X", new FormulaMechanism("0.5 * Z + U", all, Normal.STANDARD))
                .mechanism("Y", new FormulaMechanism("2 * X + Z + U", all, Normal.STANDARD))
                .done();
    }

    private void change(int kind, String text) {
        interact(() -> lookup("#change-kind")
                .queryAs(ChoiceBox.class)
                .getSelectionModel()
                .select(kind));
        clickOn("#change-field").write(text).type(KeyCode.ENTER);
        Frames.pass();
    }

    private boolean isCut(Edge edge) {
        EdgeMark mark = drawn(window).scene().edgeMarks().getOrDefault(edge, EdgeMark.NONE);
        return mark.light() == Light.CUT;
    }

    @Test
    void theExampleOfAFormulaCanBeTypedAndSaysWhichNumberIsWhichState() {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.variables("heart attack", "death").directed("heart attack", "death"))
                .card("heart attack", VariableCard.BLANK.withDomain(new Categorical(List.of("never", "once"))))
                .card("death", VariableCard.BLANK.withDomain(new Categorical(List.of("never", "soon"))))
                .done();
        interact(() -> {
            workspace.open(document, Optional.empty());
            workspace.select(new Item.VariableItem("death"));
        });
        Frames.pass();
        assertThat(lookup("#change-field").queryAs(TextField.class).getPromptText())
                .isEqualTo("such as if(`heart attack` = never, 1, 0)");
        clickOn("#change-field");
        assertThat(lookup("#change-verdict").queryAs(Label.class).getText()).contains("0 = never, 1 = soon");
        change(0, "if(`heart attack` = never, 1, 0)");
        assertThat(workspace.worldProperty().get().changed()).hasSize(1);
    }

    @Test
    void aShiftAddsToWhatItWouldHaveBeenAndKeepsItsCauses() {
        change(0, "2");
        assertThat(workspace.modeProperty().get()).isEqualTo(Mode.DO);
        assertThat(law("X").mean()).isCloseTo(2.5, within(1e-9));
        assertThat(law("Y").mean()).isCloseTo(6, within(1e-9));
        assertThat(law("Y").variance()).isCloseTo(9, within(1e-9));
        assertThat(isCut(ZX)).isFalse();
        clickOn("#undo-change");
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
        assertThat(law("Y").mean()).isCloseTo(2, within(1e-9));
    }

    @Test
    void aScaleTakesSoManyTimesWhatItWouldHaveBeen() {
        change(1, "3");
        assertThat(law("X").mean()).isCloseTo(1.5, within(1e-9));
        assertThat(law("Y").mean()).isCloseTo(4, within(1e-9));
    }

    @Test
    void aFormulaReplacesTheMechanismAndListensOnlyToWhatItNames() {
        change(2, "2 * Z");
        assertThat(law("Y").mean()).isCloseTo(5, within(1e-9));
        assertThat(isCut(ZX)).isFalse();
        change(2, "4");
        assertThat(law("Y").mean()).isCloseTo(9, within(1e-9));
        assertThat(isCut(ZX)).isTrue();
        assertThat(workspace.worldProperty().get().changed()).hasSize(1);
    }

    @Test
    void whatAFormulaListensToBesidesItsCausesIsADashedArrowAndTheVariableIsMarked() {
        interact(() -> {
            workspace.open(
                    linear().edit()
                            .graph(graph -> graph.variable("W"))
                            .placement("W", Placement.at(0, 0))
                            .card("W", VariableCard.BLANK.withDomain(Numeric.UNBOUNDED))
                            .mechanism("W", new FormulaMechanism("3 + U", List.of(), Normal.STANDARD))
                            .done(),
                    Optional.empty());
            workspace.select(new Item.VariableItem("X"));
        });
        assertThat(lookup("#added-W-X").tryQuery()).isEmpty();
        change(2, "W");
        assertThat(lookup("#added-W-X").tryQuery()).isPresent();
        assertThat(lookup("#added-Z-X").tryQuery()).isEmpty();
        assertThat(isCut(ZX)).isTrue();
        assertThat(drawn(window).scene().nodeMarks()).containsEntry("X", NodeMark.CHANGED);
        assertThat(law("Y").mean()).isCloseTo(7, within(1e-9));
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.ESCAPE);
        Frames.pass();
        assertThat(lookup("#added-W-X").tryQuery()).isEmpty();
    }

    @Test
    void aVariableMayGoWhileTheCursorIsInItsFormula() {
        clickOn("#change-field").write("2 * Z");
        interact(() -> {
            workspace.push(new RemoveItems(Set.of("X"), Set.of(), Set.of()));
            window.canvas().requestFocus();
        });
        assertThat(lookup("#change-form").tryQuery()).isEmpty();
        push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(workspace.document().graph().contains("X")).isTrue();
    }

    @Test
    void aWorldThatCannotBeComputedSaysWhy() {
        interact(() -> {
            workspace.open(
                    linear().edit()
                            .graph(graph -> graph.variable("Z", Role.LATENT))
                            .done(),
                    Optional.empty());
            workspace.modeProperty().set(Mode.DO);
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleDone("Z", Value.of(2)));
        });
        Frames.pass();
        assertThat(window.studio()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .sentence())
                .contains("cannot be computed", "'Z'", "Esc");
    }

    @Test
    void aDrawCutsItFromItsCauses() {
        change(3, "Normal(3, 1)");
        assertThat(law("X").mean()).isCloseTo(3, within(1e-9));
        assertThat(law("Y").mean()).isCloseTo(7, within(1e-9));
        assertThat(isCut(ZX)).isTrue();
    }

    @Test
    void anArrowIsCutAndMendedByKeyAndSeveralChangesHoldAtOnce() {
        interact(() -> {
            workspace.select(new Item.EdgeItem(ZX));
            window.canvas().requestFocus();
        });
        push(KeyCode.X);
        assertThat(workspace.worldProperty().get().changed()).containsExactly(new Intervention.CutEdge("X", "Z"));
        assertThat(isCut(ZX)).isTrue();
        assertThat(law("Y").mean()).isCloseTo(2, within(1e-9));
        assertThat(law("Y").variance()).isCloseTo(7, within(1e-9)); // 4 * 1.25 + 1 + 1, without 2 * 2 * Cov(X, Z)
        interact(() -> workspace.select(new Item.VariableItem("Y")));
        push(KeyCode.CONTROL, KeyCode.I);
        write("10").push(KeyCode.ENTER);
        assertThat(law("Y").mean()).isCloseTo(12, within(1e-9));
        assertThat(workspace.worldProperty().get().changed()).hasSize(2);
        interact(() -> {
            workspace.select(new Item.EdgeItem(ZX));
            window.canvas().requestFocus();
        });
        push(KeyCode.X);
        assertThat(law("Y").variance()).isCloseTo(9, within(1e-9));
        push(KeyCode.ESCAPE);
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void whatItCausesAndUnknownNamesAreRefusedWithAReason() {
        change(2, "Y + 1");
        assertThat(lookup("#change-verdict").queryAs(Label.class).getText()).contains("cannot listen to Y");
        interact(() -> lookup("#change-field").queryAs(TextField.class).setText("W + 1"));
        assertThat(lookup("#change-verdict").queryAs(Label.class).getText()).contains("W");
        type(KeyCode.ENTER);
        assertThat(workspace.worldProperty().get()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void aChangedWorldIsKeptAndGoneBackTo() {
        change(0, "2");
        clickOn("#keep-world");
        assertThat(workspace.document().worlds().getFirst().world().interventions())
                .containsExactly(new Intervention.Policy("X", "X + 2"));
        LiveWorld changed = workspace.worldProperty().get();
        interact(() -> workspace.worldProperty().set(LiveWorld.AS_OBSERVED));
        assertThat(LiveWorld.of(workspace.document().worlds().getFirst().situation()))
                .isEqualTo(changed);
    }
}

package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.graph.Mark;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddConnectedVariable;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.command.SetValues;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A model is written down with mouse and keyboard, as in programs for Bayesian networks.
@Tag("ui")
class InspectorTest extends FreshStage {
    private static final Categorical YES_NO = Categorical.of("yes", "no");

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 1280, 800);
        window.show(stage);
    }

    @BeforeEach
    void drawsACauseAndItsEffect() {
        CausalDocument cause = new AddVariable("cause", Point.ORIGIN).apply(CausalDocument.empty());
        CausalDocument both =
                new AddConnectedVariable("effect", new Point(220, 0), Edge.directed("cause", "effect")).apply(cause);
        interact(() -> window.studio().workspace().open(both, Optional.empty()));
        Frames.pass();
    }

    @Test
    void valuesTablesAndRolesAreGivenToAllThatIsSelected() {
        writeTables();
        assertThat(document().cards().get("cause").domain()).isEqualTo(YES_NO);
        assertThat(document().cards().get("effect").domain()).isEqualTo(YES_NO);
        assertThat(table("cause").rows()).isEqualTo(1);
        assertThat(table("effect").rows()).isEqualTo(2);
        clickOn("#role-adjusted");
        assertThat(document().graph().withRole(Role.ADJUSTED)).containsExactlyInAnyOrder("cause", "effect");
        interact(() -> window.studio().actions().get("undo").perform());
        assertThat(document().graph().withRole(Role.ADJUSTED)).isEmpty();
    }

    @Test
    void aTableIsTypedAsInASpreadsheet() {
        writeTables();
        clickOn("#variable-row-effect");
        clickOn("#cell-0-0");
        write("0.9");
        push(KeyCode.ENTER);
        write("20%");
        push(KeyCode.UP);
        assertThat(lookup("#cell-0-0").queryAs(TextField.class).isFocused()).isTrue();
        push(KeyCode.TAB);
        write("0.3");
        clickOn("#cell-1-1");
        write("0.6");
        push(KeyCode.ESCAPE);
        write("0.75");
        push(KeyCode.TAB);
        assertThat(table("effect").probability(0, 0)).isEqualTo(0.7, within(1e-12));
        assertThat(table("effect").probability(1, 1)).isEqualTo(0.75, within(1e-12));
    }

    @Test
    void statesAreTakenWhenTheirFieldIsLeft() {
        clickOn("#variable-row-cause");
        clickOn("#states-field");
        write("low, middle, high");
        clickOn("#variable-row-effect");
        assertThat(document().cards().get("cause").domain()).isEqualTo(Categorical.of("low", "middle", "high"));
        clickOn("#states-field");
        write("one");
        push(KeyCode.TAB);
        assertThat(lookup("#states-field").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void whatAFieldTookIsUndoneFromThereAndWhatIsStillWrittenIsTheText() {
        clickOn("#variable-row-cause");
        clickOn("#states-field");
        write("low, high").push(KeyCode.ENTER);
        Frames.pass();
        assertThat(document().cards().get("cause").domain()).isEqualTo(Categorical.of("low", "high"));
        assertThat(states().isFocused()).isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        Frames.pass();
        assertThat(document().cards().get("cause").domain()).isEqualTo(Unspecified.UNSPECIFIED);
        assertThat(states().getText()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        Frames.pass();
        assertThat(states().getText()).isEqualTo("low, high");
        push(KeyCode.END);
        write("est");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(document().cards().get("cause").domain()).isEqualTo(Categorical.of("low", "high"));
        assertThat(states().getText()).isEqualTo("low, high");
    }

    private TextField states() {
        return lookup("#states-field").queryAs(TextField.class);
    }

    @Test
    void aFormulaIsTakenWhenItsFieldIsLeft() {
        clickOn("#variable-row-effect");
        interact(() -> lookup("#mechanism-kind")
                .queryAs(ChoiceBox.class)
                .getSelectionModel()
                .selectLast());
        clickOn("#formula-field");
        write("2 * cause + U");
        clickOn("#variable-row-cause");
        assertThat(document().mechanisms().get("effect").parents()).containsExactly("cause");
        clickOn("#variable-row-effect");
        clickOn("#formula-field");
        write(" +");
        push(KeyCode.TAB);
        assertThat(document().mechanisms().get("effect").description()).isEqualTo("2 * cause + U");
    }

    @Test
    void anArrowThatIsDrawnLaterKeepsTheTable() {
        writeTables();
        interact(() -> {
            window.studio()
                    .workspace()
                    .push(new AddConnectedVariable("late", new Point(0, 160), Edge.directed("late", "effect")));
            window.studio().workspace().select(List.of());
        });
        clickOn("#variable-row-effect");
        assertThat(lookup("#mechanism-lacking").queryAs(Label.class).getText()).contains("nothing is known");
        clickOn("#variable-row-late");
        clickOn("#states-field");
        write("a, b, c");
        push(KeyCode.ENTER);
        assertThat(table("effect").rows()).isEqualTo(6);
        clickOn("#variable-row-effect");
        assertThat(lookup("#mechanism-lacking").tryQuery()).isEmpty();
    }

    @Test
    void whatAnEditTakesAwayBesideIsSaid() {
        writeTables();
        interact(() -> window.studio().workspace().push(RemoveItems.edge(Edge.directed("cause", "effect"))));
        assertThat(document().mechanisms()).containsOnlyKeys("cause");
        assertThat(window.studio()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .sentence())
                .contains("mechanism of effect went");
    }

    @Test
    void whatWasSeenGoesWithTheStateThatItWas() {
        writeTables();
        Workspace workspace = window.studio().workspace();
        interact(() -> {
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleSeen("cause", Value.of("yes")));
            workspace.push(new SetValues(Set.of("cause"), Categorical.of("no", "yes")));
        });
        assertThat(workspace.worldProperty().get().isSeen("cause")).isTrue();
        interact(() -> workspace.push(new SetValues(Set.of("cause"), Categorical.of("nein", "ja"))));
        assertThat(workspace.worldProperty().get().isAsObserved()).isTrue();
    }

    @Test
    void marksAndLabelOfAnEdgeAreChosenAndWritten() {
        Edge arrow = Edge.directed("cause", "effect");
        interact(() -> window.studio().workspace().select(new Item.EdgeItem(arrow)));
        Frames.pass();
        clickOn("#mark-first-circle");
        assertThat(document().graph().edges()).containsExactly(new Edge("cause", "effect", Mark.CIRCLE, Mark.ARROW));
        assertThat(document().graph().kind()).isEqualTo(GraphKind.PAG);
        clickOn("#mark-first-arrow");
        assertThat(document().graph().edges()).containsExactly(Edge.bidirected("cause", "effect"));
        clickOn("#mark-first-tail");
        assertThat(document().graph().edges()).containsExactly(arrow);
        assertThat(document().graph().kind()).isEqualTo(GraphKind.DAG);
        clickOn("#edge-label-field");
        write("likely ").push(KeyCode.ENTER);
        assertThat(document().style(arrow).label()).isEqualTo("likely");
        clickOn("#edge-label-field");
        push(KeyCode.CONTROL, KeyCode.A);
        write("sure").push(KeyCode.TAB);
        assertThat(document().style(arrow).label()).isEqualTo("sure");
        interact(() -> window.studio().actions().get("undo").perform());
        assertThat(document().style(arrow).label()).isEqualTo("likely");
    }

    @Test
    void aMarkThatIsRefusedIsNotShownAsChosen() {
        interact(() -> window.studio().workspace().push(new AddEdge(Edge.bidirected("cause", "effect"))));
        Edge arrow = Edge.directed("cause", "effect");
        interact(() -> window.studio().workspace().select(new Item.EdgeItem(arrow)));
        Frames.pass();
        clickOn("#mark-first-arrow");
        assertThat(document().graph().edges()).containsExactlyInAnyOrder(arrow, Edge.bidirected("cause", "effect"));
        assertThat(lookup("#mark-first-arrow").queryAs(ToggleButton.class).isSelected())
                .isFalse();
        assertThat(lookup("#mark-first-tail").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    private void writeTables() {
        clickOn("#variable-row-cause");
        interact(() -> window.studio().actions().get("select-all").perform());
        clickOn("#states-field");
        write("yes, no");
        push(KeyCode.TAB);
        interact(() -> lookup("#mechanism-kind")
                .queryAs(ChoiceBox.class)
                .getSelectionModel()
                .selectFirst()); // a table
    }

    private CausalDocument document() {
        return window.studio().workspace().document();
    }

    private TableMechanism table(String variable) {
        return (TableMechanism) document().mechanisms().get(variable);
    }
}

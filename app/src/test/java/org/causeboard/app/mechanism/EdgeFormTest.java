package org.causeboard.app.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the inspector says of an arrow that is selected, and of tables when nothing is.
@Tag("ui")
class EdgeFormTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 960, 760);
        window.show(stage);
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    @Test
    void theSlopeOfALineIsTypedAtItsArrowAndWrittenBesideIt() {
        Edge edge = Edge.directed("X", "Y");
        open(
                CausalDocument.empty()
                        .edit()
                        .graph(graph -> graph.directed("X", "Y"))
                        .card("X", VariableCard.BLANK.withDomain(Numeric.UNBOUNDED))
                        .card("Y", VariableCard.BLANK.withDomain(Numeric.UNBOUNDED))
                        .placement("Y", Placement.at(200, 0))
                        .mechanism("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1))
                        .mechanism("Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1))
                        .done(),
                edge);
        doubleClickOn("#edge-strength").push(KeyCode.CONTROL, KeyCode.A);
        write("-0.5").push(KeyCode.ENTER);
        assertThat(((LinearGaussianMechanism)
                                workspace().document().mechanisms().get("Y"))
                        .predictor()
                        .terms()
                        .getFirst()
                        .coefficient())
                .isEqualTo(-0.5);
        clickOn("#show-strength");
        assertThat(workspace().document().style(edge).label()).contains("0.5");
    }

    @Test
    void theStrengthOfATableIsTheMeanChangeOverItsRows() {
        open(
                CausalDocument.empty()
                        .edit()
                        .graph(graph -> graph.directed("Z", "Y").directed("X", "Y"))
                        .card("X", VariableCard.BLANK.withDomain(Categorical.of("no", "yes")))
                        .card("Z", VariableCard.BLANK.withDomain(Categorical.of("no", "yes")))
                        .card("Y", VariableCard.BLANK.withDomain(Categorical.of("ill", "well")))
                        .mechanism(
                                "Y",
                                new TableMechanism(
                                        List.of("Z", "X"),
                                        List.of(2, 2),
                                        2,
                                        Numbers.of(0.9, 0.1, 0.7, 0.3, 0.5, 0.5, 0.1, 0.9)))
                        .done(),
                Edge.directed("X", "Y"));
        // ((0.3 - 0.1) + (0.9 - 0.5)) / 2
        assertThat(lookup("#edge-strength").queryAs(Label.class).getText()).contains("+0.30", "yes", "well");
    }

    @Test
    void noisesAlongABidirectedArrowAreCorrelatedByKeyboard() {
        Edge edge = Edge.bidirected("X", "Y");
        open(
                CausalDocument.empty()
                        .edit()
                        .graph(graph -> graph.bidirected("X", "Y"))
                        .done(),
                edge);
        clickOn("#correlation-known");
        assertThat(workspace().document().noise().correlations()).containsEntry(edge, 0.0);
        interact(() -> lookup("#correlation").query().requestFocus());
        push(KeyCode.RIGHT).push(KeyCode.RIGHT);
        assertThat(workspace().document().noise().correlations().get(edge)).isCloseTo(0.1, within(1e-9));
        interact(() -> workspace().history().undo());
        assertThat(workspace().document().noise().correlations().getOrDefault(edge, 0.0))
                .isLessThan(0.1);
    }

    @Test
    void theCouplingOfTablesIsChosenWhenNothingIsSelected() {
        interact(() -> workspace().select(List.of()));
        interact(() ->
                lookup("#coupling").<ChoiceBox<Optional<Coupling>>>query().setValue(Optional.of(Coupling.MONOTONE)));
        assertThat(workspace().document().noise().coupling()).contains(Coupling.MONOTONE);
        assertThat(lookup("#coupling-meaning").queryAs(Label.class).getText()).contains("nobody");
    }

    private void open(CausalDocument document, Edge edge) {
        interact(() -> {
            workspace().open(document, Optional.empty());
            workspace().select(new Item.EdgeItem(edge));
        });
    }
}

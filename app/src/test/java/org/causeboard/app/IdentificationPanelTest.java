package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.typeset.FormulaView;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AdjustFor;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class IdentificationPanelTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 990, 940);
        window.show(stage);
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    /// Opens a graph and brings a tab to the front.
    private void draw(String text, String tab) {
        CausalGraph graph = GraphText.graph(text);
        DocumentEditor editor = CausalDocument.empty().edit().graph(graph);
        int place = 0;
        for (String name : graph.variables()) {
            editor.placement(name, Placement.at(160.0 * (place % 4), 120.0 * (place / 4)));
            place++;
        }
        interact(() -> workspace().open(editor.done(), java.util.Optional.empty()));
        interact(() -> window.studio().actions().get("show-" + tab).perform());
        Frames.pass();
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    @Test
    void aClickOnASetMarksItAsAdjustedAndItsVerdictIsTold() {
        draw("dag { X [exposure]; Y [outcome]; X -> Y; Z -> X; Z -> Y; Y -> W }", "identification");
        assertThat(text("#identification-verdict")).isEqualTo("Identified, by adjustment");
        moveTo("#set-Z");
        assertThat(workspace().highlightProperty().get().variables()).containsExactly("Z");
        clickOn("#set-Z");
        assertThat(workspace().document().graph().withRole(Role.ADJUSTED)).containsExactly("Z");
        assertThat(text("#adjusted-verdict")).isEqualTo("Adjusted for Z: correct");
    }

    @Test
    void aSetOfLongNamesGoesOnInItsNextLine() {
        draw(
                "dag { X [exposure]; Y [outcome]; X -> Y; years_of_school -> X; years_of_school -> Y; "
                        + "average_blood_pressure -> X; average_blood_pressure -> Y; "
                        + "number_of_cigarettes_a_day -> X; number_of_cigarettes_a_day -> Y }",
                "identification");
        Button set = lookup("#identification-sets .set-chip").queryAs(Button.class);
        Node above = set;
        while (!(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        ScrollPane column = (ScrollPane) above;
        assertThat(((Region) column.getContent()).getWidth())
                .as("no wider than its column")
                .isLessThanOrEqualTo(column.getViewportBounds().getWidth());
        assertThat(set.lookup(".text").getBoundsInParent().getHeight())
                .as("two lines")
                .isGreaterThan(25);
        assertThat(set.getText()).contains(((Text) set.lookup(".text")).getText());
    }

    private static final String CHOICE = """
            dag { X [exposure]; Y [outcome]; A -> X; A -> B -> Y; C -> X; C -> D -> E -> Y; X -> Y }""";

    private java.util.Set<String> sets() {
        return lookup("#identification-sets .set-chip").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }

    @Test
    void membersOfSetsAreAskedForAndRuledOutByMouse() {
        draw(CHOICE, "identification");
        assertThat(sets()).containsExactly("A, C", "A, D", "A, E", "B, C", "B, D", "B, E (smallest variance)");
        CausalDocument before = workspace().document();
        interact(() -> lookup("#choose-members").queryAs(ToggleButton.class).fire()); // it comes into sight by itself
        clickOn("#member-A");
        assertThat(text(lookup("#member-A").queryAs(Button.class))).isEqualTo("+ A");
        assertThat(sets()).containsExactly("A, C", "A, D", "A, E");
        clickOn("#member-A");
        assertThat(text(lookup("#member-A").queryAs(Button.class))).isEqualTo("− A");
        assertThat(sets()).containsExactly("B, C", "B, D", "B, E (smallest variance)");
        rightClickOn("#member-B");
        clickOn("#want-must-not");
        assertThat(sets()).isEmpty();
        assertThat(text("#no-sets")).startsWith("Sets exist, but none");
        assertThat(text("#identification-verdict")).isEqualTo("Identified, by adjustment");
        fire("#identification-free-members");
        assertThat(sets()).hasSize(6);
        assertThat(workspace().document()).isSameAs(before);
        assertThat(workspace().undoableProperty().get()).isFalse();
    }

    private static String text(Button button) {
        return button.getText();
    }

    @Test
    void membersOfSetsAreAskedForAndRuledOutByKeyboardWhileTheGraphIsDrawn() {
        draw(CHOICE, "identification");
        interact(() -> lookup("#choose-members").query().requestFocus());
        push(KeyCode.SPACE);
        Button member = lookup("#member-D").queryAs(Button.class);
        for (int tabs = 0; tabs < 8 && !member.isFocused(); tabs++) {
            push(KeyCode.TAB);
        }
        assertThat(member.isFocused()).isTrue();
        write("+");
        assertThat(sets()).containsExactly("A, D", "B, D");
        push(KeyCode.SPACE);
        assertThat(sets()).containsExactly("A, C", "A, E", "B, C", "B, E (smallest variance)");
        assertThat(member.getAccessibleText()).isEqualTo("D: in no set");
        assertThat(member.isFocused()).isTrue();
        interact(() -> workspace().push(new AddEdge(Edge.bidirected("A", "Y"))));
        assertThat(sets()).containsExactly("A, C", "A, E");
        write("0");
        assertThat(sets()).containsExactly("A, C", "A, D", "A, E");
    }

    @Test
    void theSetWithTheFewestVariablesIsMarkedWhereSetsDiffer() {
        draw("dag { X [exposure]; Y [outcome]; A -> X; A -> B -> Y; A -> C -> Y; X -> Y }", "identification");
        assertThat(sets()).containsExactly("A (fewest variables)", "B, C (smallest variance)");
    }

    @Test
    void theProofUnfoldsByKeyboardAndLightsTheGraphOfItsStep() {
        draw("dag { X [exposure]; Y [outcome]; X -> M -> Y; X <-> Y }", "identification");
        assertThat(text("#identification-verdict")).isEqualTo("Identified, by the front door");
        ToggleButton second = lookup("#step-2").queryAs(ToggleButton.class);
        interact(second::requestFocus);
        assertThat(workspace().highlightProperty().get().kind()).isEqualTo(Highlight.Kind.SURGERY);
        int before = second.getParent().getChildrenUnmodifiable().size();
        press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(second.getParent().getChildrenUnmodifiable()).hasSizeGreaterThan(before);
    }

    @Test
    void aHedgeIsLitAndARemedyIsTried() {
        draw("dag { X [exposure]; Y [outcome]; Z -> X -> Y; X <-> Y; Z <-> X; Z <-> Y }", "identification");
        assertThat(text("#identification-verdict")).isEqualTo("Not identified");
        moveTo("#identification-verdict");
        assertThat(workspace().highlightProperty().get().kind()).isEqualTo(Highlight.Kind.HEDGE);
        assertThat(workspace().highlightProperty().get().edges()).contains(Edge.bidirected("X", "Y"));
        assertThat(lookup("#remedy").queryAllAs(Button.class)).isNotEmpty();
    }

    @Test
    void anExperimentInWritingMakesAnEffectIdentifiable() {
        draw("dag { X [exposure]; Y [outcome]; Z -> X -> Y; X <-> Y; Z <-> Y }", "identification");
        assertThat(text("#identification-verdict")).isEqualTo("Not identified");
        clickOn("#identification-available");
        write("P(V); do(X)");
        assertThat(text("#identification-verdict")).isEqualTo("Identified from what was measured");
        interact(() ->
                lookup("#identification-available").queryAs(TextField.class).setText("do(Q)"));
        assertThat(text("#identification-complaint")).contains("'Q' is not in the graph");
    }

    @Test
    void twoModelsThatDisagreeAreOpenedAsDocuments() {
        draw("dag { X [exposure]; Y [outcome]; X -> Y; X <-> Y }", "identification");
        fire("#identification-two-models");
        assertThat(text("#witness")).startsWith("Two models with the same P(V)");
        fire("#identification-open-second-model");
        CausalDocument opened = workspace().document();
        assertThat(opened.graph().latent()).hasSize(1);
        assertThat(opened.mechanisms().keySet())
                .containsExactlyInAnyOrderElementsOf(opened.graph().variables());
        assertThat(opened.title()).startsWith("Second");
    }

    @Test
    void aQuestionAcrossWorldsIsTriedOrShownOpenByTwoModels() {
        draw("dag { X [exposure]; Y [outcome]; X -> M -> Y; X -> Y }", "identification");
        interact(() ->
                lookup("#identification-question").queryAs(TextField.class).setText("NDE(X -> Y)"));
        fire("#identification-question-check-formula");
        assertThat(text("#question-check-result")).contains("100");
        ToggleButton step = lookup("#question-step-1").queryAs(ToggleButton.class);
        assertThat(step.isSelected()).isFalse();
        interact(() -> step.setSelected(true));
        assertThat(lookup(".formula").queryAllAs(FormulaView.class).stream().map(FormulaView::getAccessibleText))
                .anySatisfy(formula -> assertThat(formula).contains("M_{X=0}"));
        interact(() ->
                lookup("#identification-question").queryAs(TextField.class).setText("P(Y_{X=1}=1, Y_{X=0}=0)"));
        fire("#identification-question-two-models");
        assertThat(text("#question-witness")).contains("P(Y_{X=1}=1, Y_{X=0}=0) is ");
        fire("#identification-question-open-second-model");
        assertThat(workspace().document().title()).startsWith("Second");
        assertThat(workspace().document().graph().latent()).isNotEmpty();
    }

    @Test
    void remediesAndModelsAreForWhatWasMeasured() {
        draw("dag { X [exposure]; Y [outcome]; X -> Y; X <-> Y }", "identification");
        clickOn("#identification-available");
        write("lab differs in Y; lab: do(X)");
        assertThat(text("#identification-verdict")).isEqualTo("Not identified");
        assertThat(lookup("#remedy").queryAllAs(Button.class))
                .extracting(Button::getText)
                .contains("Argue away that lab differs in Y");
        fire("#identification-two-models");
        assertThat(text("#witness")).startsWith("Two models that agree on all that was measured");
    }

    @Test
    void theContrastIsTheDifferenceOfTwoEstimandsAndIsTried() {
        draw("dag { X [exposure]; Y [outcome]; X -> M -> Y; X <-> Y }", "identification");
        assertThat(lookup("#contrast-estimand").queryAs(FormulaView.class).getAccessibleText())
                .startsWith("= sum_m P(m | x')")
                .contains(" - ");
        fire("#identification-contrast-check-formula");
        assertThat(text("#contrast-check-result")).contains("200");
    }

    @Test
    void theGraphBecomesItsEquivalenceClassAndIsTakenBack() {
        draw("dag { X -> M -> Y }", "identification");
        interact(() -> window.studio().actions().get("form-cpdag").perform());
        assertThat(workspace().document().graph().edges())
                .containsExactlyInAnyOrder(Edge.undirected("X", "M"), Edge.undirected("M", "Y"));
        assertThat(window.studio()
                        .notices()
                        .latestProperty()
                        .get()
                        .orElseThrow()
                        .sentence())
                .contains("3");
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(workspace().document().graph().edges()).contains(Edge.directed("X", "M"));
    }

    @Test
    void aQuestionAcrossWorldsIsAskedInWriting() {
        draw("dag { X [exposure]; Y [outcome]; X -> W -> M -> Y; W -> Y }", "identification");
        TextField question = lookup("#identification-question").queryAs(TextField.class);
        interact(() -> question.setText("NIE(X -> Y)"));
        assertThat(text("#question-verdict")).isEqualTo("NIE(X -> Y) is identified");
        assertThat(lookup("#question-estimand").queryAs(FormulaView.class).getAccessibleText())
                .startsWith("= ");
        interact(() -> question.setText("PSE(X -> W -> M -> Y)"));
        assertThat(text("#question-verdict")).isEqualTo("PSE(X -> W -> M -> Y) is not identified");
        interact(() -> question.setText("P(Q_{X=1})"));
        assertThat(text("#question-verdict")).startsWith("Character 3: ");
        interact(() -> question.setText(""));
        assertThat(lookup("#question-verdict").tryQuery()).isEmpty();
    }

    private void fire(String id) {
        interact(() -> lookup(id).queryAs(Button.class).fire());
        Frames.pass();
    }

    @Test
    void whatMakesNoSenseIsToldWithARemedy() {
        draw("dag { X [exposure, outcome]; X -> Y }", "identification");
        assertThat(text("#identification-complaint")).startsWith("X is marked as exposure and as outcome");
        draw("digraph { X [exposure]; Y [outcome]; X -> Y; Y -> X }", "identification");
        assertThat(text("#identification-complaint")).startsWith("The graph has a cycle: ");
        draw("dag { X [exposure]; Y [outcome, latent]; X -> Y }", "identification");
        assertThat(text("#identification-complaint")).startsWith("Y is marked as outcome and as latent");
    }

    @Test
    void aLongFormulaGoesOnInFurtherLines() {
        StringBuilder text = new StringBuilder("dag { X [exposure]; Y [outcome]; X -> Y ");
        for (int i = 1; i <= 14; i++) {
            text.append("; Covariate")
                    .append(i)
                    .append(" -> X; Covariate")
                    .append(i)
                    .append(" -> Y");
        }
        draw(text.append(" }").toString(), "identification");
        FormulaView formula = lookup("#estimand").queryAs(FormulaView.class);
        assertThat(formula.lineCount()).isGreaterThan(1);
        assertThat(formula.getChildrenUnmodifiable())
                .allMatch(mark -> mark.getBoundsInParent().getMaxX() <= formula.getWidth() + 1);
    }

    @Test
    void pathsAndAncestorsStayLitWhileDrawingUntilTheyAreSwitchedOff() {
        draw("dag { X [exposure]; Y [outcome]; X -> Y; X <- Z -> Y; V -> X }", "paths");
        assertThat(workspace().traceProperty().get().causal()).containsExactly(Edge.directed("X", "Y"));
        assertThat(workspace().traceProperty().get().biasing())
                .containsExactlyInAnyOrder(Edge.directed("Z", "X"), Edge.directed("Z", "Y"));
        assertThat(workspace().traceProperty().get().ofExposure()).containsExactlyInAnyOrder("Z", "V");
        interact(() -> workspace().push(new AdjustFor(Set.of("Z"))));
        assertThat(workspace().traceProperty().get().biasing()).isEmpty();
        clickOn("#trace-causal");
        assertThat(workspace().traceProperty().get().causal()).isEmpty();
    }

    @Test
    void everyPathIsListedWithWhatBlocksItAndLitWhilePointedAt() {
        draw("dag { X [exposure]; Y [outcome]; X -> Y; X <- Z -> Y; X -> C <- Y; Z [adjusted] }", "paths");
        assertThat(lookup("#paths-list").queryListView().getItems()).hasSize(3);
        moveTo("X → Y");
        assertThat(workspace().highlightProperty().get().edges()).containsExactly(Edge.directed("X", "Y"));
        moveTo("X ← Z → Y");
        assertThat(workspace().highlightProperty().get().kind()).isEqualTo(Highlight.Kind.BLOCKED_PATH);
        clickOn("X → Y").press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertThat(workspace().highlightProperty().get().kind()).isEqualTo(Highlight.Kind.BLOCKED_PATH);
    }
}

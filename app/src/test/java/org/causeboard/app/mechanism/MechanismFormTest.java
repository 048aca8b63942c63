package org.causeboard.app.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.action.Actions;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.theme.Theme;
import org.causeboard.app.workspace.Lifetime;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LocationScaleMechanism;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoisyMaxMechanism;
import org.causeboard.engine.scm.PostNonlinearMechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.VariableCard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The form of the mechanism of Y with the cause X, by mouse and keyboard.
@Tag("ui")
class MechanismFormTest extends FreshStage {
    private static final Categorical BINARY = Categorical.of("no", "yes");

    private static final double PADDING_OF_THE_THEME = 9; // which this scene does not wear

    private final StackPane root = new StackPane();
    private TaskRunner tasks = new SameThreadRunner();
    private Studio studio;

    @Override
    public void start(Stage stage) {
        stage.setScene(new Scene(root, 420, 700));
        stage.show();
    }

    @Test
    void aTableIsChosenAndItsCellsTypedLockedAndLevelled() {
        show(BINARY, BINARY);
        choose(MechanismKind.TABLE);
        type("cell-1-1", "0.9");
        assertThat(((TableMechanism) mechanism()).probability(1, 0)).isCloseTo(0.1, within(1e-12));
        assertThat(lookup("#mechanism-description").queryAs(Label.class).getText())
                .contains("table");
        clickOn("#cell-1-1");
        push(KeyCode.F8);
        assertThat(lookup("#cell-1-1").query().getStyleClass()).contains("locked-cell");
        clickOn("#randomise-table");
        assertThat(((TableMechanism) mechanism()).probability(1, 1)).isCloseTo(0.9, within(1e-9));
        type("cell-1-0", "0.4");
        assertThat(((TableMechanism) mechanism()).probability(1, 1))
                .as("there is no room beside the locked cell")
                .isCloseTo(0.9, within(1e-9));
    }

    @Test
    void aProbabilityAboveOneIsRefusedAndTheTableStays() {
        show(BINARY, BINARY);
        choose(MechanismKind.TABLE);
        Mechanism before = mechanism();
        type("cell-0-0", "1.5");
        assertThat(mechanism()).isEqualTo(before);
        assertThat(lookup("#cell-0-0").queryAs(TextField.class).getText()).isEqualTo("0.500");
    }

    @Test
    void aLineGetsItsSlopeAndAnotherNoise() {
        show(new Numeric("mg", Range.ALL), new Numeric("kg", Range.ALL));
        choose(MechanismKind.LINEAR);
        type("coefficient-0-1", "-2,5");
        type("noise-sd", "3");
        assertThat(mechanism()).isInstanceOfSatisfying(LinearGaussianMechanism.class, line -> {
            assertThat(line.predictor().terms().getFirst().coefficient()).isEqualTo(-2.5);
            assertThat(line.standardDeviation()).isEqualTo(3);
        });
        assertThat(lookup("#coefficients").query().lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                .contains("kg / mg");
        interact(() -> lookup("#noise-law").<ChoiceBox<NoiseLaw>>query().setValue(NoiseLaw.LAPLACE));
        assertThat(mechanism())
                .isInstanceOfSatisfying(
                        LinearMechanism.class,
                        line -> assertThat(line.law())
                                .isInstanceOfSatisfying(
                                        Laplace.class,
                                        law -> assertThat(law.standardDeviation())
                                                .isCloseTo(3, within(1e-12))));
    }

    @Test
    void aLongCoefficientIsSeenAsAWhole() {
        show(new Numeric("", Range.ALL), new Numeric("", Range.ALL));
        choose(MechanismKind.LINEAR);
        type("coefficient-0-1", "-0.0967");
        TextField field = lookup("#coefficient-0-1").queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("-0.0967");
        double room = field.getWidth() - PADDING_OF_THE_THEME;
        assertThat(field.lookup(".text").getLayoutBounds().getWidth()).isLessThanOrEqualTo(room);
    }

    @Test
    void aLogisticCurveSaysByHowMuchTheOddsAreMultiplied() {
        show(Numeric.UNBOUNDED, BINARY);
        choose(MechanismKind.LOGISTIC);
        type("coefficient-0-1", "0.693147");
        assertThat(mechanism()).isInstanceOf(LogisticMechanism.class);
        assertThat(lookup("#coefficients").query().lookupAll(".label").stream().map(node -> ((Label) node).getText()))
                .contains("multiplies by 2.00");
    }

    @Test
    void aNoisyOrHasAStrengthForEachCause() {
        show(BINARY, BINARY);
        choose(MechanismKind.NOISY_OR);
        type("strength-0", "80%");
        assertThat(mechanism())
                .isInstanceOfSatisfying(
                        NoisyMaxMechanism.class,
                        noisy -> assertThat(noisy.pushes().get(3)).isEqualTo(0.8));
    }

    @Test
    void aFormulaIsCheckedWithEveryLetter() {
        show(Numeric.UNBOUNDED, Unspecified.UNSPECIFIED);
        interact(() ->
                lookup("#mechanism-kind").<ChoiceBox<MechanismKind>>query().setValue(MechanismKind.FORMULA));
        clickOn("#formula-field").write("2*XX + U");
        assertThat(lookup("#formula-verdict").queryAs(Label.class).getText()).contains("XX");
        push(KeyCode.BACK_SPACE, 5);
        write(" + U");
        push(KeyCode.ENTER);
        assertThat(mechanism().description()).contains("2*X + U");
        assertThat(studio.workspace().document().cards().get("Y").domain())
                .as("a formula gives numbers")
                .isEqualTo(Numeric.UNBOUNDED);
    }

    @Test
    void causesMoveTheSpreadAndAFunctionBendsTheSum() {
        show(Numeric.UNBOUNDED, Numeric.UNBOUNDED);
        choose(MechanismKind.LOCATION_SCALE);
        type("coefficient-1-1", "0.5");
        interact(() -> lookup("#noise-law").<ChoiceBox<NoiseLaw>>query().setValue(NoiseLaw.UNIFORM));
        assertThat(mechanism()).isInstanceOfSatisfying(LocationScaleMechanism.class, scaled -> {
            assertThat(scaled.logScale().terms().getFirst().coefficient()).isEqualTo(0.5);
            assertThat(NoiseLaw.of(scaled.law())).contains(NoiseLaw.UNIFORM);
        });
        choose(MechanismKind.POST_NONLINEAR);
        type("noise-sd", "0"); // it needs some
        type("noise-sd", "0.25");
        interact(() -> lookup("#outer-function")
                .<ChoiceBox<PostNonlinearMechanism.Scale>>query()
                .setValue(PostNonlinearMechanism.Scale.TANH));
        assertThat(mechanism()).isInstanceOfSatisfying(PostNonlinearMechanism.class, bent -> {
            assertThat(bent.law().standardDeviation()).isCloseTo(0.25, within(1e-12));
            assertThat(bent.scale()).isEqualTo(PostNonlinearMechanism.Scale.TANH);
        });
    }

    @Test
    void whatIsWrongInAFormulaIsSelectedAndItsNoiseIsPicked() {
        show(Numeric.UNBOUNDED, Numeric.UNBOUNDED);
        interact(() ->
                lookup("#mechanism-kind").<ChoiceBox<MechanismKind>>query().setValue(MechanismKind.FORMULA));
        clickOn("#formula-field").write("2*XX + U").type(KeyCode.ENTER);
        assertThat(lookup("#formula-field").queryAs(TextField.class).getSelectedText())
                .isEqualTo("XX");
        write("X").type(KeyCode.ENTER);
        interact(() -> lookup("#noise-law").<ChoiceBox<NoiseLaw>>query().setValue(NoiseLaw.LAPLACE));
        type("noise-sd", "3");
        assertThat(mechanism()).isInstanceOfSatisfying(FormulaMechanism.class, formula -> {
            assertThat(formula.ownNoise()).isInstanceOf(Laplace.class);
            assertThat(formula.ownNoise().standardDeviation()).isCloseTo(3, within(1e-12));
        });
        interact(() -> lookup("#formula-field").queryAs(TextField.class).setText("3*X + U"));
        clickOn("#formula-field").type(KeyCode.ENTER);
        assertThat(((FormulaMechanism) mechanism()).ownNoise().standardDeviation())
                .as("another formula keeps the noise")
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void aLargeTableBeginsWithItsFirstRowsAndTheOthersFollow() {
        HeldRunner turns = new HeldRunner(HeldRunner.TURNS);
        tasks = turns;
        turns.hold();
        Categorical many = new Categorical(
                IntStream.range(0, 30).mapToObj(state -> "s" + state).toList());
        show(many, Categorical.of("a", "b", "c"));
        choose(MechanismKind.TABLE);
        assertThat(lookup("#cell-7-2").tryQuery()).isPresent();
        assertThat(lookup("#cell-8-0").tryQuery()).as("it comes later").isEmpty();
        interact(turns::letGo);
        assertThat(lookup("#mechanism-table .text-field").queryAll()).hasSize(30 * 3);
        turns.hold();
        show(many, Categorical.of("a", "b", "c"));
        choose(MechanismKind.TABLE);
        interact(() -> ((MechanismForm) root.getChildren().getFirst()).complete());
        assertThat(lookup("#mechanism-table .text-field").queryAll()).hasSize(30 * 3);
        interact(turns::letGo);
        assertThat(lookup("#mechanism-table .text-field").queryAll())
                .as("nothing comes twice")
                .hasSize(30 * 3);
    }

    private void show(Domain cause, Domain effect) {
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.directed("X", "Y"))
                .card("X", VariableCard.BLANK.withDomain(cause))
                .card("Y", VariableCard.BLANK.withDomain(effect))
                .done();
        interact(() -> {
            studio = new Studio(
                    new Workspace(document),
                    Messages.in(Locale.ENGLISH),
                    new Theme(),
                    tasks,
                    new Actions(),
                    SettingsModel.usual(),
                    new Notices(),
                    new Lifetime());
            TableLocks locks = new TableLocks();
            studio.workspace()
                    .documentProperty()
                    .subscribe(_ -> root.getChildren().setAll(new MechanismForm(studio, "Y", Set.of("Y"), locks)));
        });
    }

    private void choose(MechanismKind kind) {
        interact(() ->
                lookup("#mechanism-kind").<ChoiceBox<MechanismKind>>query().setValue(kind));
    }

    private void type(String field, String text) {
        doubleClickOn("#" + field).push(KeyCode.CONTROL, KeyCode.A);
        write(text);
        push(KeyCode.ENTER);
    }

    private void push(KeyCode code, int times) {
        for (int i = 0; i < times; i++) {
            push(code);
        }
    }

    private Mechanism mechanism() {
        return Optional.ofNullable(studio.workspace().document().mechanisms().get("Y"))
                .orElseThrow();
    }
}

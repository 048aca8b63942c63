package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.ChangeRole;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions of every kind typed into the query bar, and what the window says to those that have no answer.
@Tag("ui")
class AskingTest extends FreshStage {
    @TempDir
    private Path folder;

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 760);
        window.show(stage);
    }

    private void ask(String question) {
        clickOn("#query-field").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        write(question);
        press(KeyCode.ENTER).release(KeyCode.ENTER);
        Frames.pass();
    }

    private String headline() {
        return lookup("#answer-headline").queryAs(Label.class).getText();
    }

    private String everything() {
        StringBuilder text = new StringBuilder();
        lookup("#answer")
                .query()
                .lookupAll(".label")
                .forEach(label -> text.append(((Labeled) label).getText()).append('\n'));
        return text.toString();
    }

    private void openSprinkler() {
        interact(() -> window.studio()
                .workspace()
                .open(Gallery.find("sprinkler").orElseThrow().document(), Optional.empty()));
    }

    /// Z causes X and Y, X causes Y, all linear with normal noise.
    private void openNumbers() throws IOException {
        StringBuilder rows = new StringBuilder("Z,X,Y\n");
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 400; i++) {
            double z = random.nextGaussian();
            double x = z + random.nextGaussian();
            rows.append(z)
                    .append(',')
                    .append(x)
                    .append(',')
                    .append(2 * x - z + random.nextGaussian())
                    .append('\n');
        }
        Path file = Files.writeString(folder.resolve("numbers.csv"), rows);
        interact(() -> {
            window.panels().data().load(file);
            window.studio().actions().get("open-data");
        });
        clickOn("#tab-data");
        clickOn("#draw-all-columns");
        interact(() -> {
            window.studio().workspace().push(new AddEdge(Edge.directed("Z", "X")));
            window.studio().workspace().push(new AddEdge(Edge.directed("Z", "Y")));
            window.studio().workspace().push(new AddEdge(Edge.directed("X", "Y")));
        });
        clickOn("#fit-model");
    }

    @Test
    void keysThatEditTextBelongToTheQuestionAndNotToTheCanvas() {
        openSprinkler();
        clickOn("#query-field").write("abc").push(KeyCode.CONTROL, KeyCode.A).type(KeyCode.DELETE);
        assertThat(window.studio().workspace().document().graph().variables()).hasSize(5);
        ask("P(rain)");
        assertThat(lookup("#answer-chip").queryAs(Button.class).getText()).contains("no: 0.550");
    }

    /// The intervals are 1.96 standard errors wide to each side: of 350 open surgeries 71 failed with large stones.
    @Test
    void everyNumberOfADistributionFromDataHasItsInterval() {
        interact(() -> window.studio()
                .workspace()
                .open(Gallery.find("kidney-stones").orElseThrow().document(), Optional.empty()));
        ask("P(success | do(treatment=open_surgery))");
        assertThat(everything()).contains("0.167\n(0.129 to 0.206)", "0.833\n(0.794 to 0.871)");
        assertThat(lookup("#answer-value").query().lookupAll(".bar-chance")).hasSize(2);
        assertThat(lookup("#answer .scroll-pane").query().getAccessibleText()).contains("1: 0.833 (0.794 to 0.871)");
        ask("P(success, stone_size | treatment=open_surgery)");
        assertThat(everything()).contains("0.203\n(0.161 to 0.245)");
        openSprinkler();
        ask("P(slippery | do(sprinkler=on))");
        assertThat(lookup("#answer-value").query().lookupAll(".bar-chance"))
                .as("of a model that is given nothing is estimated")
                .noneMatch(javafx.scene.Node::isVisible);
    }

    /// Seven independent coins that fall on heads with 0.9: all heads have 0.478, the least probable half 0.003.
    @Test
    void ofManyCombinationsTheMostProbableOnesComeFirst() {
        DocumentEditor editor = CausalDocument.empty().edit();
        List<String> coins = List.of("A", "B", "C", "D", "E", "F", "G");
        editor.graph(graph -> graph.variables(coins.toArray(String[]::new)));
        for (String coin : coins) {
            editor.card(coin, VariableCard.BLANK.withDomain(new Categorical(List.of("tails", "heads"))));
            editor.mechanism(coin, TableMechanism.root(0.1, 0.9));
        }
        CausalDocument document = editor.done();
        interact(() -> window.studio().workspace().open(document, Optional.empty()));
        ask("P(A, B, C, D, E, F)");
        assertThat(lookup("#answer-joint-most").tryQuery())
                .as("all 64 are shown")
                .isEmpty();
        ask("P(A, B, C, D, E, F, G)");
        assertThat(lookup("#answer-joint .strong").<Label>queryAll())
                .extracting(Label::getText)
                .hasSize(64)
                .startsWith("0.478", "0.053", "0.053", "0.053", "0.053", "0.053", "0.053", "0.053", "0.006");
        assertThat(lookup("#answer-joint-most").queryAs(Label.class).getText())
                .isEqualTo("Most probable first: 64 of 128 combinations, together 0.997.");
    }

    @Test
    void theMostProbableStatesAreListed() {
        openSprinkler();
        ask("MPE(| wet_grass=yes, slippery=yes)");
        assertThat(everything()).contains("together with probability 0.4");
        assertThat(lookup("#answer-values").tryQuery()).isPresent();
        assertThat(everything()).contains("season").contains("rain").contains("sprinkler");
        ask("MAP(rain | do(sprinkler=on), wet_grass=yes)");
        assertThat(everything()).contains("together with probability 0.5");
        assertThat(everything()).contains("rain\nno");
    }

    @Test
    void numbersAnswerTogetherWithDensitiesQuantilesRangesAndSoftInterventions() throws IOException {
        openNumbers();
        ask("P(X, Y | do(Z=1))");
        assertThat(lookup("#answer-joint-numbers").tryQuery()).isPresent();
        assertThat(everything()).contains("X and Y correlate with 0.");
        for (String question : new String[] {
            "p(Y=0.5 | do(X=1))",
            "Q[0.9](Y | do(X=1))",
            "E[Y_{X=1} | X > 1, Z < 0]",
            "E[Y | do(X := X + 1)] - E[Y]",
            "E[Y | do(X ~ Normal(2, 1))]",
            "Var[Y | do(Z -> X cut)]",
            "SD[Y_{X=1} | X in [0, 1]]"
        }) {
            ask(question);
            assertThat(headline()).as(question).matches("[−0-9].*");
        }
    }

    @Test
    void questionsWithoutAnAnswerSayWhatAndWhere() {
        openSprinkler();
        ask("P(rain=maybe)");
        assertThat(everything()).contains("maybe").containsAnyOf("Did you mean", "states");
        ask("P(rain=yes | do(sprinkler=on), sprinkler=off)");
        assertThat(everything()).contains("sprinkler");
        assertThat(headline()).isNotEmpty();
        ask("E[rain | do(sprinkler := 1 / 0)]");
        assertThat(everything()).containsIgnoringCase("zero");
        ask("E[rain | do(sprinkler := humidity)]");
        assertThat(everything()).contains("humidity");
        interact(() -> window.studio()
                .workspace()
                .push(new ChangeRole(Set.of("season"), Role.LATENT, ChangeRole.Change.GIVE)));
        ask("P(rain=yes | do(season=wet))");
        assertThat(everything()).contains("'season' is not measured");
        ask("P(rain=yes | do(sprinkler=on))");
        assertThat(headline()).as("the document is usable after all this").startsWith("0.");
    }
}

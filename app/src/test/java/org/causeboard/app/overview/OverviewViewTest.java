package org.causeboard.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class OverviewViewTest extends FreshStage {
    private static final int VARIABLES = 300;

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 760);
        window.show(stage);
    }

    @BeforeEach
    void manyVariables() {
        String names = IntStream.range(0, VARIABLES).mapToObj(i -> "v" + i).collect(Collectors.joining(" "));
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(GraphText.graph("dag { " + names + " v290 [latent] }"))
                .done();
        interact(() -> window.studio().workspace().open(document, Optional.empty()));
        Frames.pass();
    }

    private HBox row(int number) {
        return lookup("#variable-row-v" + number).queryAs(HBox.class);
    }

    private boolean isEmpty(int number) {
        return row(number).getChildren().isEmpty();
    }

    private void scrollTo(double share) {
        ScrollPane pane =
                (ScrollPane) lookup(".overview").query().getParent().getParent().getParent();
        interact(() -> pane.setVvalue(share));
        Frames.pass();
    }

    @Test
    void rowsOutOfSightAreEmptyUntilTheyAreScrolledTo() {
        assertThat(row(0).lookup(".strong"))
                .isInstanceOfSatisfying(
                        Label.class, title -> assertThat(title.getText()).isEqualTo("v0"));
        assertThat(IntStream.range(0, VARIABLES)
                        .filter(number -> !isEmpty(number))
                        .count())
                .isBetween(10L, 60L);
        assertThat(isEmpty(150)).isTrue();
        scrollTo(0.5);
        assertThat(row(150).lookup(".strong")).isNotNull();
        assertThat(isEmpty(280)).isTrue();
    }

    @Test
    void anEmptyRowIsAsHighAsLater() {
        double[] empty = IntStream.range(100, 200)
                .mapToDouble(number -> row(number).getHeight())
                .toArray();
        scrollTo(0.5);
        assertThat(IntStream.range(100, 200).mapToDouble(number -> row(number).getHeight()))
                .containsExactly(IntStream.range(0, 100).mapToObj(i -> empty[i]).toArray(Double[]::new));
        assertThat(isEmpty(150)).isFalse();
    }

    @Test
    void aRowThatTellsOfARoleIsFullFromTheBeginning() {
        assertThat(row(290).getChildren()).hasSize(3);
        assertThat(row(290).getHeight()).isGreaterThan(row(0).getHeight());
    }
}

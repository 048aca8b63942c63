package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Icons;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A branch is laid beside what it came from, by keys and by mouse.
@Tag("ui")
class VersionsTest extends FreshStage {
    private Desk desk;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.LANGUAGE, Setting.Language.ENGLISH);
        Window window = Window.create(new SameThreadRunner(), settings, 980, 900);
        desk = window.desk();
        window.show(stage);
        front().open(Gallery.all().getFirst().document(), Optional.empty());
    }

    private Workspace front() {
        return desk.frontProperty().get().orElseThrow().studio().workspace();
    }

    private void look() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        Frames.pass();
    }

    @Test
    void aBranchStandsBesideItsOriginWithTheirDifferencesSignedAndTheirAnswersCompared() {
        CausalDocument origin = front().document();
        Edge lost = origin.graph().edges().stream()
                .filter(edge -> edge.from().equals("age") && edge.to().equals("exercise"))
                .findFirst()
                .orElseThrow();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        interact(() -> {
            front().push(RemoveItems.edge(lost));
            front().push(new AddVariable("diet", new Point(320, 260)));
            front().push(new AddEdge(Edge.directed("diet", "high_cholesterol")));
        });
        look();
        assertThat(lookup("#versions-newer-mark-diet").tryQuery()).isPresent();
        assertThat(lookup("#versions-older-mark-diet").tryQuery()).isEmpty();
        ListView<Object> lines = lookup("#versions-list").queryListView();
        assertThat(lines.getItems().toString()).contains("+  diet is new", "−  arrow age", "+  arrow diet");
        clickOn("#versions-question")
                .write("E[high_cholesterol | exercise=yes]")
                .type(KeyCode.ENTER);
        Frames.pass();
        assertThat(words("#versions-older-answer")).startsWith("Left: ");
        assertThat(words("#versions-newer-answer")).startsWith("Right: ");
        assertThat(words("#versions-older-licence")).isNotBlank();
        assertThat(words("#versions-newer-licence")).isNotBlank();
        assertThat(((SVGPath) lookup("#versions-swap .icon").query()).getContent())
                .isEqualTo(Icons.actionPath("swap"));
        clickOn("#versions-swap");
        assertThat(lookup("#versions-older-mark-diet").tryQuery()).isPresent();
        type(KeyCode.ESCAPE);
        assertThat(lookup("#versions").query().isVisible()).isFalse();
        assertThat(front().document().graph().contains("diet")).isTrue();
    }

    @Test
    void theDocumentStandsBesideWhatWasSavedAndBothAnswersAreTheSame() {
        interact(() -> front().push(new AddVariable("weather", new Point(0, 500))));
        look();
        ListView<Object> lines = lookup("#versions-list").queryListView();
        assertThat(lines.getItems()).hasSize(1);
        assertThat(lines.getItems().toString()).contains("weather is new");
        clickOn("#versions-question")
                .write("P(high_cholesterol=yes | do(exercise=yes))")
                .type(KeyCode.ENTER);
        Frames.pass();
        assertThat(words("#versions-gap")).isEqualTo("Both give the same answer.");
        clickOn("#close-versions");
        assertThat(lookup("#versions").query().isVisible()).isFalse();
    }

    private String words(String selector) {
        return lookup(selector).queryAs(Label.class).getText();
    }
}

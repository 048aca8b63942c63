package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.task.BackgroundRunner;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.document.CausalDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What makes no sense, put into the text of the graph by keyboard: it is told with its place, and nothing is lost.
@Tag("ui")
class BadGraphTextTest extends FreshStage {
    private static final CausalGraph DRAWN = GraphText.graph("dag { X [exposure]; Y [outcome]; X -> Y }");

    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new BackgroundRunner(Throwable::printStackTrace), 980, 900);
        window.show(stage);
    }

    @BeforeEach
    void theTextOfADrawnGraph() {
        interact(() -> window.studio()
                .workspace()
                .open(CausalDocument.empty().edit().graph(DRAWN).done(), java.util.Optional.empty()));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        Frames.pass();
    }

    @Test
    void aCycleIsToldAndTheGraphStaysAsItWas() throws Exception {
        paste("dag { X -> Z -> Y -> X }");
        assertThat(told(".problem-words")).startsWith("The graph would have a cycle: Z → Y → X → Z");
        staysDrawn();
    }

    @Test
    void everyMistakeIsToldUpToAFew() throws Exception {
        paste("dag {\n" + "X => Y\n".repeat(2_000) + "}");
        told(".problem-link");
        assertThat(lookup(".problem-link").queryAll()).hasSizeLessThan(10);
        staysDrawn();
    }

    @Test
    void aTextNestedAHundredThousandDeepIsToldOrRefused() throws Exception {
        paste("dag " + "{".repeat(100_000));
        told(".problem-link");
        staysDrawn();
        clickOn("#graph-text-revert");
        paste("{ ".repeat(100_000) + "X -> Y");
        assertThat(told("#graph-text-too-long")).contains("200");
        staysDrawn();
    }

    @Test
    void tenMegabytesAreNotPutIntoTheField() throws Exception {
        String before = area().getText();
        paste("X -> Y\n".repeat(1_500_000));
        assertThat(told("#graph-text-too-long")).contains("Open it as a file");
        staysDrawn();
        assertThat(area().getText()).isEqualTo(before);
    }

    @Test
    void contradictoryRolesAndALatentOutcomeAreToldWhereTheEffectIsAskedFor() throws Exception {
        paste("dag { X [exposure]; Y [outcome, latent]; X -> Y }");
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> !window.studio().workspace().document().graph().latent().isEmpty());
        bottomTab("identification");
        awaitComplaint("Y is marked as outcome and as latent");
        bottomTab("text");
        paste("dag { X [exposure, outcome]; Y; X -> Y }");
        bottomTab("identification");
        awaitComplaint("X is marked as exposure and as outcome");
        interact(() -> window.canvas().requestFocus());
        push(KeyCode.CONTROL, KeyCode.Z);
        push(KeyCode.CONTROL, KeyCode.Z);
        Frames.pass();
        staysDrawn();
    }

    private void awaitComplaint(String begin) throws Exception {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> lookup("#identification-complaint")
                        .tryQueryAs(Label.class)
                        .filter(label -> label.getText().startsWith(begin))
                        .isPresent());
    }

    private void staysDrawn() {
        assertThat(window.studio().workspace().document().graph()).isEqualTo(DRAWN);
    }

    private void bottomTab(String name) {
        interact(() -> window.studio().actions().get("show-" + name).perform());
        Frames.pass();
    }

    private TextArea area() {
        return lookup("#graph-text").queryAs(TextArea.class);
    }

    /// In place of all that stands in the field.
    private void paste(String text) throws Exception {
        interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            area().requestFocus();
        });
        push(KeyCode.CONTROL, KeyCode.A);
        push(KeyCode.CONTROL, KeyCode.V);
        Frames.pass();
        interact(() -> window.canvas().requestFocus()); // what was typed is taken at once
        Frames.pass();
    }

    private String told(String id) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> lookup(id).tryQuery().isPresent());
        Frames.pass();
        return lookup(id).query() instanceof Label label ? label.getText() : "";
    }
}

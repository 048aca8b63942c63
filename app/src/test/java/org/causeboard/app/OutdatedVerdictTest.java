package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

@Tag("ui")
class OutdatedVerdictTest extends FreshStage {
    private final HeldRunner tasks = new HeldRunner("identification");
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(tasks, 990, 940);
        window.show(stage);
    }

    @Test
    void aVerdictOnTheGraphAsItWasIsDimmedUntilTheNewOneIsThere() throws Exception {
        interact(() -> {
            var editor = CausalDocument.empty()
                    .edit()
                    .graph(GraphText.graph("dag { X [exposure]; Y [outcome]; X -> Y }"))
                    .placement("X", Placement.at(0, 0))
                    .placement("Y", Placement.at(200, 0));
            window.studio().workspace().open(editor.done(), Optional.empty());
            window.studio().actions().get("show-identification").perform();
        });
        Frames.pass();
        assertThat(verdict()).startsWith("Identified");
        assertThat(cue().isVisible()).isFalse();

        interact(() -> {
            tasks.hold();
            window.studio().workspace().push(new AddEdge(Edge.bidirected("X", "Y")));
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> cue().isVisible());
        assertThat(verdict()).startsWith("Identified");
        assertThat(opacity("#identification-verdict")).isLessThan(0.5);
        assertThat(opacity("#step-1")).isLessThan(0.5);
        assertThat(opacity("#identification-given")).isEqualTo(1);

        interact(tasks::letGo);
        assertThat(cue().isVisible()).isFalse();
        assertThat(verdict()).isEqualTo("Not identified");
        assertThat(opacity("#identification-verdict")).isEqualTo(1);
    }

    private String verdict() {
        return lookup("#identification-verdict").queryAs(Label.class).getText();
    }

    private Node cue() {
        return window.scene().lookup("#identification-outdated");
    }

    /// How much of a node is seen, with all that it lies in.
    private double opacity(String id) {
        double seen = 1;
        Node node = lookup(id).query();
        while (node != null) {
            seen *= node.getOpacity();
            Parent in = node.getParent();
            node = in;
        }
        return seen;
    }
}

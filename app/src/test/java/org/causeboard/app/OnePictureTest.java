package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.causeboard.app.canvas.render.Layers;
import org.causeboard.app.task.HeldRunner;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeMark;
import org.causeboard.model.display.Scene;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What is seen of a variable and what follows from it come in one picture, which is painted once.
@Tag("ui")
class OnePictureTest extends FreshStage {
    private static final LiveWorld SEEN = LiveWorld.AS_OBSERVED.toggleSeen("X", Value.of("yes"));

    private final HeldRunner tasks = new HeldRunner("live-distributions");
    private Window window;
    private Workspace workspace;

    @Override
    public void start(Stage stage) {
        window = Window.create(tasks, 980, 900);
        window.show(stage);
        workspace = window.studio().workspace();
        workspace.open(ConfoundedPair.document(), Optional.empty());
    }

    private Scene scene() {
        return window.canvas().drawing().scene();
    }

    private long painted() {
        window.canvas().layout(); // as a frame does
        Layers.Redraws redraws = window.canvas().redraws();
        return redraws.paintings() + redraws.patches();
    }

    @Test
    void marksWaitForTheBarsThatBelongToThem() {
        Frames.pass();
        interact(() -> {
            long before = painted();
            Scene last = scene();
            tasks.hold();
            workspace.worldProperty().set(SEEN);
            assertThat(painted()).isEqualTo(before);
            assertThat(scene()).isSameAs(last);
            tasks.letGo();
            assertThat(painted()).isEqualTo(before + 3); // the places of the three variables, once each
            assertThat(painted()).isEqualTo(before + 3);
            assertThat(scene().nodeMarks()).isEqualTo(Map.of("X", NodeMark.SEEN));
        });
    }

    @Test
    void anAnswerOnTheWayIsShownWithTheMarksOfItsOwnWorld() {
        Frames.pass();
        interact(() -> {
            tasks.hold();
            workspace.worldProperty().set(SEEN);
            workspace.worldProperty().set(LiveWorld.AS_OBSERVED.toggleSeen("Z", Value.of("yes")));
            window.canvas().drawing();
            tasks.letGo();
            assertThat(scene().nodeMarks()).isEqualTo(Map.of("Z", NodeMark.SEEN));
        });
    }

    @Test
    void whenTheAnswerTakesLongTheMarksComeFirstAndTheBarsAreDimmed() throws TimeoutException {
        Frames.pass();
        interact(() -> {
            tasks.hold();
            workspace.worldProperty().set(SEEN);
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> !WaitForAsyncUtils.asyncFx(this::scene).get().nodeMarks().isEmpty());
        interact(() -> {
            assertThat(freshness()).containsOnly(Chart.Freshness.STALE);
            tasks.letGo();
            assertThat(freshness()).containsOnly(Chart.Freshness.CURRENT);
        });
    }

    private List<Chart.Freshness> freshness() {
        return scene().charts().values().stream().map(Chart::freshness).toList();
    }
}

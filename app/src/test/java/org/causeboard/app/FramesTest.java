package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What hands do is shown before they do anything else; with `-Djavafx.animation.pulse=5` no frame falls into the time
/// that TestFX waits.
@Tag("ui")
class FramesTest extends FreshStage {
    private final Region region = new Region();
    private int layouts;

    @Override
    public void start(Stage stage) {
        Region again = new Region() {
            @Override
            protected void layoutChildren() {
                layouts++;
            }
        };
        stage.setScene(new Scene(new StackPane(region, again), 300, 200));
        stage.show();
    }

    @Test
    void framesAreShownAfterWhatHandsDo() {
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer counted = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        interact(counted::start);
        assertThat(frames).hasValueGreaterThanOrEqualTo(2);
        interact(counted::stop);
    }

    @Test
    void aStageIsLaidOutWhenATestBegins() {
        assertThat(layouts).isPositive();
        interact(() -> region.getScene().getWindow().setWidth(500));
        assertThat(region.getParent().getLayoutBounds().getWidth()).isEqualTo(500);
    }
}

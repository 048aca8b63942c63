package org.causeboard.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.causeboard.app.Frames;
import org.causeboard.app.FreshStage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class FoldingSplitTest extends FreshStage {
    private final Region below = new Region();
    private FoldingSplit split;
    private Stage stage;

    @Override
    public void start(Stage given) {
        stage = given;
        split = FoldingSplit.down();
        split.middle(new Region());
        split.after(below, 200);
        stage.setScene(new Scene(split, 400, 800));
        stage.show();
    }

    private void settle() {
        for (int i = 0; i < 3; i++) {
            Frames.pass();
        }
    }

    @Test
    void aPaneComesBackWithItsSizeWhileTheWindowIsResized() {
        settle();
        assertThat(below.getHeight()).isCloseTo(200, within(16.0));
        interact(() -> split.foldAfter(true));
        settle();
        interact(() -> {
            split.foldAfter(false);
            stage.setHeight(700);
        });
        settle();
        assertThat(below.getHeight()).isCloseTo(200, within(16.0));
    }

    @Test
    void aPaneThatWasDraggedShutComesBack() {
        settle();
        interact(() -> split.setDividerPosition(0, 1));
        settle();
        assertThat(below.getHeight()).isLessThan(4);
        interact(() -> split.foldAfter(true));
        interact(() -> split.foldAfter(false));
        settle();
        assertThat(below.getHeight()).isCloseTo(200, within(16.0));
    }

    @Test
    void aPaneLendsTheMiddleRoomWhileThereIsLittle() {
        split.lendAfter(300, 120);
        settle();
        assertThat(below.getHeight()).isCloseTo(200, within(16.0));
        interact(() -> stage.setHeight(460));
        settle();
        assertThat(below.getHeight()).isCloseTo(160, within(16.0));
        interact(() -> stage.setHeight(380));
        settle();
        assertThat(below.getHeight()).isCloseTo(120, within(16.0));
        interact(() -> split.foldAfter(true));
        settle();
        interact(() -> split.foldAfter(false));
        settle();
        assertThat(below.getHeight()).isCloseTo(120, within(16.0));
        interact(() -> stage.setHeight(800));
        settle();
        assertThat(below.getHeight()).isCloseTo(200, within(16.0));
    }

    @Test
    void aPaneThatIsDraggedLendsNothingUntilTheWholeIsResized() {
        split.lendAfter(300, 120);
        settle();
        interact(() -> stage.setHeight(460));
        settle();
        interact(() -> split.setDividerPosition(0, 0.4));
        settle();
        double dragged = below.getHeight();
        assertThat(dragged).isGreaterThan(220);
        interact(split::requestLayout);
        settle();
        assertThat(below.getHeight()).isEqualTo(dragged);
        interact(() -> stage.setHeight(800));
        settle();
        assertThat(below.getHeight()).isCloseTo(dragged, within(16.0));
    }
}

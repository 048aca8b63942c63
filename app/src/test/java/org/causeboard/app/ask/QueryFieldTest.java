package org.causeboard.app.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.causeboard.app.FreshStage;
import org.causeboard.app.Window;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.document.Point;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class QueryFieldTest extends FreshStage {
    private Window window;

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 760);
        window.show(stage);
    }

    private boolean isAnythingMarked() {
        StyleClassedTextArea field = lookup("#query-field").queryAs(StyleClassedTextArea.class);
        return field.getStyleSpans(0, field.getLength()).stream()
                .anyMatch(span -> span.getStyle().contains("token-problem"));
    }

    @Test
    void aNameIsMarkedAsLongAsThereIsNoSuchVariable() {
        interact(
                () -> lookup("#query-field").queryAs(StyleClassedTextArea.class).replaceText("P(rain)"));
        assertThat(isAnythingMarked()).isTrue();
        interact(() -> window.studio().workspace().push(new AddVariable("rain", Point.ORIGIN)));
        assertThat(isAnythingMarked()).as("once it is drawn").isFalse();
        interact(() -> window.studio().workspace().history().undo());
        assertThat(isAnythingMarked()).as("once it is gone").isTrue();
    }

    /// The field would begin to scroll by a clock, which holds its window for ever where the hand lets go elsewhere.
    @Test
    void aDragThatLeavesTheFieldGoesOnWithoutIt() {
        Node field = lookup("#query-field").query();
        List<Long> heard = new ArrayList<>();
        interact(() -> {
            field.addEventHandler(MouseEvent.MOUSE_DRAGGED, drag -> heard.add(Math.round(drag.getX())));
            Event.fireEvent(field, dragged(field, 20));
            Event.fireEvent(field, dragged(field, -30));
            Event.fireEvent(field, dragged(field, field.getLayoutBounds().getWidth() + 30));
            Event.fireEvent(field, dragged(field, 40));
        });
        assertThat(heard).containsExactly(20L, 40L);
    }

    private static MouseEvent dragged(Node field, double x) {
        Point2D at = field.localToScene(x, 10);
        return new MouseEvent(
                MouseEvent.MOUSE_DRAGGED,
                at.getX(),
                at.getY(),
                at.getX(),
                at.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }
}

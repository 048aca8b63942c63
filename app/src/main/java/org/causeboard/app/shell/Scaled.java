package org.causeboard.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows its content larger: the content is laid out in as much less room and then magnified.
public final class Scaled extends Pane {
    private final Region content;
    private final Scale magnified = new Scale(1, 1);

    /// @param factor how much larger, at least 1
    public Scaled(Region content, ObservableValue<? extends Number> factor) {
        this.content = content;
        content.setManaged(false);
        content.getTransforms().add(magnified);
        getChildren().add(content);
        getStyleClass().add("whole-window");
        factor.subscribe(now -> {
            magnified.setX(now.doubleValue());
            magnified.setY(now.doubleValue());
            requestLayout();
        });
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / magnified.getX(), getHeight() / magnified.getY());
    }
}

package org.causeboard.app.identification;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.causeboard.app.task.TaskRunner;

/// A value that is shown only while it can be seen: while its panel is hidden nothing is built, and the newest value is
/// shown when the panel comes into sight. What changes in sight is shown when a frame has room for it, so that several
/// parts that change at once do not make one long frame.
final class WhileSeen<T> {
    private final Node panel;
    private final ObservableValue<T> value;
    private final Consumer<T> show;
    private Object shown = this; // what no value equals

    private WhileSeen(Node panel, ObservableValue<T> value, Consumer<T> show) {
        this.panel = panel;
        this.value = value;
        this.show = show;
    }

    /// Shows a value and its changes.
    ///
    /// @param panel the whole panel, invisible while another tab is in front
    /// @param tasks tells when there is room
    static <T> void show(Node panel, ObservableValue<T> value, TaskRunner tasks, Consumer<T> show) {
        WhileSeen<T> shown = new WhileSeen<>(panel, value, show);
        value.subscribe(() -> {
            if (panel.isVisible()) {
                tasks.inTurn(shown, shown::changed);
            }
        });
        panel.visibleProperty().subscribe(shown::changed);
        shown.changed();
    }

    private void changed() {
        T now = value.getValue();
        if (panel.isVisible() && !now.equals(shown)) {
            shown = now;
            show.accept(now);
        }
    }
}

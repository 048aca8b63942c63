package org.causeboard.model.layout;

import org.causeboard.engine.task.Progress;

/// A way to arrange variables. An open family: each is a class and a line in [Layouts]. Stateless; the same task gives
/// the same arrangement.
public interface Layout {
    /// Its name in the message bundles, such as `command.layout-layered`.
    String key();

    /// Whether it moves nothing where there is no exposure or no outcome.
    default boolean needsRoles() {
        return false;
    }

    /// Arranges the variables of a task; those that are fixed stay where they are.
    ///
    /// @throws java.util.concurrent.CancellationException when `progress` is cancelled
    Arrangement arrange(LayoutTask task, Progress progress);
}

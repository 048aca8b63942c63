package org.causeboard.app.canvas;

import java.util.Set;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.layout.Layout;
import org.causeboard.model.layout.LayoutTask;

/// Puts variables in order by a layout, off the JavaFX thread, and lets them glide to their new places.
final class Arranging {
    private final CanvasView canvas;
    private final Studio studio;
    private final LivePicture picture;

    Arranging(CanvasView canvas, LivePicture picture) {
        this.canvas = canvas;
        this.picture = picture;
        studio = canvas.studio();
    }

    /// Arranges all variables, or the selected ones when there are several.
    void arrange(Layout layout) {
        Workspace workspace = studio.workspace();
        CausalDocument document = workspace.document();
        Set<String> chosen = CanvasKeys.chosen(workspace.selection());
        LayoutTask all = canvas.drawing().folded().isEmpty()
                ? LayoutTask.of(document, canvas.drawing().geometry())
                : LayoutTask.of(document);
        LayoutTask task = chosen.size() > 1 ? all.moving(chosen) : all;
        studio.tasks().run("layout", progress -> layout.arrange(task, progress), arrangement -> {
            if (workspace.document() == document
                    && workspace.push(new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()))) {
                if (chosen.size() > 1) {
                    canvas.sight().settle();
                } else {
                    canvas.sight().unsettle();
                }
                picture.glideFrom(document);
            }
        });
    }
}

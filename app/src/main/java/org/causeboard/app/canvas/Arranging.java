package org.causeboard.app.canvas;

import java.util.Set;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.layout.Layout;
import org.causeboard.model.layout.LayoutTask;
import org.causeboard.model.layout.PartLayout;

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
        boolean partly = chosen.size() > 1;
        LayoutTask task = canvas.drawing().folded().isEmpty()
                ? LayoutTask.of(document, canvas.drawing().geometry())
                : LayoutTask.of(document);
        Layout wanted = partly ? new PartLayout(layout, chosen) : layout;
        studio.tasks().run("layout", progress -> wanted.arrange(task, progress), arrangement -> {
            if (workspace.document() != document) {
                return;
            }
            workspace.push(new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()));
            if (workspace.document() != document) {
                look(partly, arrangement.places().keySet());
                picture.glideFrom(document);
            } else {
                studio.notices().tell(studio.messages().text("canvas.nothing-moved"));
            }
        });
    }

    /// Everything is shown once everything was arranged; of a part as much is brought into view as is out of it.
    private void look(boolean partly, Set<String> moved) {
        if (partly) {
            canvas.sight().settle();
            canvas.sight().reveal(moved);
        } else {
            canvas.sight().fitNext();
        }
    }
}

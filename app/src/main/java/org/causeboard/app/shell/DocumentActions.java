package org.causeboard.app.shell;

import java.util.Locale;
import org.causeboard.app.action.Action;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.GraphKind;
import org.causeboard.engine.task.Seed;
import org.causeboard.model.command.ReadAs;
import org.causeboard.model.command.SetSeed;
import org.causeboard.model.command.UnloadData;

/// What can be done with the document as a whole: how its graph is read, its random numbers, its data.
public final class DocumentActions {
    private DocumentActions() {}

    /// Adds them.
    public static void add(Studio studio) {
        Workspace workspace = studio.workspace();
        for (GraphKind kind : GraphKind.values()) {
            String id = "read-as-" + kind.name().toLowerCase(Locale.ROOT);
            studio.actions()
                    .add(Action.of(id, Action.Topic.GRAPH, () -> workspace.push(new ReadAs(kind)))
                            .when(
                                    workspace
                                            .documentProperty()
                                            .map(document -> document.graph().kind() != kind),
                                    "reason.read-so"));
        }
        studio.actions()
                .add(Action.of("new-seed", Action.Topic.ASK, () -> newSeed(workspace))
                        .icon("dice"));
        studio.actions()
                .add(Action.of("unload-data", Action.Topic.FILE, () -> workspace.push(new UnloadData()))
                        .when(
                                workspace
                                        .documentProperty()
                                        .map(document -> document.data().isPresent()),
                                "reason.no-data"));
    }

    private static void newSeed(Workspace workspace) {
        workspace.push(new SetSeed(new Seed(workspace.document().seed().value() + 1)));
    }
}

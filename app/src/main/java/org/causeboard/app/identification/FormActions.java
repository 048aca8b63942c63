package org.causeboard.app.identification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.causeboard.app.action.Action;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.equivalence.EquivalenceClass;
import org.causeboard.engine.graph.form.GraphForm;
import org.causeboard.model.command.ReplaceGraph;

/// Puts another form of the graph in its place, as one edit that can be undone: its equivalence class, its ancestral
/// graph, its projection and the like. For a CPDAG the status line says how many DAGs it stands for.
public final class FormActions {
    private final Studio studio;

    private FormActions(Studio studio) {
        this.studio = studio;
    }

    /// Adds one action for each form.
    public static void add(Studio studio) {
        FormActions actions = new FormActions(studio);
        for (GraphForm form : List.of(GraphForm.values())) {
            String id = "form-" + form.name().toLowerCase(Locale.ROOT).replace('_', '-');
            studio.actions().add(Action.of(id, Action.Topic.GRAPH, () -> actions.replaceBy(form)));
        }
    }

    private void replaceBy(GraphForm form) {
        switch (form.of(studio.workspace().document().graph())) {
            case GraphForm.Result.Refused(String reason) ->
                studio.notices().warn(studio.messages().model(reason));
            case GraphForm.Result.Made(CausalGraph made) -> {
                studio.workspace().push(new ReplaceGraph(made, Map.of()));
                if (form == GraphForm.CPDAG) {
                    tellSize(made);
                }
            }
        }
    }

    private void tellSize(CausalGraph essential) {
        studio.tasks()
                .run(
                        "class-size",
                        EquivalenceClass.ofEssentialGraph(essential)::size,
                        size -> studio.notices()
                                .tell(studio.messages().text("identification.members", size.toString())));
    }
}

package org.causeboard.app.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.CommandRefused.Reason;

/// Tells a person why an edit did not fit: a sentence in the status line, and the cycle lit where there is one.
final class Refusals {
    private final Studio studio;

    Refusals(Studio studio) {
        this.studio = studio;
    }

    void install() {
        studio.workspace().refusalProperty().subscribe(this::tell);
    }

    private void tell(Optional<Reason> refusal) {
        if (refusal.isEmpty()) {
            if (studio.workspace().highlightProperty().get().kind() == Highlight.Kind.ERROR) {
                studio.workspace().highlightProperty().set(Highlight.NONE);
            }
            return;
        }
        Messages messages = studio.messages();
        switch (refusal.get()) {
            case Reason.ClosesCycle(String cause, String effect, List<String> _) -> {
                List<String> path =
                        CyclePath.between(studio.workspace().document().graph(), effect, cause);
                studio.notices().warn(messages.text("canvas.cycle", cause, effect, CyclePath.words(path)));
                studio.workspace().highlightProperty().set(lit(path));
            }
            case Reason.NameTaken(String name) -> studio.notices().warn(messages.text("canvas.refused.taken", name));
            case Reason.NoSuchVariable(String name) ->
                studio.notices().warn(messages.text("canvas.refused.missing", name));
            case Reason.EdgeThere(String from, String to) ->
                studio.notices().warn(messages.text("canvas.refused.edge-there", from, to));
            case Reason.BadName(String _) -> studio.notices().warn(messages.text("canvas.refused.bad-name"));
            case Reason.NoSuchColumn(String column) ->
                studio.notices().warn(messages.text("canvas.refused.no-column", column));
            case Reason.ForeignCause(String variable, List<String> reads) ->
                studio.notices()
                        .warn(messages.text("canvas.refused.foreign-cause", variable, String.join(", ", reads)));
            case Reason.NotALatentRoot(String variable) ->
                studio.notices().warn(messages.text("canvas.refused.not-latent-root", variable));
        }
    }

    private static Highlight lit(List<String> path) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (int i = 1; i < path.size(); i++) {
            edges.add(Edge.directed(path.get(i - 1), path.get(i)));
        }
        return new Highlight(Highlight.Kind.ERROR, new LinkedHashSet<>(path), edges);
    }
}

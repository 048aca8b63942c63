package org.causeboard.app.canvas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Highlight;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.command.CommandRefused.Reason;

/// Tells a person why an edit did not fit: a sentence in the status line until one fits, and the cycle lit where there
/// is one. Of an edit that fits it tells what it took away beside what it was for.
final class Refusals {
    private final Studio studio;
    private Runnable overcome = () -> {}; // takes the sentence back when an edit fits

    Refusals(Studio studio) {
        this.studio = studio;
    }

    void install() {
        studio.workspace().refusalProperty().subscribe(this::tell);
        studio.workspace().lostMechanismsProperty().subscribe(this::tellLost);
    }

    private void tell(Optional<Reason> refusal) {
        overcome.run();
        overcome = () -> {};
        if (refusal.isEmpty()) {
            if (studio.workspace().highlightProperty().get().kind() == Highlight.Kind.ERROR) {
                studio.workspace().highlightProperty().set(Highlight.NONE);
            }
            return;
        }
        Notices.Notice told = studio.notices().warn(words(refusal.get()));
        overcome = () -> studio.notices().takeBack(told);
        if (refusal.get() instanceof Reason.ClosesCycle(String cause, String effect, List<String> _)) {
            studio.workspace().highlightProperty().set(lit(cycle(cause, effect)));
        }
    }

    private void tellLost(List<String> variables) {
        if (!variables.isEmpty()) {
            Messages messages = studio.messages();
            studio.notices()
                    .tell(
                            variables.size() == 1
                                    ? messages.text("canvas.mechanism-lost", variables.getFirst())
                                    : messages.text("canvas.mechanisms-lost", variables.size()));
        }
    }

    private List<String> cycle(String cause, String effect) {
        return CyclePath.between(studio.workspace().document().graph(), effect, cause);
    }

    private String words(Reason reason) {
        Messages messages = studio.messages();
        return switch (reason) {
            case Reason.ClosesCycle(String cause, String effect, List<String> _) ->
                messages.text("canvas.cycle", cause, effect, CyclePath.words(cycle(cause, effect)));
            case Reason.NameTaken(String name) -> messages.text("canvas.refused.taken", name);
            case Reason.NoSuchVariable(String name) -> messages.text("canvas.refused.missing", name);
            case Reason.EdgeThere(String from, String to) -> messages.text("canvas.refused.edge-there", from, to);
            case Reason.BadName(String _) -> messages.text("canvas.refused.bad-name");
            case Reason.NoSuchColumn(String column) -> messages.text("canvas.refused.no-column", column);
            case Reason.ForeignCause(String variable, List<String> reads) ->
                messages.text("canvas.refused.foreign-cause", variable, String.join(", ", reads));
            case Reason.NotALatentRoot(String variable) -> messages.text("canvas.refused.not-latent-root", variable);
        };
    }

    private static Highlight lit(List<String> path) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (int i = 1; i < path.size(); i++) {
            edges.add(Edge.directed(path.get(i - 1), path.get(i)));
        }
        return new Highlight(Highlight.Kind.ERROR, new LinkedHashSet<>(path), edges);
    }
}

package org.causeboard.app.overview;

import org.causeboard.app.l10n.Messages;
import org.causeboard.app.overview.WorldsViewModel.Kind;
import org.causeboard.app.overview.WorldsViewModel.Row;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.text.QueryText;

/// What worlds are called where they stand side by side.
final class WorldWords {
    private final Messages messages;

    WorldWords(Messages messages) {
        this.messages = messages;
    }

    /// A row of the data goes by its number and not by all of its values; facts are told from what is seen.
    String of(Row row) {
        LiveWorld live = row.live();
        if (row.kind() == Kind.OBSERVED) {
            return messages.text("overview.as-observed");
        }
        String done = QueryText.print(live.world());
        if (live.row().isPresent()) {
            String unit = messages.text("overview.row", live.row().getAsInt() + 1);
            return done.isEmpty() ? unit : messages.text("overview.row-and-done", unit, done);
        }
        String known = String.join(
                ", ", live.events(World.FACTUAL).stream().map(QueryText::print).toList());
        return row.mode() == Mode.IMAGINE && !done.isEmpty() && !known.isEmpty()
                ? messages.text("overview.done-and-facts", done, known)
                : row.name();
    }
}

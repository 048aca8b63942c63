package org.causeboard.model.command;

import java.util.List;

/// An edit that does not fit the document, such as an arrow that would close a cycle. A person is shown why.
public final class CommandRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /// Refuses an edit.
    public CommandRefused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /// Why, with what is needed to show it.
    public Reason reason() {
        return reason;
    }

    /// Why an edit does not fit. Sealed: the app has words for each.
    public sealed interface Reason {
        /// The new arrow would close this cycle: each variable a cause of the next, the last of the first.
        record ClosesCycle(String cause, String effect, List<String> cycle) implements Reason {
            public ClosesCycle {
                cycle = List.copyOf(cycle);
            }
        }

        /// The name is taken already.
        record NameTaken(String name) implements Reason {}

        /// There is no such variable (any more).
        record NoSuchVariable(String name) implements Reason {}

        /// There is such an edge between the two already.
        record EdgeThere(String from, String to) implements Reason {}

        /// The name has no visible character, or more than is sensible.
        record BadName(String name) implements Reason {}

        /// The loaded data have no such column, or there are none.
        record NoSuchColumn(String column) implements Reason {}

        /// A mechanism reads variables that are no causes of its own.
        record ForeignCause(String variable, List<String> reads) implements Reason {
            public ForeignCause {
                reads = List.copyOf(reads);
            }
        }

        /// Only a latent variable without causes can be hidden behind bidirected edges.
        record NotALatentRoot(String variable) implements Reason {}
    }
}

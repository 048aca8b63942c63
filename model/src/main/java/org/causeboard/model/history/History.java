package org.causeboard.model.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.causeboard.model.command.Command;
import org.causeboard.model.command.CommandLabel;
import org.causeboard.model.document.CausalDocument;

/// The one place where a document changes. Each step keeps the whole document before and after it, which costs little
/// as documents share what did not change. Confined to one thread.
public final class History {
    private final List<Step> steps = new ArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private CausalDocument first;
    private int position; // steps[0 .. position) are done, the rest is undone
    private int openFrom = -1; // steps at or after it may merge with the next command
    private CausalDocument saved;
    private long revision;

    /// Starts at a document that counts as saved.
    public History(CausalDocument document) {
        first = document;
        saved = document;
    }

    /// The same document and steps, heard by nobody yet: for a view that takes the place of another.
    public History copy() {
        History copy = new History(first);
        copy.steps.addAll(steps);
        copy.position = position;
        copy.saved = saved;
        copy.revision = revision;
        return copy;
    }

    /// The document as it is now.
    public CausalDocument document() {
        return position == 0 ? first : steps.get(position - 1).after();
    }

    /// Grows with every change of the document, undo and redo included; an answer remembers it.
    public long revision() {
        return revision;
    }

    /// Makes an edit. One that changes nothing leaves no step. Steps that were undone are forgotten.
    ///
    /// @throws org.causeboard.model.command.CommandRefused when the edit does not fit; nothing has changed then
    public void push(Command command) {
        CausalDocument before = document();
        CausalDocument after = command.apply(before);
        if (after.equals(before)) {
            return;
        }
        steps.subList(position, steps.size()).clear();
        Optional<Command> merged =
                mayMerge() ? steps.get(position - 1).command().mergedWith(command) : Optional.empty();
        if (merged.isPresent()) {
            Step last = steps.removeLast();
            steps.add(new Step(merged.get(), last.before(), after));
        } else {
            steps.add(new Step(command, before, after));
            position++;
            openFrom = position - 1;
        }
        changed();
    }

    /// Ends a gesture: the next command will be a step of its own.
    public void endGesture() {
        openFrom = -1;
    }

    private boolean mayMerge() {
        return openFrom >= 0 && position > 0 && openFrom == position - 1;
    }

    /// Whether there is a step to undo.
    public boolean canUndo() {
        return position > 0;
    }

    /// Whether there is a step to redo.
    public boolean canRedo() {
        return position < steps.size();
    }

    /// Takes the last step back; does nothing when there is none.
    public void undo() {
        goTo(Math.max(0, position - 1));
    }

    /// Does the next step again; does nothing when there is none.
    public void redo() {
        goTo(Math.min(steps.size(), position + 1));
    }

    /// Goes to the state after `count` steps, 0 being the first document.
    ///
    /// @throws IndexOutOfBoundsException when there are fewer steps
    public void goTo(int count) {
        if (count < 0 || count > steps.size()) {
            throw new IndexOutOfBoundsException("Step " + count + " of " + steps.size() + ".");
        }
        openFrom = -1;
        if (count != position) {
            position = count;
            changed();
        }
    }

    /// How many of the [#labels()] are done; the rest is undone.
    public int position() {
        return position;
    }

    /// The names of all steps, undone ones included, oldest first.
    public List<CommandLabel> labels() {
        return steps.stream().map(step -> step.command().label()).toList();
    }

    /// Remembers that the document as it is now is on disk.
    public void markSaved() {
        saved = document();
        openFrom = -1;
        listeners.forEach(listener -> listener.changed(this));
    }

    /// The document as it was opened or saved last.
    public CausalDocument savedDocument() {
        return saved;
    }

    /// Whether the document differs from what was saved last.
    public boolean isEdited() {
        return saved != document() && !saved.equals(document());
    }

    /// Forgets all steps and starts at another document, which counts as saved.
    public void reset(CausalDocument document) {
        steps.clear();
        position = 0;
        openFrom = -1;
        first = document;
        saved = document;
        changed();
    }

    /// Is told after every change, on the thread that made it.
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    private void changed() {
        revision++;
        listeners.forEach(listener -> listener.changed(this));
    }

    /// Hears of changes.
    @FunctionalInterface
    public interface Listener {
        /// The document, the saved mark or the steps have changed.
        void changed(History history);
    }

    private record Step(Command command, CausalDocument before, CausalDocument after) {}
}

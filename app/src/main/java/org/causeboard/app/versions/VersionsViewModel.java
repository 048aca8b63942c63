package org.causeboard.app.versions;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Planner;
import org.causeboard.model.difference.Difference;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// Two versions, what differs between them, and what both answer to one question.
public final class VersionsViewModel {
    private final TaskRunner tasks;
    private final Supplier<List<DocumentVersion>> versions;
    private final Ask ask = new Planner();
    private final ReadOnlyObjectWrapper<Optional<Pair>> pair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answers>> answers = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> asked = Optional.empty();

    /// Two versions as they were when they were chosen.
    public record Pair(CausalDocument older, CausalDocument newer, Difference difference) {}

    /// What both answer.
    public record Answers(String question, Answer older, Answer newer) {
        Gap gap() {
            return Gap.between(older, newer);
        }
    }

    /// @param versions all that can be looked at now, the one in front last
    public VersionsViewModel(TaskRunner tasks, Supplier<List<DocumentVersion>> versions) {
        this.tasks = tasks;
        this.versions = versions;
    }

    /// All that can be looked at now.
    public List<DocumentVersion> versions() {
        return versions.get();
    }

    /// What is laid side by side.
    public ReadOnlyObjectProperty<Optional<Pair>> pairProperty() {
        return pair.getReadOnlyProperty();
    }

    /// The answers to the last question; empty before the first.
    public ReadOnlyObjectProperty<Optional<Answers>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    /// Lays two versions side by side and asks the last question again.
    public void lay(DocumentVersion older, DocumentVersion newer) {
        CausalDocument before = older.document();
        CausalDocument after = newer.document();
        pair.set(Optional.of(new Pair(before, after, Difference.between(before, after))));
        answers.set(Optional.empty());
        asked.ifPresent(this::ask);
    }

    /// Keeps no document: only the question, which is asked of the next two.
    public void putAway() {
        pair.set(Optional.empty());
        answers.set(Optional.empty());
    }

    /// Asks both versions the same.
    public void ask(String question) {
        pair.get()
                .filter(_ -> !question.isBlank())
                .ifPresent(both -> tasks.run(
                        "versions",
                        progress -> new Answers(
                                question.strip(),
                                ask.answer(question, Snapshots.of(both.older()), progress.subTask(0, 0.5)),
                                ask.answer(question, Snapshots.of(both.newer()), progress.subTask(0.5, 0.5))),
                        found -> {
                            if (pair.get().equals(Optional.of(both))) {
                                asked = Optional.of(found.question());
                                answers.set(Optional.of(found));
                            }
                        }));
    }
}

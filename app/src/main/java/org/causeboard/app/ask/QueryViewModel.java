package org.causeboard.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Answer;
import org.causeboard.engine.ask.Ask;
import org.causeboard.engine.ask.Snapshot;
import org.causeboard.engine.query.text.Completion;
import org.causeboard.engine.query.text.ParsedQuery;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.query.text.QueryToken;
import org.causeboard.model.command.SaveQuestions;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.workbench.Snapshots;

/// A question while it is written, the questions before it, and the answer to the last one that was asked. The answer
/// follows the document: every edit asks again, and the newest question wins.
public final class QueryViewModel {
    private static final int REMEMBERED = 100;

    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Asked>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<QueryProblem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper thinking = new ReadOnlyBooleanWrapper();
    private final List<String> history = new ArrayList<>();
    private int place;
    private String draft = "";
    private Optional<String> question = Optional.empty();
    private CausalDocument answered = CausalDocument.empty(); // what the answer is of
    private TaskRunner.Running running = () -> {};

    public QueryViewModel(Workspace workspace, TaskRunner tasks, Ask ask) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        workspace.documentProperty().subscribe((_, _) -> {
            if (isOpened()
                    && question.filter(asked -> !problems(asked).isEmpty()).isPresent()) {
                clear(); // it was about another document
            } else {
                askAgain();
            }
        });
        workspace.documentProperty().subscribe(document -> recall(document.questions()));
        workspace.documentProperty().subscribe((before, now) -> {
            if (!before.graph().equals(now.graph()) || !before.cards().equals(now.cards())) {
                look();
            }
        });
        text.subscribe(_ -> look());
    }

    /// The questions that a document keeps can be leafed through like those that were asked.
    private void recall(List<String> kept) {
        boolean atEnd = place == history.size();
        kept.stream().filter(each -> !history.contains(each)).forEach(history::addFirst);
        place = atEnd ? history.size() : place;
    }

    /// Keeps the question that stands in the field with the document.
    ///
    /// @return whether there was one to keep
    public boolean keep() {
        String written = text.get().strip();
        List<String> kept = new ArrayList<>(workspace.document().questions());
        if (written.isEmpty() || kept.contains(written)) {
            return !written.isEmpty();
        }
        kept.add(written);
        return workspace.push(new SaveQuestions(kept));
    }

    /// A question with its answer.
    public record Asked(String question, Answer answer) {}

    /// What stands in the field.
    public StringProperty textProperty() {
        return text;
    }

    /// The last answer; empty before the first question and after [#forget()].
    public ReadOnlyObjectProperty<Optional<Asked>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether an answer is on its way; the one that is shown is stale then.
    public ReadOnlyBooleanProperty thinkingProperty() {
        return thinking.getReadOnlyProperty();
    }

    /// Asks what stands in the field.
    public void ask() {
        String asked = text.get().strip();
        if (asked.isEmpty()) {
            return;
        }
        history.remove(asked);
        history.add(asked);
        if (history.size() > REMEMBERED) {
            history.removeFirst();
        }
        place = history.size();
        question = Optional.of(asked);
        askAgain();
    }

    /// Writes a question into the field and asks it.
    public void ask(String written) {
        text.set(written);
        ask();
    }

    private void askAgain() {
        question.ifPresent(asked -> {
            Snapshot snapshot = snapshot();
            CausalDocument of = workspace.document();
            thinking.set(true);
            running = tasks.run("answer", progress -> ask.answer(asked, snapshot, progress), found -> {
                answered = of;
                thinking.set(false);
                answer.set(Optional.of(new Asked(asked, found)));
            });
        });
    }

    /// Stops thinking. The answer before is shown again where it is of the same document.
    public void stop() {
        if (answered == workspace.document() && answer.get().isPresent()) {
            question = answer.get().map(Asked::question);
            running.cancel();
            thinking.set(false);
        } else {
            forget();
        }
    }

    /// Takes the question and its answer away, also one that is on its way.
    public void forget() {
        running.cancel();
        question = Optional.empty();
        answered = CausalDocument.empty();
        thinking.set(false);
        answer.set(Optional.empty());
    }

    /// Empties the field too, as for another document.
    public void clear() {
        forget();
        text.set("");
    }

    /// Puts the question before the shown one into the field.
    public void earlier() {
        if (place > 0) {
            if (place == history.size()) {
                draft = text.get();
            }
            place--;
            text.set(history.get(place));
        }
    }

    /// Puts the question after the shown one into the field, and at last what was being written.
    public void later() {
        if (place < history.size()) {
            place++;
            text.set(place == history.size() ? draft : history.get(place));
        }
    }

    /// What could be written at the caret.
    public List<Completion> completions(int caret) {
        return QueryText.complete(text.get(), caret, snapshot().variables().values());
    }

    /// The pieces of the text, for colouring.
    public List<QueryToken> tokens() {
        return QueryText.tokens(text.get(), snapshot().variables().values());
    }

    /// What cannot be understood in the text as it is now, of the variables that there are now.
    public ReadOnlyObjectProperty<List<QueryProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    private void look() {
        problems.set(text.get().isBlank() ? List.of() : problems(text.get()));
    }

    private List<QueryProblem> problems(String written) {
        return switch (QueryText.parse(written, snapshot().variables().values())) {
            case ParsedQuery.Read _ -> List.of();
            case ParsedQuery.Unreadable(List<QueryProblem> found) -> found;
        };
    }

    /// Whether nothing was done to the document yet.
    private boolean isOpened() {
        return !workspace.history().canUndo() && !workspace.history().canRedo();
    }

    private Snapshot snapshot() {
        return Snapshots.of(workspace.document());
    }
}

package org.causeboard.app.lessons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.causeboard.app.task.TaskRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Ask;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.lesson.Attempt;
import org.causeboard.model.lesson.Lesson;
import org.causeboard.model.lesson.LessonCheck;
import org.causeboard.model.lesson.Lessons;
import org.causeboard.model.lesson.Prediction;

/// The lesson that is under way. Whatever is done to the document, the world or the question is judged at once; when
/// another document is opened the lesson is over.
public final class LessonViewModel {
    private final Workspace workspace;
    private final TaskRunner tasks;
    private final Ask ask;
    private final ObservableValue<Optional<String>> asked;
    private final UnaryOperator<String> words;
    private final Consumer<CausalDocument> open;
    private final ReadOnlyObjectWrapper<Optional<LessonProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Lesson> wanted = Optional.empty(); // until its document is open, for which somebody may be asked

    /// @param asked the question that was asked last
    /// @param words what a lesson says, in the language of the window
    /// @param open puts a document in the place of the one that is open, if whoever edited that agrees
    public LessonViewModel(
            Workspace workspace,
            TaskRunner tasks,
            Ask ask,
            ObservableValue<Optional<String>> asked,
            UnaryOperator<String> words,
            Consumer<CausalDocument> open) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.ask = ask;
        this.asked = asked;
        this.words = words;
        this.open = open;
        workspace.documentProperty().subscribe((_, _) -> {
            arrive();
            judge();
        });
        workspace.worldProperty().subscribe((_, _) -> judge());
        workspace.modeProperty().subscribe((_, _) -> judge());
        asked.subscribe((_, _) -> judge());
    }

    /// The lessons by their ids, in their order, with what they are called.
    public static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        Lessons.ids().forEach(id -> titles.put(id, Lessons.title(id)));
        return titles;
    }

    /// How far somebody is; empty while there is no lesson.
    ReadOnlyObjectProperty<Optional<LessonProgress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether there is a lesson under way.
    public ObservableValue<Boolean> underWay() {
        return progress.map(Optional::isPresent);
    }

    /// Opens the document of a lesson and begins with its prediction.
    public void begin(String id) {
        tasks.run(
                "lesson",
                _ -> Lessons.find(id).orElseThrow(),
                lesson -> begin(lesson.titled(words.apply(lesson.title()))));
    }

    private void begin(Lesson lesson) {
        wanted = Optional.of(lesson);
        open.accept(lesson.start());
        arrive(); // where the document is what it was before
    }

    private void arrive() {
        wanted.filter(lesson -> workspace.document() == lesson.start()).ifPresent(lesson -> {
            wanted = Optional.empty();
            progress.set(Optional.of(LessonProgress.begun(lesson)));
            LessonCheck check = new LessonCheck(lesson, ask);
            tasks.run(
                    "lesson-outcome",
                    watched -> check.outcome(watched).flatMap(lesson.prediction()::rightFor),
                    right -> update(lesson, now -> now.knowing(right)));
        });
    }

    /// From the beginning, with the document as it was then.
    public void reset() {
        progress.get().ifPresent(now -> begin(now.lesson()));
    }

    /// The lesson after this one; nothing after the last.
    Optional<String> next() {
        List<String> ids = Lessons.ids();
        return progress.get()
                .map(now -> ids.indexOf(now.lesson().id()) + 1)
                .filter(at -> at < ids.size())
                .map(ids::get);
    }

    /// Ends the lesson; the document stays.
    public void end() {
        progress.set(Optional.empty());
    }

    /// Predicts.
    void choose(Prediction.Option option) {
        progress.get().ifPresent(now -> progress.set(Optional.of(now.choosing(option))));
        judge();
    }

    private void judge() {
        Optional<LessonProgress> now = progress.get();
        if (now.isEmpty()) {
            return;
        }
        Lesson lesson = now.get().lesson();
        if (!workspace.history().canUndo() && workspace.document() != lesson.start()) {
            end();
            return;
        }
        if (now.get().stage() == LessonProgress.Stage.DO) {
            Attempt attempt = new Attempt(workspace.document(), workspace.situation(), asked.getValue());
            LessonCheck check = new LessonCheck(lesson, ask);
            tasks.run(
                    "lesson-check",
                    watched -> check.judge(attempt, watched),
                    verdict -> update(
                            lesson, later -> later.stage() == LessonProgress.Stage.DO ? later.judged(verdict) : later));
        }
    }

    private void update(Lesson lesson, UnaryOperator<LessonProgress> change) {
        progress.get()
                .filter(now -> now.lesson() == lesson)
                .ifPresent(now -> progress.set(Optional.of(change.apply(now))));
    }
}

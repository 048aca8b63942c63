package org.causeboard.app.lessons;

import java.util.Optional;
import org.causeboard.model.lesson.Lesson;
import org.causeboard.model.lesson.LessonVerdict;
import org.causeboard.model.lesson.Prediction;

/// How far somebody is in a lesson.
///
/// @param chosen what was predicted; the task is told then
/// @param verdict on the task; once it is reached it stays so until the lesson is begun anew
/// @param right what the engine says of the prediction, once it is known
record LessonProgress(
        Lesson lesson, Optional<Prediction.Option> chosen, LessonVerdict verdict, Optional<Prediction.Option> right) {

    /// At its beginning.
    static LessonProgress begun(Lesson lesson) {
        return new LessonProgress(lesson, Optional.empty(), new LessonVerdict.NotYet(""), Optional.empty());
    }

    LessonProgress choosing(Prediction.Option option) {
        return new LessonProgress(lesson, Optional.of(option), verdict, right);
    }

    LessonProgress judged(LessonVerdict next) {
        return new LessonProgress(lesson, chosen, next, right);
    }

    LessonProgress knowing(Optional<Prediction.Option> known) {
        return new LessonProgress(lesson, chosen, verdict, known);
    }

    Stage stage() {
        if (chosen.isEmpty()) {
            return Stage.PREDICT;
        }
        return verdict.isReached() ? Stage.REVEAL : Stage.DO;
    }

    /// What a lesson asks for, one after the other.
    enum Stage {
        PREDICT,
        DO,
        REVEAL
    }
}

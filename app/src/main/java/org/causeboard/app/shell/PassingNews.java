package org.causeboard.app.shell;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/// Lets news go when there was time to read it. The time begins anew when the pointer leaves the sentence; faults and
/// what holds until it is taken back stay.
final class PassingNews {
    private static final double AT_FIRST = 3000;
    private static final double PER_LETTER = 70;
    private static final double LEAST = 5000;
    private static final double MOST = 15_000;

    private final BiFunction<Duration, Runnable, Runnable> later;
    private final Runnable gone;
    private Optional<Notices.Notice> shown = Optional.empty();
    private boolean pointedAt;
    private Runnable stop = () -> {};

    private PassingNews(BiFunction<Duration, Runnable, Runnable> later, Runnable gone) {
        this.later = later;
        this.gone = gone;
    }

    /// @param pointedAt whether the pointer is over the sentence
    /// @param later does something after a time; what it returns calls that off
    /// @param gone is told when the time is over
    static PassingNews of(
            Notices notices,
            ObservableBooleanValue pointedAt,
            BiFunction<Duration, Runnable, Runnable> later,
            Runnable gone) {
        PassingNews news = new PassingNews(later, gone);
        notices.latestProperty().subscribe(notice -> {
            news.shown = notice;
            news.begin();
        });
        pointedAt.subscribe(over -> {
            news.pointedAt = over;
            news.begin();
        });
        return news;
    }

    /// Nobody waits any more.
    void end() {
        shown = Optional.empty();
        begin();
    }

    private void begin() {
        stop.run();
        stop = shown.filter(notice -> notice.kind() == Notices.Kind.NEWS && !pointedAt)
                .map(notice -> later.apply(time(notice.sentence()), gone))
                .orElse(() -> {});
    }

    /// How long a sentence is read, slowly, by somebody who looks at something else at first.
    static Duration time(String sentence) {
        return Duration.millis(Math.clamp(AT_FIRST + PER_LETTER * sentence.length(), LEAST, MOST));
    }
}

package org.causeboard.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;

/// Which sentences go by themselves, and when, told by a clock that the test winds.
class PassingNewsTest {
    private final Notices notices = new Notices();
    private final SimpleBooleanProperty pointedAt = new SimpleBooleanProperty();
    private Optional<Runnable> waiting = Optional.empty();
    private int begun;
    private final PassingNews news = PassingNews.of(notices, pointedAt, this::later, notices::clear);

    private Runnable later(Duration time, Runnable does) {
        assertThat(time).isBetween(Duration.seconds(5), Duration.seconds(15));
        begun++;
        waiting = Optional.of(does);
        return () -> waiting = Optional.empty();
    }

    private boolean goesInTime() {
        waiting.ifPresent(Runnable::run);
        return notices.latestProperty().get().isEmpty();
    }

    @Test
    void newsGoesWhenItWasRead() {
        notices.tell("Copied.");
        assertThat(goesInTime()).isTrue();
    }

    @Test
    void faultsAndWhatHoldsStay() {
        notices.warn("The disk is full.");
        assertThat(goesInTime()).isFalse();
        notices.hold("The rows are replaced; undo brings them back.");
        assertThat(goesInTime()).isFalse();
    }

    @Test
    void aFaultIsNotTakenAwayWithTheNewsBeforeIt() {
        notices.tell("Copied.");
        notices.warn("The disk is full.");
        assertThat(goesInTime()).isFalse();
    }

    @Test
    void nothingGoesUnderThePointer() {
        notices.tell("Copied.");
        pointedAt.set(true);
        assertThat(goesInTime()).isFalse();
        pointedAt.set(false);
        assertThat(goesInTime()).isTrue();
    }

    @Test
    void whatIsSaidAgainHasItsTimeAgain() {
        notices.tell("Copied.");
        notices.tell("Copied.");
        assertThat(begun).isEqualTo(2);
    }

    @Test
    void nothingWaitsWhenTheWindowHasGone() {
        notices.tell("Copied.");
        news.end();
        assertThat(waiting).isEmpty();
    }

    @Test
    void longSentencesHaveMoreTime() {
        assertThat(PassingNews.time("x".repeat(100))).isGreaterThan(PassingNews.time("x"));
    }
}

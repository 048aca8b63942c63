package org.causeboard.app.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;

/// Saves of one document, one after the other: however slow a disk is, an older one never ends after a newer one, and
/// whoever leaves the document waits until it is written.
final class Saves {
    private static final Duration PATIENCE = Duration.millis(150);
    private static final String QUESTION = "saving";

    private final Messages messages;
    private final Notices notices;
    private final Questions questions;
    private final Consumer<Wanted> work;
    private final SequencedMap<Path, Wanted> waiting = new LinkedHashMap<>();
    private final Set<Path> others = new LinkedHashSet<>();
    private Optional<Wanted> underWay = Optional.empty();
    private Optional<Runnable> leaving = Optional.empty();

    /// A save that is wanted.
    ///
    /// @param over whether what another program has written there may be lost
    /// @param then what follows when it is saved
    record Wanted(Path file, boolean over, List<Runnable> then) {
        Wanted {
            then = List.copyOf(then);
        }

        /// This one, for which somebody asked once more.
        private Wanted with(Wanted again) {
            List<Runnable> both = new ArrayList<>(then);
            both.addAll(again.then);
            return new Wanted(file, over || again.over, both);
        }
    }

    /// @param work begins to save, and tells by [#end] when that has ended
    Saves(Messages messages, Notices notices, Questions questions, Consumer<Wanted> work) {
        this.messages = messages;
        this.notices = notices;
        this.questions = questions;
        this.work = work;
    }

    /// Saves now or, while another save is under way, after it; asked for twice by then, once.
    void want(Path file, boolean over, Runnable then) {
        Wanted wanted = new Wanted(file, over, List.of(then));
        if (underWay.isPresent()) {
            waiting.merge(file, wanted, Wanted::with);
        } else {
            begin(wanted);
        }
    }

    /// Whether a file is being written.
    boolean areUnderWay() {
        return underWay.isPresent() || !others.isEmpty();
    }

    /// Another file of the document is being written, such as its picture.
    ///
    /// @return is told when that has ended, and whether it is written
    Consumer<Boolean> also(Path file) {
        others.add(file);
        return written -> {
            others.remove(file);
            goOn(written);
        };
    }

    private void begin(Wanted wanted) {
        underWay = Optional.of(wanted);
        PauseTransition soon = new PauseTransition(PATIENCE);
        soon.setOnFinished(_ -> {
            if (underWay.filter(now -> now == wanted).isPresent()) {
                notices.hold(messages.text("files.saving", FileKinds.name(wanted.file())));
            }
        });
        soon.play();
        work.accept(wanted);
    }

    /// What is under way has ended.
    ///
    /// @param told tells of it, and whether the document is saved
    void end(BooleanSupplier told) {
        underWay = Optional.empty();
        boolean saved = told.getAsBoolean();
        if (!waiting.isEmpty()) {
            begin(waiting.pollFirstEntry().getValue());
            return;
        }
        goOn(saved);
    }

    /// Leaves the document if that was waited for and everything is written; what could not be written keeps it here.
    private void goOn(boolean written) {
        Optional<Runnable> left = leaving.filter(_ -> written);
        if (!written || !areUnderWay()) {
            stay();
            left.ifPresent(Runnable::run);
        }
    }

    /// Leaves the document when everything is written.
    ///
    /// @param goOn leaves it then
    /// @param atOnce leaves it if nobody wants to wait so long
    void leave(Runnable goOn, Runnable atOnce) {
        leaving = Optional.of(goOn);
        String name = FileKinds.name(
                underWay.map(Wanted::file).orElseGet(() -> others.iterator().next()));
        questions.ask(new Question(
                QUESTION,
                Question.Kind.OFFER,
                messages.text("files.saving-first", name),
                List.of(
                        new Choice("leave-at-once", messages.text("files.leave-at-once"), () -> {
                            stay();
                            atOnce.run();
                        }),
                        new Choice("stay-saving", messages.text("files.stay"), this::stay))));
    }

    private void stay() {
        leaving = Optional.empty();
        questions.withdraw(QUESTION);
    }
}

package org.causeboard.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;

/// Tells in the window of what threw where nothing should throw: a sentence with what to do, and the details to copy.
final class Faults {
    private static final Logger LOG = Logger.getLogger(Faults.class.getName());
    private static final int LONGEST_REASON = 160;

    private final Questions questions;
    private final Notices notices;
    private final Messages messages;

    Faults(Questions questions, Notices notices, Messages messages) {
        this.questions = questions;
        this.notices = notices;
        this.messages = messages;
    }

    /// Tells of one; it takes the place of an earlier one. To be called on the JavaFX thread.
    void tell(Throwable thrown) {
        LOG.log(Level.SEVERE, "Something threw that should not.", thrown);
        questions.ask(new Question(
                "fault",
                Question.Kind.PROBLEM,
                sentence(thrown),
                List.of(
                        new Choice("copy-fault", messages.text("fault.copy"), () -> copy(thrown)),
                        new Choice("close-fault", messages.text("files.close"), () -> {}))));
    }

    private String sentence(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            return messages.text("fault.memory");
        }
        String reason = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        return messages.text("fault.sentence", thrown.getClass().getSimpleName(), cut);
    }

    private void copy(Throwable thrown) {
        ClipboardContent content = new ClipboardContent();
        content.putString(details(thrown));
        Clipboard.getSystemClipboard().setContent(content);
        notices.tell(messages.text("fault.copied"));
    }

    /// What whoever mends it needs: version, Java, system and where it threw.
    static String details(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return "Causeboard " + Version.TEXT + ", Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.version") + " " + System.getProperty("os.arch") + "\n" + trace;
    }
}

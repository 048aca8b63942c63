package org.causeboard.app.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.app.action.Action;
import org.causeboard.app.export.PictureExport;
import org.causeboard.app.export.PictureOptions;
import org.causeboard.app.print.Printers.Sheet;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.SceneBuilder;

/// Prints what the canvas shows, in the colours for paper, fitted to the page, after asking where and how it lies. The
/// system's own dialogs are not shown: Java has none once it has painted a picture for a file, and would print at once.
/// Without a printer it says so and offers a PDF instead.
public final class Printing {
    private static final PictureOptions ON_PAPER = PictureOptions.USUAL.withLook(PictureOptions.Look.PRINT);

    private final Studio studio;
    private final Questions questions;
    private final PictureExport pictures;
    private final Printers printers;
    private Optional<String> last = Optional.empty();

    public Printing(Studio studio, Questions questions, PictureExport pictures) {
        this(studio, questions, pictures, new SystemPrinters());
    }

    Printing(Studio studio, Questions questions, PictureExport pictures, Printers printers) {
        this.studio = studio;
        this.questions = questions;
        this.pictures = pictures;
        this.printers = printers;
    }

    /// Adds what can be done.
    public void addActions() {
        studio.actions()
                .add(Action.of("print", Action.Topic.FILE, this::begin)
                        .icon("print")
                        .keys("Shortcut+P"));
    }

    /// Looks for printers, which may take a while, and asks.
    void begin() {
        studio.tasks().run("printers", _ -> printers.names(), names -> {
            if (names.isEmpty()) {
                without("print.none");
            } else if (printers.obstacle().isPresent()) {
                without(printers.obstacle().get());
            } else {
                ask(names, last.filter(names::contains).orElse(names.getFirst()), Sheet.of(picture()));
            }
        });
    }

    private DisplayList picture() {
        return SceneBuilder.picture(pictures.scene(ON_PAPER)).list();
    }

    private void ask(List<String> names, String printer, Sheet sheet) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("print-page", words("print.page"), () -> print(printer, sheet)));
        choices.add(
                new Choice("print-turned", words(sheet.turned().turnKey()), () -> ask(names, printer, sheet.turned())));
        if (names.size() > 1) {
            String next = names.get((names.indexOf(printer) + 1) % names.size());
            choices.add(new Choice("print-elsewhere", words("print.elsewhere"), () -> ask(names, next, sheet)));
        }
        choices.add(new Choice("print-not", words("print.not"), () -> {}));
        questions.ask(new Question(
                "print-how",
                Question.Kind.DECISION,
                studio.messages().text("print.question", printer, words(sheet.key())),
                choices));
    }

    private String words(String key) {
        return studio.messages().text(key);
    }

    private void print(String printer, Sheet sheet) {
        last = Optional.of(printer);
        String title = studio.title().getValue();
        DisplayList list = picture();
        studio.tasks().run("print", _ -> printers.print(printer, title, list, sheet), taken -> {
            if (taken) {
                studio.notices().tell(studio.messages().text("print.done", printer));
            } else {
                studio.notices().warn(studio.messages().text("print.failed", printer));
            }
        });
    }

    private void without(String reason) {
        questions.ask(new Question(
                "no-printer",
                Question.Kind.DECISION,
                words(reason),
                List.of(
                        new Choice("print-to-pdf", words("print.to-pdf"), () -> pictures.choose("pdf", ON_PAPER)),
                        new Choice("print-not", words("print.not"), () -> {}))));
    }
}

package org.causeboard.app.print;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.stage.Window;
import org.causeboard.app.action.Action;
import org.causeboard.app.export.PictureExport;
import org.causeboard.app.export.PictureOptions;
import org.causeboard.app.shell.Question;
import org.causeboard.app.shell.Question.Choice;
import org.causeboard.app.shell.Questions;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.SceneBuilder;

/// Prints what the canvas shows, in the colours for paper, fitted to the page. The page is set up in the system's
/// dialog and remembered while the window is open. Without a printer it says so and offers a PDF instead.
public final class Printing {
    private static final PictureOptions ON_PAPER = PictureOptions.USUAL.withLook(PictureOptions.Look.PRINT);

    private final Studio studio;
    private final Questions questions;
    private final PictureExport pictures;
    private final Supplier<Window> owner;
    private Optional<PageLayout> layout = Optional.empty();

    /// @param owner the window that the system's dialogs belong to
    public Printing(Studio studio, Questions questions, PictureExport pictures, Supplier<Window> owner) {
        this.studio = studio;
        this.questions = questions;
        this.pictures = pictures;
        this.owner = owner;
    }

    /// Adds what can be done.
    public void addActions() {
        studio.actions()
                .add(Action.of("print", Action.Topic.FILE, this::print)
                        .icon("print")
                        .keys("Shortcut+P"));
        studio.actions().add(Action.of("page-setup", Action.Topic.FILE, this::setUp));
    }

    private void print() {
        job().ifPresentOrElse(
                        job -> {
                            if (job.showPrintDialog(owner.get())) {
                                print(job);
                            } else {
                                job.cancelJob();
                            }
                        },
                        this::withoutPrinter);
    }

    private void print(PrinterJob job) {
        DisplayList list = SceneBuilder.picture(pictures.scene(ON_PAPER)).list();
        PageLayout page = layout.orElseGet(() -> turned(job, list));
        job.getJobSettings().setJobName(studio.title().getValue());
        boolean done =
                job.printPage(page, Page.of(list, Palettes.PRINT, page.getPrintableWidth(), page.getPrintableHeight()))
                        && job.endJob();
        if (done) {
            studio.notices()
                    .tell(studio.messages().text("print.done", job.getPrinter().getName()));
        } else {
            studio.notices()
                    .warn(studio.messages()
                            .text("print.failed", job.getPrinter().getName()));
        }
    }

    /// A wide picture lies on its page until a person sets the page up otherwise.
    private static PageLayout turned(PrinterJob job, DisplayList list) {
        Paper paper = job.getJobSettings().getPageLayout().getPaper();
        return job.getPrinter()
                .createPageLayout(
                        paper,
                        Page.isWide(list) ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                        Printer.MarginType.DEFAULT);
    }

    private void setUp() {
        job().ifPresentOrElse(
                        job -> {
                            layout.ifPresent(job.getJobSettings()::setPageLayout);
                            if (job.showPageSetupDialog(owner.get())) {
                                layout = Optional.of(job.getJobSettings().getPageLayout());
                            }
                            job.cancelJob();
                        },
                        this::withoutPrinter);
    }

    /// Empty where the system has no printer.
    private static Optional<PrinterJob> job() {
        return Optional.ofNullable(Printer.getDefaultPrinter())
                .flatMap(printer -> Optional.ofNullable(PrinterJob.createPrinterJob(printer)));
    }

    private void withoutPrinter() {
        questions.ask(new Question(
                "no-printer",
                Question.Kind.DECISION,
                studio.messages().text("print.none"),
                List.of(
                        new Choice(
                                "print-to-pdf",
                                studio.messages().text("print.to-pdf"),
                                () -> pictures.choose("pdf", ON_PAPER)),
                        new Choice("print-not", studio.messages().text("print.not"), () -> {}))));
    }
}

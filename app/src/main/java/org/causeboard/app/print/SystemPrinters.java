package org.causeboard.app.print;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.document.Size;

/// The printers of the system.
final class SystemPrinters implements Printers {
    @Override
    public List<String> names() {
        Optional<String> usual =
                Optional.ofNullable(Printer.getDefaultPrinter()).map(Printer::getName);
        return Printer.getAllPrinters().stream()
                .map(Printer::getName)
                .sorted(Comparator.comparing((String name) -> !usual.equals(Optional.of(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    @Override
    public Optional<String> obstacle() {
        return isLinux() && !Spooler.USUAL.isThere() ? Optional.of("print.no-spooler") : Optional.empty();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").equals("Linux");
    }

    @Override
    public boolean print(String printer, String title, DisplayList list, Sheet sheet) {
        Optional<Printer> found = Printer.getAllPrinters().stream()
                .filter(each -> each.getName().equals(printer))
                .findFirst();
        if (found.isPresent() && isLinux()) {
            PageLayout page =
                    page(found.get(), found.get().getDefaultPageLayout().getPaper(), sheet);
            Size printable = new Size(page.getPrintableWidth(), page.getPrintableHeight());
            return Spooler.USUAL.print(printer, title, list, paper(page), printable);
        }
        return found.flatMap(each -> Optional.ofNullable(PrinterJob.createPrinterJob(each)))
                .filter(job -> print(job, title, list, sheet))
                .isPresent();
    }

    private static Size paper(PageLayout page) {
        Paper paper = page.getPaper();
        return page.getPageOrientation() == PageOrientation.LANDSCAPE
                ? new Size(paper.getHeight(), paper.getWidth())
                : new Size(paper.getWidth(), paper.getHeight());
    }

    private static PageLayout page(Printer printer, Paper paper, Sheet sheet) {
        return printer.createPageLayout(
                paper,
                sheet == Sheet.LANDSCAPE ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                Printer.MarginType.DEFAULT);
    }

    private static boolean print(PrinterJob job, String title, DisplayList list, Sheet sheet) {
        PageLayout page =
                page(job.getPrinter(), job.getJobSettings().getPageLayout().getPaper(), sheet);
        job.getJobSettings().setJobName(title);
        return job.printPage(page, Page.of(list, Palettes.PRINT, page.getPrintableWidth(), page.getPrintableHeight()))
                && job.endJob();
    }
}

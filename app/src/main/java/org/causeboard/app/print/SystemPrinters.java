package org.causeboard.app.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palettes;

/// The printers of the system.
final class SystemPrinters implements Printers {
    /// The program that Java hands pages to where there is CUPS; without it pages are lost in silence.
    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

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
        boolean lost = System.getProperty("os.name").equals("Linux") && !Files.isExecutable(SPOOLER);
        return lost ? Optional.of("print.no-spooler") : Optional.empty();
    }

    @Override
    public boolean print(String printer, String title, DisplayList list, Sheet sheet) {
        Optional<PrinterJob> made = Printer.getAllPrinters().stream()
                .filter(each -> each.getName().equals(printer))
                .findFirst()
                .flatMap(each -> Optional.ofNullable(PrinterJob.createPrinterJob(each)));
        return made.isPresent() && print(made.get(), title, list, sheet);
    }

    private static boolean print(PrinterJob job, String title, DisplayList list, Sheet sheet) {
        PageLayout page = job.getPrinter()
                .createPageLayout(
                        job.getJobSettings().getPageLayout().getPaper(),
                        sheet == Sheet.LANDSCAPE ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                        Printer.MarginType.DEFAULT);
        job.getJobSettings().setJobName(title);
        return job.printPage(page, Page.of(list, Palettes.PRINT, page.getPrintableWidth(), page.getPrintableHeight()))
                && job.endJob();
    }
}

package org.causeboard.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.causeboard.app.canvas.LiveCharts;
import org.causeboard.app.export.PngPicture;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.ask.Planner;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.format.picture.Pictures;
import org.causeboard.model.workbench.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `causeboard render FILE OUT.png|svg|pdf|tex`: the picture that the canvas shows, without a canvas.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Writes the picture of a document: PNG, SVG, PDF or TikZ, told by the end of the name.")
final class RenderCommand implements Callable<Integer> {
    private static final double SMALLEST_SCALE = 0.25;
    private static final double LARGEST_SCALE = 8;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "The document.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", description = "The picture to write.")
    private Path out = Path.of("");

    @Option(names = "--theme", paramLabel = "NAME", description = "light, dark, print, high contrast or DAGitty.")
    private String theme = "light";

    @Option(
            names = "--scale",
            paramLabel = "N",
            description = "For PNG: pixels for each unit, 0.25 to 8; 2 without it.")
    private double scale = 2;

    @Option(names = "--transparent", description = "Leaves the background out.")
    private boolean transparent;

    @Option(names = "--plain", description = "Leaves the distributions out.")
    private boolean plain;

    @Override
    public Integer call() throws IOException {
        if (!(scale >= SMALLEST_SCALE && scale <= LARGEST_SCALE)) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "--scale must be from " + SMALLEST_SCALE + " to " + LARGEST_SCALE + ", not " + scale + ".");
            return CommandLine.MISUSE;
        }
        Optional<Palette> palette = Palettes.ALL.stream()
                .filter(each -> each.name().equalsIgnoreCase(theme))
                .findFirst();
        PngPicture png = new PngPicture(scale);
        Optional<PictureWriter> writer =
                png.format().fits(out.getFileName().toString()) ? Optional.of(png) : Pictures.writer(out);
        if (palette.isEmpty() || writer.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            palette.isEmpty()
                                    ? "No theme is called '" + theme + "' (there are: "
                                            + Palettes.ALL.stream()
                                                    .map(Palette::name)
                                                    .collect(Collectors.joining(", "))
                                            + ")."
                                    : "No format of pictures has files like '" + out.getFileName()
                                            + "'. Known: .png, .svg, .pdf, .tex.");
            return CommandLine.MISUSE;
        }
        Optional<CausalDocument> document = new Documents(spec.commandLine().getErr()).read(file);
        if (document.isEmpty()) {
            return Documents.codeWithout(file);
        }
        Scene scene = Scene.of(document.get()).withCharts(plain ? Map.of() : charts(document.get()));
        DisplayList list = SceneBuilder.picture(scene).list();
        PictureWriter.Ground ground = transparent ? PictureWriter.Ground.TRANSPARENT : PictureWriter.Ground.PAINTED;
        AtomicFile.write(out, writer.get().write(list, palette.get(), ground));
        return CommandLine.ANSWERED;
    }

    private static Map<String, Chart> charts(CausalDocument document) {
        Map<String, Chart> charts = new LinkedHashMap<>();
        Panorama panorama = new Planner()
                .panorama(org.causeboard.engine.ask.Scene.PRIOR, Snapshots.of(document), Progress.unwatched());
        if (panorama instanceof Panorama.Shown shown) {
            shown.distributions()
                    .forEach((variable, distribution) -> charts.put(
                            variable,
                            LiveCharts.chart(
                                    document.cards().get(variable).domain(),
                                    distribution,
                                    Optional.empty(),
                                    Optional.empty())));
        }
        return charts;
    }
}

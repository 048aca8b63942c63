package org.causeboard.app.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.files.FileWords;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.graph.Edge;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Palettes;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.format.picture.Pictures;

/// Writes what the canvas shows as PNG, SVG, PDF or TikZ; the end of the file's name says which. Off the JavaFX
/// thread.
public final class PictureExport {
    private static final List<String> PATTERNS = List.of("*.png", "*.svg", "*.pdf", "*.tex");

    private final Studio studio;
    private final FilePrompts prompts;
    private final Supplier<Scene> scene;
    private final Function<Path, Consumer<Boolean>> writing;

    /// Pictures for which nobody waits.
    ///
    /// @param scene what the canvas shows at present
    public PictureExport(Studio studio, FilePrompts prompts, Supplier<Scene> scene) {
        this(studio, prompts, scene, _ -> _ -> {});
    }

    /// @param scene what the canvas shows at present
    /// @param writing is told of a file that is being written and gives who is told of its end, and whether it is
    ///     written
    public PictureExport(
            Studio studio, FilePrompts prompts, Supplier<Scene> scene, Function<Path, Consumer<Boolean>> writing) {
        this.writing = writing;
        this.studio = studio;
        this.prompts = prompts;
        this.scene = scene;
    }

    /// Asks for a file and writes the picture. Where only the selection is wanted and there is none, it says so.
    ///
    /// @param ending the format that is suggested, such as `png`
    public void choose(String ending, PictureOptions options) {
        if (lacksSelection(options)) {
            return;
        }
        FilePrompts.Kind first = new FilePrompts.Kind("files.pictures", ordered("*." + ending));
        prompts.save(first, studio.title().getValue() + "." + ending).ifPresent(file -> write(file, options));
    }

    /// Puts the picture on the clipboard in pixels, and nothing else: where text lies there, too, other programs take
    /// that. Where only the selection is wanted and there is none, it says so.
    public void copy(PictureOptions options) {
        if (lacksSelection(options)) {
            return;
        }
        DisplayList list = SceneBuilder.picture(scene(options)).list();
        Palette palette = palette(options);
        studio.tasks().run("copy-as-picture", _ -> pixels(list, palette, options), this::copied);
    }

    private static Optional<Image> pixels(DisplayList list, Palette palette, PictureOptions options) {
        try {
            byte[] png = new PngPicture(options.scale()).write(list, palette, options.ground());
            return Optional.of(new Image(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void copied(Optional<Image> picture) {
        ClipboardContent content = new ClipboardContent();
        picture.ifPresent(content::putImage);
        if (picture.isPresent() && Clipboard.getSystemClipboard().setContent(content)) {
            studio.notices().tell(studio.messages().text("export.copied"));
        } else {
            studio.notices().warn(studio.messages().text("export.not-copied"));
        }
    }

    private boolean lacksSelection(PictureOptions options) {
        boolean lacks = options.extent() == PictureOptions.Extent.SELECTION
                && studio.workspace().selection().isEmpty();
        if (lacks) {
            studio.notices().warn(studio.messages().text("export.nothing-selected"));
        }
        return lacks;
    }

    private static List<String> ordered(String first) {
        return Stream.concat(Stream.of(first), PATTERNS.stream().filter(each -> !each.equals(first)))
                .toList();
    }

    /// Writes the usual picture to a file and says so.
    public void write(Path file) {
        write(file, PictureOptions.USUAL);
    }

    /// Writes a picture to a file and says so.
    public void write(Path file, PictureOptions options) {
        Optional<PictureWriter> writer = writer(file, options);
        if (writer.isEmpty()) {
            studio.notices().warn(studio.messages().text("export.unknown", file.getFileName()));
            return;
        }
        DisplayList list = SceneBuilder.picture(scene(options)).list();
        Palette palette = palette(options);
        PictureWriter.Ground ground = options.ground();
        Consumer<Boolean> ended = writing.apply(file);
        String each = "export " + file; // one picture does not take another one away
        studio.tasks().run(each, _ -> written(writer.get(), list, palette, ground, file), problem -> {
            if (problem.isEmpty()) {
                studio.notices().tell(studio.messages().text("export.done", file.getFileName()));
            } else {
                studio.notices()
                        .warn(studio.messages()
                                .text(
                                        "export.failed",
                                        file.getFileName(),
                                        studio.messages().model(problem.get())));
            }
            ended.accept(problem.isEmpty());
        });
    }

    /// What is painted with these options.
    public Scene scene(PictureOptions options) {
        Scene whole = scene.get().withSelection(Set.of()).withDetail(Detail.FULL);
        Scene shown = options.charts() == PictureOptions.Charts.SHOWN ? whole : whole.withCharts(Map.of());
        Set<String> variables = new LinkedHashSet<>();
        Set<String> notes = new LinkedHashSet<>();
        for (Item item : studio.workspace().selection()) {
            switch (item) {
                case Item.VariableItem(String name) -> variables.add(name);
                case Item.EdgeItem(Edge edge) -> variables.addAll(List.of(edge.from(), edge.to()));
                case Item.NoteItem(String id) -> notes.add(id);
            }
        }
        boolean part = options.extent() == PictureOptions.Extent.SELECTION && !(variables.isEmpty() && notes.isEmpty());
        Map<String, String> standIns = Folding.standIns(studio.workspace().document());
        Set<String> drawn = variables.stream()
                .map(variable -> standIns.getOrDefault(variable, variable))
                .filter(shown.document().graph()::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return part ? shown.withDocument(shown.document().part(drawn, notes)) : shown;
    }

    private Palette palette(PictureOptions options) {
        return switch (options.look()) {
            case SCREEN -> studio.theme().paletteProperty().get();
            case PRINT -> Palettes.PRINT;
        };
    }

    private static Optional<PictureWriter> writer(Path file, PictureOptions options) {
        PictureWriter png = new PngPicture(options.scale());
        return png.format().fits(file.getFileName().toString()) ? Optional.of(png) : Pictures.writer(file);
    }

    private static Optional<String> written(
            PictureWriter writer, DisplayList list, Palette palette, PictureWriter.Ground ground, Path file) {
        try {
            AtomicFile.write(file, writer.write(list, palette, ground));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(FileWords.why(e));
        }
    }
}

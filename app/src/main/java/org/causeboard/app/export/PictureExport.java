package org.causeboard.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.causeboard.app.files.FilePrompts;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.display.DisplayList;
import org.causeboard.model.display.Palette;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.format.AtomicFile;
import org.causeboard.model.format.picture.PictureWriter;
import org.causeboard.model.format.picture.Pictures;

/// Writes what the canvas shows, in the colours of the screen, as PNG, SVG, PDF or TikZ; the end of the file's name
/// says which. Off the JavaFX thread.
public final class PictureExport {
    private static final double SCALE = 2;
    private static final FilePrompts.Kind PICTURES =
            new FilePrompts.Kind("files.pictures", List.of("*.png", "*.svg", "*.pdf", "*.tex"));

    private final Studio studio;
    private final FilePrompts prompts;
    private final Supplier<Scene> scene;

    /// @param scene what the canvas shows at present
    public PictureExport(Studio studio, FilePrompts prompts, Supplier<Scene> scene) {
        this.studio = studio;
        this.prompts = prompts;
        this.scene = scene;
    }

    /// Asks for a file and writes the picture.
    public void choose() {
        prompts.save(PICTURES, studio.workspace().document().title() + ".png").ifPresent(this::write);
    }

    /// Writes the picture to a file and says so.
    public void write(Path file) {
        Optional<PictureWriter> writer = writer(file);
        if (writer.isEmpty()) {
            studio.notices().warn(studio.messages().text("export.unknown", file.getFileName()));
            return;
        }
        DisplayList list =
                SceneBuilder.picture(scene.get().withSelection(Set.of())).list();
        Palette palette = studio.theme().paletteProperty().get();
        studio.tasks().run("export", _ -> written(writer.get(), list, palette, file), problem -> {
            if (problem.isEmpty()) {
                studio.notices().tell(studio.messages().text("export.done", file.getFileName()));
            } else {
                studio.notices().warn(studio.messages().text("export.failed", file.getFileName(), problem.get()));
            }
        });
    }

    private static Optional<PictureWriter> writer(Path file) {
        PictureWriter png = new PngPicture(SCALE);
        return png.format().fits(file.getFileName().toString()) ? Optional.of(png) : Pictures.writer(file);
    }

    private static Optional<String> written(PictureWriter writer, DisplayList list, Palette palette, Path file) {
        try {
            AtomicFile.write(file, writer.write(list, palette, PictureWriter.Ground.PAINTED));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}

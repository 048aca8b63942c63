package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.project.ProjectFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everyFormatOfPicturesIsWritten() throws IOException {
        Path document = document();
        for (String name : new String[] {"a.png", "a.svg", "a.pdf", "a.tex"}) {
            ConsoleCall call = ConsoleCall.of(
                    "render", document.toString(), folder.resolve(name).toString());
            assertThat(call.exitCode()).as(name + call.errors()).isZero();
            assertThat(Files.size(folder.resolve(name))).as(name).isGreaterThan(1000);
        }
        assertThat(ImageIO.read(folder.resolve("a.png").toFile()).getWidth()).isGreaterThan(600);
        assertThat(Files.readString(folder.resolve("a.svg")))
                .contains(">smoking</text>")
                .contains(">heavy</text>");
    }

    @Test
    void anUnknownThemeOrFormatIsMisuse() throws IOException {
        String document = document().toString();
        String png = folder.resolve("b.png").toString();
        assertThat(ConsoleCall.of("render", document, png, "--theme", "pink").exitCode())
                .isEqualTo(2);
        assertThat(ConsoleCall.of("render", document, folder.resolve("b.xyz").toString())
                        .exitCode())
                .isEqualTo(2);
    }

    private Path document() throws IOException {
        byte[] bytes = new ProjectFormat()
                .write(Gallery.find("front-door").orElseThrow().document(), Progress.unwatched());
        return Files.write(folder.resolve("front-door.causeboard"), bytes);
    }
}

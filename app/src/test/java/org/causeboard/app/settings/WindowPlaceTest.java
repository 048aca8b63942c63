package org.causeboard.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WindowPlaceTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 24, 1920, 1056);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1280, 1024);

    @TempDir
    private Path folder;

    private static WindowPlace at(double x, double y, double width, double height) {
        return new WindowPlace(new Rectangle2D(x, y, width, height), false);
    }

    @Test
    void aPlaceIsReadBackAsItWasKept() {
        PlaceFile file = new PlaceFile(folder.resolve("deep"), Runnable::run);
        for (WindowPlace place :
                List.of(at(-30, 40, 1280, 800), new WindowPlace(new Rectangle2D(1, 2, 720, 480), true))) {
            file.keep(place);
            assertThat(file.load()).contains(place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "left = 1\ntop = 2\nwidth = 3\nheight = 4",
                "left = 1\ntop = 2\nwidth = 800",
                "left = NaN\ntop = 2\nwidth = 800\nheight = 600",
                "left = 1e9\ntop = 2\nwidth = 800\nheight = 600",
                "left = 1\ntop = two\nwidth = 800\nheight = 600",
                "left = 1\ntop = 2\nwidth = 800\nheight = Infinity",
                "=\n==\n\u0000"
            })
    void whatIsNoPlaceIsAsNone(String text) throws IOException {
        Files.writeString(folder.resolve("window.txt"), text);
        assertThat(new PlaceFile(folder, Runnable::run).load()).isEmpty();
    }

    @Test
    void bytesThatAreNoTextAndFilesThatAreTooLongAreAsNone() throws IOException {
        Path file = folder.resolve("window.txt");
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThat(new PlaceFile(folder, Runnable::run).load()).isEmpty();
        Files.writeString(file, at(1, 2, 800, 600).text() + "#".repeat(10_000));
        assertThat(new PlaceFile(folder, Runnable::run).load()).isEmpty();
    }

    @Test
    void aPlaceThatIsSeenStays() {
        for (WindowPlace place : List.of(
                at(100, 100, 1280, 800), at(-800, 100, 1280, 800), at(1500, 24, 1280, 800), at(2000, 10, 1200, 800))) {
            assertThat(place.on(List.of(MAIN, RIGHT))).isEqualTo(place);
        }
    }

    @Test
    void aPlaceOnAScreenThatIsGoneComesBack() {
        assertThat(at(2000, 10, 1200, 800).on(List.of(MAIN))).isEqualTo(at(720, 24, 1200, 800));
        assertThat(at(-5000, -5000, 1200, 800).on(List.of(MAIN, RIGHT))).isEqualTo(at(0, 24, 1200, 800));
    }

    @Test
    void aWindowThatIsLargerThanTheScreenIsMadeSmaller() {
        assertThat(at(0, 24, 3000, 2000).on(List.of(MAIN))).isEqualTo(at(0, 24, 1920, 1056));
    }

    @Test
    void everyPlaceCanBeCaughtWithTheMouseInTheEnd() {
        Random random = new Random(22);
        for (int i = 0; i < 2_000; i++) {
            WindowPlace place = at(
                    random.nextInt(-6_000, 6_000),
                    random.nextInt(-6_000, 6_000),
                    random.nextInt(100, 5_000),
                    random.nextInt(100, 5_000));
            WindowPlace on = place.on(List.of(MAIN, RIGHT));
            Rectangle2D title = new Rectangle2D(
                    on.frame().getMinX(), on.frame().getMinY(), on.frame().getWidth(), 24);
            assertThat(List.of(MAIN, RIGHT)).as("%s", place).anyMatch(screen -> screen.intersects(title));
            assertThat(on.on(List.of(MAIN, RIGHT))).as("%s twice", place).isEqualTo(on);
        }
    }
}

package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Pictures that a person has looked at and found good, at half their size. A picture agrees with the approved one when
/// no tile of 16 by 16 pixels differs by more than [#MOST] of 255 on average: the edges of letters may be smoothed
/// otherwise on another machine, but nothing may be missing, moved or of another colour. `-Dapprove=true` approves what
/// there is.
final class ApprovedPictures {
    static final double MOST = 20;

    private static final int TILE = 16;
    private static final Path SOURCE = Path.of("src", "test", "resources", "approved");
    private static final Path FOUND = Path.of("target", "pictures");

    private ApprovedPictures() {}

    static void require(String name, WritableImage shown) {
        BufferedImage picture = halved(shown);
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(SOURCE);
                write(picture, SOURCE.resolve(name + ".png"));
                return;
            }
            Files.createDirectories(FOUND);
            write(picture, FOUND.resolve(name + ".png"));
            BufferedImage approved = approved(name);
            assertThat(picture.getWidth() + " x " + picture.getHeight())
                    .as(name)
                    .isEqualTo(approved.getWidth() + " x " + approved.getHeight());
            Worst worst = worst(picture, approved);
            assertThat(worst.difference())
                    .as(
                            "%s differs at %d, %d (of the half size) from the approved picture; what is shown is %s",
                            name, worst.x(), worst.y(), FOUND.resolve(name + ".png"))
                    .isLessThanOrEqualTo(MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Worst(double difference, int x, int y) {}

    private static Worst worst(BufferedImage one, BufferedImage other) {
        Worst worst = new Worst(0, 0, 0);
        for (int y = 0; y < one.getHeight(); y += TILE) {
            for (int x = 0; x < one.getWidth(); x += TILE) {
                double difference = difference(one, other, x, y);
                worst = difference > worst.difference() ? new Worst(difference, x, y) : worst;
            }
        }
        return worst;
    }

    private static double difference(BufferedImage one, BufferedImage other, int left, int top) {
        int right = Math.min(left + TILE, one.getWidth());
        int bottom = Math.min(top + TILE, one.getHeight());
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                sum += Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                        + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                        + Math.abs((a & 255) - (b & 255));
            }
        }
        return sum / (3.0 * (right - left) * (bottom - top));
    }

    private static BufferedImage approved(String name) throws IOException {
        try (InputStream in = ApprovedPictures.class.getResourceAsStream("/approved/" + name + ".png")) {
            assertThat(in)
                    .as("no approved picture %s: look at it, then run with -Dapprove=true", name)
                    .isNotNull();
            return ImageIO.read(in);
        }
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        ImageIO.write(picture, "png", file.toFile());
    }

    private static BufferedImage halved(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage half = new BufferedImage(width / 2, height / 2, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height / 2; y++) {
            for (int x = 0; x < width / 2; x++) {
                int at = 2 * y * width + 2 * x;
                half.setRGB(x, y, mean(pixels[at], pixels[at + 1], pixels[at + width], pixels[at + width + 1]));
            }
        }
        return half;
    }

    private static int mean(int a, int b, int c, int d) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int sum = (a >> shift & 255) + (b >> shift & 255) + (c >> shift & 255) + (d >> shift & 255);
            mixed |= (sum + 2) / 4 << shift;
        }
        return mixed;
    }
}

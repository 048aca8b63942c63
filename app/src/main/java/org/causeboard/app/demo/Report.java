package org.causeboard.app.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/// Numbered pictures of the window and an HTML page that shows them in order.
final class Report {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Causeboard: a demonstration</title>
            <style>body{font:16px/1.5 sans-serif;max-width:1320px;margin:2em auto;padding:0 1em;color:#1b1f24}
            img{width:100%%;border:1px solid #cbd2da;border-radius:8px}figure{margin:2em 0}
            figcaption{font-weight:600;margin-bottom:.5em}</style></head><body>
            <h1>Causeboard: a demonstration</h1>
            <p>The real window, driven by mouse and keys on JavaFX's headless platform. %d pictures.</p>
            """;

    private final Path folder;
    private final Hands hands;
    private final Scene scene;
    private final List<Picture> pictures = new ArrayList<>();

    Report(Path folder, Hands hands, Scene scene) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.hands = hands;
        this.scene = scene;
    }

    private record Picture(String file, String caption) {}

    /// Takes a picture of the window as it is.
    void picture(String name, String caption) throws IOException {
        String file = "%02d-%s.png".formatted(pictures.size() + 1, name);
        WritableImage image = hands.onScreen(() -> scene.snapshot(null));
        ImageIO.write(pixels(image), "png", folder.resolve(file).toFile());
        pictures.add(new Picture(file, caption));
    }

    /// Writes the page.
    ///
    /// @return where it is
    Path write() throws IOException {
        StringBuilder html = new StringBuilder(HEAD.formatted(pictures.size()));
        for (int i = 0; i < pictures.size(); i++) {
            Picture picture = pictures.get(i);
            html.append("<figure><figcaption>%d. %s</figcaption><img src=\"%s\" alt=\"%s\"></figure>%n"
                    .formatted(i + 1, picture.caption(), picture.file(), picture.caption()));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, html.append("</body></html>\n"));
        return page;
    }

    private static BufferedImage pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }
}

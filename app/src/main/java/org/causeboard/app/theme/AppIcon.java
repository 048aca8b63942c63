package org.causeboard.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Scale;

/// The program's own picture, drawn from `icons/app/causeboard.svg`: paths and circles with a solid fill.
public final class AppIcon {
    private static final double GRID = 512;
    private static final Pattern PART = Pattern.compile("<path d=\"([^\"]+)\" fill=\"([^\"]+)\"/>"
            + "|<circle cx=\"([^\"]+)\" cy=\"([^\"]+)\" r=\"([^\"]+)\" fill=\"([^\"]+)\"/>");

    private AppIcon() {}

    /// The picture as a node of a size.
    public static Node node(double size) {
        Group drawing = new Group();
        parts().forEach(drawing.getChildren()::add);
        drawing.getTransforms().add(new Scale(size / GRID, size / GRID));
        drawing.setManaged(false);
        Pane box = new Pane(drawing);
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        return box;
    }

    /// The picture in the sizes that desktops ask for, smallest first.
    public static List<Image> images() {
        return Stream.of(16, 24, 32, 48, 64, 128, 256).map(AppIcon::image).toList();
    }

    /// The picture as an image of a size. Needs the JavaFX thread.
    public static Image image(int size) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        Pane exact = new Pane(node(size));
        exact.resize(size, size);
        return exact.snapshot(parameters, null);
    }

    private static List<Shape> parts() {
        return PART.matcher(source()).results().map(AppIcon::part).toList();
    }

    private static Shape part(MatchResult found) {
        if (found.group(1) != null) {
            SVGPath path = new SVGPath();
            path.setContent(found.group(1));
            path.setFill(Color.web(found.group(2)));
            return path;
        }
        return new Circle(
                Double.parseDouble(found.group(3)),
                Double.parseDouble(found.group(4)),
                Double.parseDouble(found.group(5)),
                Color.web(found.group(6)));
    }

    private static String source() {
        try (InputStream in = AppIcon.class.getResourceAsStream("/icons/app/causeboard.svg")) {
            return new String(
                    Objects.requireNonNull(in, "icons/app/causeboard.svg is missing from the jar")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.causeboard.app.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The program's icons as scene-graph nodes in the colour of the text around them. A file of `icons/action` or
/// `icons/badge` holds one stroked path.
public final class Icons {
    private static final double ACTION_GRID = 24;
    private static final double BADGE_GRID = 16;
    private static final Pattern PATH = Pattern.compile("<path d=\"([^\"]+)\"");
    private static final Map<String, String> PATHS = new ConcurrentHashMap<>();

    private Icons() {}

    /// The icon of an action, such as `undo`, at the usual size of 18.
    public static Node action(String name) {
        return action(name, 18);
    }

    /// The icon of an action at a size.
    public static Node action(String name, double size) {
        return icon(path("action/" + name), ACTION_GRID, 1.75, size);
    }

    /// A badge, such as `do`, at a size.
    public static Node badge(String name, double size) {
        return icon(path("badge/" + name), BADGE_GRID, 1.5, size);
    }

    /// The path of an action's icon on its grid of 24.
    public static String actionPath(String name) {
        return path("action/" + name);
    }

    /// The path of a badge on its grid of 16.
    public static String badgePath(String name) {
        return path("badge/" + name);
    }

    private static Node icon(String path, double grid, double stroke, double size) {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon");
        shape.setStrokeWidth(stroke);
        shape.getTransforms().add(new Scale(size / grid, size / grid));
        shape.setManaged(false); // the ink is smaller than the grid; only the grid counts for layout
        Pane box = new Pane(shape);
        box.getStyleClass().add("icon-box");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(size, size);
        box.setMouseTransparent(true);
        return box;
    }

    private static String path(String name) {
        return PATHS.computeIfAbsent(name, Icons::read);
    }

    private static String read(String name) {
        String file = "/icons/" + name + ".svg";
        try (InputStream in = Icons.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no icon '" + name + "' in icons/.");
            }
            Matcher matcher = PATH.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!matcher.find()) {
                throw new IllegalArgumentException(file + " holds no path.");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

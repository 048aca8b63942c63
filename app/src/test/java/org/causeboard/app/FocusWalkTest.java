package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TabPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.workspace.Item;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The keyboard goes through the whole window as the eye does (above, left, canvas, right, below) and round again, and
/// wherever it is can be seen.
@Tag("ui")
class FocusWalkTest extends FreshStage {
    private static final int MOST_STOPS = 150;
    private static final int SEEN = 24; // pixels of a ring at least, the shortest being around a small icon
    private static final double MARGIN = 4;

    private Window window;

    @Override
    public void start(Stage stage) {
        SettingsModel settings = SettingsModel.usual();
        settings.set(Setting.THEME, Appearance.LIGHT);
        settings.set(Setting.MOTION, Setting.Motion.REDUCED);
        window = Window.create(new SameThreadRunner(), settings, 980, 900);
        window.show(stage);
    }

    private void open() {
        interact(() -> {
            window.studio()
                    .workspace()
                    .open(Gallery.find("confounding").orElseThrow().document(), Optional.empty());
            window.studio().workspace().select(new Item.VariableItem("exercise"));
        });
        Frames.pass();
    }

    /// The panes that hold something, as the eye meets them.
    private Map<String, Node> panes() {
        Map<String, Node> panes = new LinkedHashMap<>();
        panes.put("above", lookup(".header").<Node>query().getParent());
        panes.put("left", lookup("#left-pane").query());
        panes.put("canvas", lookup("#canvas-slot").query());
        panes.put("right", lookup("#right-pane").query());
        panes.put("below", lookup("#bottom-tabs").query());
        return panes;
    }

    private String pane(Node node) {
        return panes().entrySet().stream()
                .filter(pane -> holds(pane.getValue(), node))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("nowhere");
    }

    private static boolean holds(Node pane, Node node) {
        Node at = node;
        while (at != null && at != pane) {
            at = at.getParent();
        }
        return at != null;
    }

    private Node owner() {
        return window.scene().getFocusOwner();
    }

    /// Where the focus was, and in which pane: that of a variable may hold other controls when another one is selected.
    private record Stop(Node node, String pane) {}

    /// Where the focus comes to with a key from the menu at the upper left until it is there again.
    private List<Stop> round(Runnable key) {
        Node first = lookup("#main-menu").query();
        interact(first::requestFocus);
        List<Stop> stops = new ArrayList<>();
        do {
            stops.add(new Stop(owner(), pane(owner())));
            key.run();
            Frames.pass();
        } while (owner() != first && stops.size() < MOST_STOPS);
        assertThat(owner())
                .as("round after %d stops: %s", stops.size(), names(stops))
                .isSameAs(first);
        return stops;
    }

    private static List<String> names(List<Stop> stops) {
        return stops.stream()
                .map(stop -> stop.pane() + ":" + stop.node().getId())
                .toList();
    }

    private String name(Node node) {
        return pane(node) + ":" + (node.getId() == null ? node.getStyleClass() : node.getId());
    }

    private static List<String> panesOf(List<Stop> stops) {
        List<String> walked = new ArrayList<>();
        for (Stop stop : stops) {
            if (walked.isEmpty() || !walked.getLast().equals(stop.pane())) {
                walked.add(stop.pane());
            }
        }
        return walked;
    }

    @Test
    void tabGoesRoundTheWindowInTheOrderOfTheEyeAndShiftTabBack() {
        open();
        List<Stop> there = round(() -> push(KeyCode.TAB));
        assertThat(panesOf(there)).as("%s", names(there)).containsExactly("above", "left", "canvas", "right", "below");
        assertThat(Set.copyOf(names(there))).hasSizeGreaterThan(35);
        List<Stop> back = round(() -> push(KeyCode.SHIFT, KeyCode.TAB));
        assertThat(panesOf(back.subList(1, back.size())))
                .as("%s", names(back))
                .containsExactly("below", "right", "canvas", "left", "above");
        Set<String> missed = new LinkedHashSet<>(names(there));
        missed.removeAll(names(back));
        assertThat(missed).as("not reached backwards").isEmpty();
    }

    @Test
    void whereverTheFocusIsItIsInSightAndSeen() {
        open();
        List<String> unseen = new ArrayList<>();
        List<Shot> shots = new ArrayList<>();
        round(() -> {
            shots.add(shot(owner()));
            push(KeyCode.TAB);
        });
        for (Shot shot : shots) {
            if (shot.node() != window.canvas()) { // whose variables are outlined instead
                judge(shot, unseen);
            }
        }
        assertThat(unseen).as("of %d stops", shots.size()).isEmpty();
        assertThat(shots).hasSizeGreaterThan(35);
    }

    private record Shot(Node node, Bounds area, WritableImage image) {}

    private Shot shot(Node node) {
        Bounds own = node.localToScene(node.getLayoutBounds());
        Bounds area = new BoundingBox(
                own.getMinX() - MARGIN,
                own.getMinY() - MARGIN,
                own.getWidth() + 2 * MARGIN,
                own.getHeight() + 2 * MARGIN);
        WritableImage[] image = new WritableImage[1];
        interact(() -> image[0] = picture(area));
        return new Shot(node, area, image[0]);
    }

    private WritableImage picture(Bounds area) {
        SnapshotParameters part = new SnapshotParameters();
        part.setViewport(new Rectangle2D(
                area.getMinX(), area.getMinY(), Math.ceil(area.getWidth()), Math.ceil(area.getHeight())));
        return window.scene().getRoot().snapshot(part, null);
    }

    private void judge(Shot shot, List<String> unseen) {
        if (!shot.area().intersects(0, 0, 980, 900)) {
            unseen.add("out of sight: " + name(shot.node()));
            return;
        }
        interact(() -> lookup("#main-menu").<Node>query().requestFocus());
        Frames.pass();
        WritableImage[] without = new WritableImage[1];
        interact(() -> without[0] = picture(shot.area()));
        int different = different(shot.image(), without[0]);
        if (shot.node() != lookup("#main-menu").query() && different < SEEN) {
            unseen.add(name(shot.node()) + " (" + different + " pixels)");
        }
    }

    /// How many pixels differ clearly.
    private static int different(WritableImage one, WritableImage other) {
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int count = 0;
        for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
            for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
                int p = a.getArgb(x, y);
                int q = b.getArgb(x, y);
                int far = Math.abs((p >> 16 & 255) - (q >> 16 & 255))
                        + Math.abs((p >> 8 & 255) - (q >> 8 & 255))
                        + Math.abs((p & 255) - (q & 255));
                count += far > 90 ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void noTabBelowTheCanvasKeepsTheKeyboard() {
        open();
        TabPane tabs = lookup("#bottom-tabs").query();
        for (int i = 0; i < tabs.getTabs().size(); i++) {
            int tab = i;
            interact(() -> {
                tabs.getSelectionModel().select(tab);
                tabs.requestFocus();
            });
            int steps = 0;
            while (pane(owner()).equals("below") && steps++ < MOST_STOPS) {
                push(KeyCode.TAB);
            }
            assertThat(pane(owner()))
                    .as("after tab %s", tabs.getTabs().get(i).getId())
                    .isEqualTo("above");
        }
    }

    @Test
    void keyF6GoesThroughThePanesInTheSameOrder() {
        open();
        interact(() -> lookup("#main-menu").<Node>query().requestFocus());
        List<String> walked = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            walked.add(pane(owner()));
            push(KeyCode.F6);
        }
        assertThat(walked).containsExactly("above", "left", "canvas", "right", "below");
        assertThat(pane(owner())).isEqualTo("above");
        push(KeyCode.SHIFT, KeyCode.F6);
        assertThat(pane(owner())).isEqualTo("below");
    }

    @Test
    void aSheetKeepsTheFocusUntilItCloses() {
        open();
        interact(() -> window.studio().actions().get("open-settings").perform());
        Set<Node> stops = new LinkedHashSet<>();
        for (int i = 0; i < 60; i++) {
            push(KeyCode.TAB);
            assertThat(holds(lookup("#settings").query(), owner()))
                    .as(name(owner()))
                    .isTrue();
            stops.add(owner());
        }
        assertThat(stops).hasSizeGreaterThan(12);
        push(KeyCode.ESCAPE);
        assertThat(owner()).isSameAs(window.canvas());
    }
}

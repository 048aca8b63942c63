package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddEdge;
import org.causeboard.model.command.ChangeRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of every step of the main job in both themes and two sizes, in `target/screenshots`, for people to look at.
@Tag("ui")
class JourneyPicturesTest extends FreshStage {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private final List<String> written = new ArrayList<>();
    private Window window;
    private Stage stage;
    private String prefix = "";

    @Override
    public void start(Stage first) {
        stage = first;
    }

    private record Step(String name, Runnable does) {}

    @Test
    void everyStepHasItsPictureInBothThemes() throws IOException {
        Files.createDirectories(FOLDER);
        journey("light-1280", Appearance.LIGHT);
        journey("dark-1280", Appearance.DARK);
        assertThat(written).hasSize(2 * steps().size()).doesNotHaveDuplicates();
    }

    @Test
    void theMainStepsHaveTheirPictureInALargeWindow() throws IOException {
        Files.createDirectories(FOLDER);
        for (String step : List.of("01-empty", "05-fitted", "07-do", "08-imagine", "09-ask")) {
            large("light-1920", Appearance.LIGHT, step);
            large("dark-1920", Appearance.DARK, step);
        }
        assertThat(written).hasSize(10).doesNotHaveDuplicates();
    }

    private void journey(String name, Appearance appearance) {
        prefix = name;
        interact(() -> {
            window = Window.create(new SameThreadRunner(), 1280, 800);
            window.studio().theme().appearanceProperty().set(appearance);
            window.show(stage);
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        for (Step step : steps()) {
            interact(step.does());
            interact(() -> window.scene().snapshot(null)); // lays out, which moves the view
            interact(() -> write(step.name(), window.scene().snapshot(null)));
        }
        interact(stage::hide);
    }

    /// The headless screen is smaller than such a window: it is drawn once, without being shown.
    private void large(String name, Appearance appearance, String last) {
        prefix = name;
        interact(() -> {
            window = Window.create(new SameThreadRunner(), 1920, 1080);
            window.studio().theme().appearanceProperty().set(appearance);
            for (Step step : steps()) {
                step.does().run();
                if (step.name().equals(last)) {
                    break;
                }
            }
            write(last, window.scene().snapshot(null));
        });
    }

    private List<Step> steps() {
        return List.of(
                new Step("01-empty", () -> {}),
                new Step("02-examples", () -> perform("open-gallery")),
                new Step("03-data", () -> {
                    window.panels().data().load(rows());
                    perform("show-data");
                }),
                new Step("04-drawn", () -> {
                    graph();
                    perform("layout-layered");
                }),
                new Step("05-fitted", () -> {
                    window.panels().data().fit();
                    workspace().select(new Item.VariableItem("success"));
                }),
                new Step(
                        "06-see",
                        () -> world(Mode.SEE, LiveWorld.AS_OBSERVED.toggleSeen("treatment", Value.of("open")))),
                new Step(
                        "07-do", () -> world(Mode.DO, LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("open")))),
                new Step("08-imagine", () -> {
                    world(Mode.SEE, LiveWorld.AS_OBSERVED);
                    window.panels().rows().pick(85);
                    workspace()
                            .worldProperty()
                            .set(workspace().worldProperty().get().withDone("treatment", Value.of("needle")));
                }),
                new Step("09-ask", () -> {
                    world(Mode.SEE, LiveWorld.AS_OBSERVED);
                    window.panels().question().ask("P(success=yes | do(treatment=open))");
                }),
                new Step("10-identification", () -> {
                    window.panels().question().clear();
                    perform("show-identification");
                }),
                new Step("11-history", () -> perform("show-history")),
                new Step("12-unsaved", () -> perform("new-document")));
    }

    /// The patients of Charig et al. (1986), British Medical Journal 292.
    private Path rows() {
        try {
            Path file = FOLDER.resolve("kidney_stones.csv");
            return Files.writeString(
                    file,
                    "size,treatment,success\n"
                            + "small,open,yes\n".repeat(81)
                            + "small,open,no\n".repeat(6)
                            + "large,open,yes\n".repeat(192)
                            + "large,open,no\n".repeat(71)
                            + "small,needle,yes\n".repeat(234)
                            + "small,needle,no\n".repeat(36)
                            + "large,needle,yes\n".repeat(55)
                            + "large,needle,no\n".repeat(25));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void graph() {
        window.panels().data().draw(List.of("size", "treatment", "success"));
        workspace().push(new AddEdge(Edge.directed("size", "treatment")));
        workspace().push(new AddEdge(Edge.directed("size", "success")));
        workspace().push(new AddEdge(Edge.directed("treatment", "success")));
        workspace().push(ChangeRole.toggled(workspace().document(), Set.of("treatment"), Role.EXPOSURE));
        workspace().push(ChangeRole.toggled(workspace().document(), Set.of("success"), Role.OUTCOME));
    }

    private void world(Mode mode, LiveWorld world) {
        workspace().modeProperty().set(mode);
        workspace().worldProperty().set(world);
    }

    private void write(String step, WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(
                    copy, "png", FOLDER.resolve(prefix + "-" + step + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written.add(prefix + "-" + step);
    }

    private Workspace workspace() {
        return window.studio().workspace();
    }

    private void perform(String action) {
        window.studio().actions().get(action).perform();
    }
}

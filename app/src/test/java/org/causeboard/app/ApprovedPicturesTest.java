package org.causeboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.stage.Stage;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.settings.SettingsModel;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.theme.Appearance;
import org.causeboard.app.theme.Contrast;
import org.causeboard.app.workspace.Item;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;
import org.causeboard.model.example.Gallery;
import org.causeboard.model.format.BifFormat;
import org.causeboard.model.format.Reading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What a person sees in fourteen scenes, in light and dark, is what was approved. The windows are drawn without being
/// shown, so that no cursor blinks in them and no focus depends on the machine.
@Tag("ui")
class ApprovedPicturesTest extends FreshStage {
    private static final LiveWorld OPEN = LiveWorld.AS_OBSERVED.toggleDone("treatment", Value.of("open_surgery"));

    private Window window;

    @Override
    public void start(Stage stage) {}

    @Test
    void lightScenesLookAsApproved() {
        looks(Appearance.LIGHT);
    }

    @Test
    void darkScenesLookAsApproved() {
        looks(Appearance.DARK);
    }

    private void looks(Appearance appearance) {
        String theme = appearance == Appearance.DARK ? "dark" : "light";
        scenes().forEach((name, scene) -> interact(() -> {
            SettingsModel settings = SettingsModel.usual();
            settings.set(Setting.MOTION, Setting.Motion.REDUCED);
            settings.set(Setting.THEME, appearance);
            window = Window.create(new SameThreadRunner(), settings, 1280, 800);
            scene.accept(window);
            window.scene().snapshot(null); // lays out
            window.canvas().sight().fit();
            ApprovedPictures.require(name + "-" + theme, window.scene().snapshot(null));
        }));
    }

    private static Map<String, Consumer<Window>> scenes() {
        Map<String, Consumer<Window>> scenes = new LinkedHashMap<>();
        scenes.put("empty", _ -> {});
        scenes.put("gallery", window -> perform(window, "open-gallery"));
        scenes.put("small", window -> {
            open(window, example("front-door"));
            perform(window, "show-identification");
        });
        scenes.put("alarm", window -> open(window, alarm()));
        scenes.put("three-hundred", window -> open(window, threeHundred()));
        scenes.put("see", window -> {
            stones(window);
            world(window, Mode.SEE, LiveWorld.AS_OBSERVED.toggleSeen("treatment", Value.of("open_surgery")));
        });
        scenes.put("do", window -> {
            stones(window);
            world(window, Mode.DO, OPEN);
        });
        scenes.put("imagine", window -> {
            stones(window);
            world(
                    window,
                    Mode.IMAGINE,
                    new LiveWorld(
                            Map.of("treatment", Value.of("percutaneous"), "success", new Value.Label("0")),
                            OPEN.done(),
                            OptionalInt.empty()));
        });
        scenes.put("compare", window -> {
            stones(window);
            perform(window, "show-compare");
        });
        scenes.put("ask", window -> {
            stones(window);
            window.panels().question().ask("ATE(treatment -> success)");
        });
        scenes.put("double", window -> {
            stones(window);
            window.studio().settings().set(Setting.SCALE, 200);
        });
        scenes.put("larger", window -> {
            stones(window);
            world(window, Mode.DO, OPEN);
            window.studio().settings().set(Setting.SCALE, 150);
        });
        scenes.put("high-contrast", window -> {
            stones(window);
            world(window, Mode.DO, OPEN);
            window.studio().settings().set(Setting.CONTRAST, Contrast.HIGH);
        });
        scenes.put("presentation", window -> {
            stones(window);
            world(window, Mode.DO, OPEN);
            perform(window, "present");
        });
        assertThat(scenes).hasSize(14);
        return scenes;
    }

    private static void stones(Window window) {
        open(window, example("kidney-stones"));
        window.studio().workspace().select(new Item.VariableItem("treatment"));
    }

    private static void world(Window window, Mode mode, LiveWorld world) {
        window.studio().workspace().modeProperty().set(mode);
        window.studio().workspace().worldProperty().set(world);
    }

    private static void open(Window window, CausalDocument document) {
        window.studio().workspace().open(document, Optional.empty());
        perform(window, "layout-layered");
        window.scene().snapshot(null);
        window.canvas().sight().fit();
    }

    private static void perform(Window window, String action) {
        window.studio().actions().get(action).perform();
    }

    private static CausalDocument example(String id) {
        return Gallery.find(id).orElseThrow().document();
    }

    private static CausalDocument alarm() {
        try {
            Path file = Path.of("src", "test", "resources", "cases", "bn", "networks", "alarm.bif.gz");
            return switch (new BifFormat().read(file, Progress.unwatched())) {
                case Reading.Read(CausalDocument document, var _) -> document;
                case Reading.Refused(var problems) -> throw new IllegalStateException(problems.toString());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// 300 variables and 700 arrows between variables at most 15 places apart.
    private static CausalDocument threeHundred() {
        Random random = new Random(300);
        CausalGraph.Builder graph = CausalGraph.builder();
        List<String> names = IntStream.range(0, 300).mapToObj(i -> "v" + i).toList();
        names.forEach(graph::variable);
        CausalGraph built = graph.build();
        while (built.edges().size() < 700) {
            int from = random.nextInt(299);
            int to = Math.min(299, from + 1 + random.nextInt(15));
            built = built.toBuilder().directed(names.get(from), names.get(to)).build();
        }
        CausalGraph drawn = built;
        var editor = CausalDocument.empty().edit().graph(drawn);
        names.forEach(name -> editor.placement(name, Placement.at(0, 0)));
        return editor.done();
    }
}

package org.causeboard.app.canvas;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.Pane;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.settings.Setting;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.BundledFont;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.Detail;
import org.causeboard.model.display.Folding;
import org.causeboard.model.display.Scene;
import org.causeboard.model.display.SceneBuilder;
import org.causeboard.model.display.Words;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Layer;

/// The picture of the workspace, kept up to date: what has changed makes it stale, and it is drawn anew before the next
/// frame, or at once for whoever asks what is drawn.
final class LivePicture {
    private final Studio studio;
    private final Workspace workspace;
    private final Sight sight;
    private final ShownCharts charts;
    private final Runnable outdated;
    private final Runnable renewed;
    private final Words words;
    private final Words wordsOfFacts;
    private final SceneBuilder builder = new SceneBuilder(BundledFont.instance());
    private final Morph morph;
    private final ChartMotion chartMotion;
    private final PicturedWorld pictured;
    private final Pane renewal = new Pane() {
        @Override
        protected void layoutChildren() {
            refresh();
        }
    };
    private Optional<Drawing> drawing = Optional.empty();
    private Optional<Pointing> pointing = Optional.empty();
    private boolean stale;

    /// @param outdated is called when the picture has become stale
    /// @param renewed is called when it was drawn anew
    LivePicture(Studio studio, Sight sight, ShownCharts charts, Runnable outdated, Runnable renewed) {
        this.studio = studio;
        this.sight = sight;
        this.charts = charts;
        this.outdated = outdated;
        this.renewed = renewed;
        workspace = studio.workspace();
        words = words(studio.messages());
        wordsOfFacts = words.withSeen(studio.messages().text("picture.fact"));
        morph = new Morph(this::outdate, studio.theme()::isMotionReduced);
        chartMotion = new ChartMotion(this::outdate, studio.theme()::isMotionReduced);
        pictured = new PicturedWorld(workspace, this::outdate);
        renewal.setManaged(false);
    }

    private static Words words(Messages messages) {
        return new Words(
                messages.text("picture.done"),
                messages.text("picture.changed"),
                messages.text("picture.seen"),
                messages.text("picture.uncertain"),
                messages.text("picture.imagined"),
                messages.text("picture.not-measured"),
                messages.text("picture.mean"),
                messages.numbers());
    }

    /// Follows what it shows from now on; documents are followed by the canvas.
    void listen() {
        studio.lifetime().hear(studio.settings().value(Setting.NODE_SHAPE)).subscribe((_, _) -> outdate());
        workspace.highlightProperty().subscribe(_ -> outdate());
        workspace.traceProperty().subscribe(_ -> outdate());
        workspace.hiddenLayersProperty().subscribe(_ -> outdate());
        charts.property().subscribe((before, now) -> {
            chartMotion.start(before, now);
            if (!before.keySet().equals(now.keySet())) {
                sight.showAgain();
            }
            outdate();
        });
    }

    /// Waits for these distributions from now on.
    void follow(LiveDistributions live) {
        pictured.follow(live);
    }

    /// What lies below the picture and is laid out before it, which is when a stale one is drawn anew.
    Pane renewal() {
        return renewal;
    }

    /// Another document is shown.
    void changed() {
        morph.stop();
        outdate();
    }

    /// Lets variables glide from where they were in another document.
    void glideFrom(CausalDocument before) {
        morph.start(before, workspace.document());
        outdate();
    }

    /// Whether variables glide to their places at present.
    boolean isGliding() {
        return morph.between().isPresent();
    }

    /// Has it drawn anew before the next frame.
    void outdate() {
        stale = true;
        renewal.requestLayout();
        outdated.run();
    }

    /// Draws it anew if it is stale.
    void refresh() {
        if (stale) {
            redraw();
        }
    }

    /// Whether there is a picture yet.
    boolean isReady() {
        return drawing.isPresent();
    }

    /// What was drawn last, which an edit may have made out of date.
    Drawing latest() {
        return drawing.orElseThrow();
    }

    /// What is drawn, as it is now.
    Drawing drawing() {
        refresh();
        return latest();
    }

    /// What lies where in it.
    Pointing pointing() {
        Drawing now = drawing();
        Pointing next = pointing.map(last -> last.on(now)).orElseGet(() -> new Pointing(now));
        pointing = Optional.of(next);
        return next;
    }

    /// Stops where something is on the way, and draws what the workspace holds by now.
    void putAway() {
        morph.stop();
        chartMotion.stop();
        redraw();
        pointing = Optional.empty();
    }

    /// Draws it anew.
    void redraw() {
        stale = false;
        CausalDocument whole = morph.between().orElseGet(workspace::document);
        Scene scene = scene(whole);
        drawing = Optional.of(new Drawing(scene, builder.build(scene), Folding.groups(whole)));
        renewed.run();
    }

    private Scene scene(CausalDocument whole) {
        Set<Layer> hidden = workspace.hiddenLayersProperty().get();
        LiveMarks marks = LiveMarks.of(
                        whole.graph(),
                        pictured.world(),
                        pictured.mode(),
                        workspace.highlightProperty().get(),
                        workspace.traceProperty().get())
                .folded(whole.graph(), Folding.standIns(whole));
        Map<String, Chart> bars = chartMotion.between().orElseGet(charts.property()::get);
        return new Scene(
                ShownLayers.of(Folding.shown(whole), hidden),
                hidden.contains(Layer.CHARTS) ? Map.of() : pictured.drawn(bars),
                marks.nodes(),
                marks.edges(),
                AddedArrows.in(whole.graph(), pictured.world(), Folding.standIns(whole)),
                Set.of(),
                Detail.at(sight.view().zoom()),
                pictured.mode() == Mode.IMAGINE ? wordsOfFacts : words,
                studio.settings().get(Setting.NODE_SHAPE));
    }
}

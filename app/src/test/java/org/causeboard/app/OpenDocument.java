package org.causeboard.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.stage.Stage;
import org.causeboard.app.task.SameThreadRunner;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.model.display.Chart;
import org.causeboard.model.display.NodeGeometry;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;

/// The whole window with one document open in it, computing on the thread of the test.
abstract class OpenDocument extends FreshStage {
    private final CausalDocument document;
    private final List<String> folded;
    Window window;
    Workspace workspace;

    /// @param document that is open when a test begins
    /// @param folded the panes that are folded: `left`, `right`, `bottom`
    OpenDocument(CausalDocument document, String... folded) {
        this.document = document;
        this.folded = List.of(folded);
    }

    @Override
    public void start(Stage stage) {
        window = Window.create(new SameThreadRunner(), 980, 900);
        still(window);
        window.show(stage);
        folded.forEach(pane -> window.studio().actions().get("fold-" + pane).perform());
        workspace = window.studio().workspace();
        workspace.open(document, Optional.empty());
    }

    /// The middle of the bar of a state, on the screen.
    final Point2D bar(String variable, int state) {
        return onScreen(node(variable).states().get(state).centre());
    }

    /// Where the bar of a state ends when it has this share, on the screen.
    final Point2D alongBar(String variable, int state, double share) {
        NodeGeometry node = node(variable);
        Box plot = node.plot().orElseThrow();
        return onScreen(new Point(
                plot.x() + share * plot.width(),
                node.states().get(state).centre().y()));
    }

    private NodeGeometry node(String variable) {
        Frames.pass();
        return drawn(window).geometry().nodes().get(variable);
    }

    private Point2D onScreen(Point place) {
        Point at = window.canvas().view().toScreen(place);
        return window.canvas().localToScreen(at.x(), at.y());
    }

    /// The bar of a state as the canvas shows it.
    final Chart.Bar shown(String variable, int state) {
        Frames.pass();
        Map<String, Chart> charts = window.canvas().chartsProperty().get();
        return ((Chart.Bars) charts.get(variable)).bars().get(state);
    }

    /// How probable a state is in the present world.
    final double share(String variable, int state) {
        return shown(variable, state).share();
    }

    /// The distribution of a variable in the present world.
    final Distribution law(String variable) {
        Frames.pass();
        return window.panels().live().shownProperty().get().present(variable).orElseThrow();
    }
}

package org.causeboard.app.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Trace;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.model.display.Chart;

/// What the colours on the canvas mean, as far as they are there: paths between exposure and outcome, the thin marks of
/// the world before, the two worlds of imagining.
public final class Legend extends HBox {
    private static final double LINE = 30;
    private static final double ROOM = 508; // and the tools for the zoom

    private final Workspace workspace;
    private final Messages messages;
    private final ReadOnlyProperty<Map<String, Chart>> charts;
    private List<Entry> shown = List.of();

    /// @param charts the bars on the canvas
    public Legend(Workspace workspace, Messages messages, ReadOnlyProperty<Map<String, Chart>> charts) {
        this.workspace = workspace;
        this.messages = messages;
        this.charts = charts;
        setId("legend");
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setCache(true); // it would be painted again whenever something moves below it
        workspace.traceProperty().subscribe((_, _) -> show());
        workspace.worldProperty().subscribe((_, _) -> show());
        workspace.modeProperty().subscribe((_, _) -> show());
        charts.subscribe((_, _) -> show());
        opacityProperty()
                .bind(parentProperty()
                        .flatMap(Node::parentProperty)
                        .flatMap(slot -> ((Region) slot).widthProperty())
                        .flatMap(room -> getParent()
                                .layoutXProperty()
                                .map(left -> room.doubleValue() - left.doubleValue() < ROOM ? 0 : 1))
                        .orElse(1));
        show();
    }

    private enum Entry {
        CAUSAL,
        BIASING,
        FACTUAL,
        IMAGINED,
        BEFORE
    }

    /// What stays the same is not made anew, which would style and lay it out with every frame of a drag.
    private void show() {
        List<Entry> entries = new ArrayList<>();
        Trace trace = workspace.traceProperty().get();
        if (!trace.causal().isEmpty()) {
            entries.add(Entry.CAUSAL);
        }
        if (!trace.biasing().isEmpty()) {
            entries.add(Entry.BIASING);
        }
        if (!workspace.worldProperty().get().isAsObserved()
                && !charts.getValue().isEmpty()) {
            entries.addAll(
                    workspace.modeProperty().get() == Mode.IMAGINE
                            ? List.of(Entry.FACTUAL, Entry.IMAGINED)
                            : List.of(Entry.BEFORE));
        }
        if (!entries.equals(shown) || getChildren().isEmpty()) {
            shown = entries;
            getChildren().setAll(entries.stream().map(this::node).toList());
            setVisible(!entries.isEmpty());
            setManaged(!entries.isEmpty());
        }
    }

    private Node node(Entry entry) {
        return switch (entry) {
            case CAUSAL -> entry("causal", arrow("causal"));
            case BIASING -> entry("biasing", arrow("biasing"));
            case FACTUAL -> entry("factual", bar("factual"));
            case IMAGINED -> entry("imagined", bar("imagined"));
            case BEFORE -> entry("before", tick());
        };
    }

    private Node entry(String what, Node sign) {
        Label words = new Label(messages.text("legend." + what));
        words.getStyleClass().add("quiet");
        words.setMinWidth(USE_PREF_SIZE);
        HBox entry = new HBox(7, sign, words);
        entry.setId("legend-" + what);
        entry.setAlignment(Pos.CENTER_LEFT);
        return entry;
    }

    private static Node arrow(String what) {
        Line line = new Line(0, 0, LINE, 0);
        line.getStyleClass().addAll("legend-line", "legend-" + what);
        Polygon head = new Polygon(0, -4, 8, 0, 0, 4);
        head.getStyleClass().addAll("legend-head", "legend-" + what);
        HBox arrow = new HBox(line, head);
        arrow.setAlignment(Pos.CENTER);
        return arrow;
    }

    private static Node bar(String what) {
        Region bar = new Region();
        bar.getStyleClass().addAll("legend-bar", "legend-" + what);
        return bar;
    }

    private static Node tick() {
        Line line = new Line(0, 0, 0, 12);
        line.getStyleClass().add("legend-tick");
        return line;
    }
}

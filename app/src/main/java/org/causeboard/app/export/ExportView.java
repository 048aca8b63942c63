package org.causeboard.app.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.model.format.picture.PictureWriter.Ground;

/// What a picture is to be like, and a button for each format.
public final class ExportView extends ScrollPane {
    private static final double NAME_WIDTH = 130;

    private final Messages messages;
    private PictureOptions options = PictureOptions.USUAL;

    public ExportView(PictureExport pictures, Messages messages) {
        this.messages = messages;
        setId("export");
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        VBox pixels = new VBox(
                10,
                row("scale", List.of(1, 2, 3, 4), 2, scale -> scale + "x", this::scale),
                row("ground", Ground.values(), Ground.PAINTED, this::ground),
                row("look", PictureOptions.Look.values(), PictureOptions.Look.SCREEN, this::look));
        VBox contents = new VBox(
                10,
                row("extent", PictureOptions.Extent.values(), PictureOptions.Extent.EVERYTHING, this::extent),
                row("charts", PictureOptions.Charts.values(), PictureOptions.Charts.SHOWN, this::charts),
                formats(pictures));
        FlowPane content = new FlowPane(40, 10, pixels, contents);
        content.setPadding(new Insets(16));
        setContent(content);
    }

    private void scale(int scale) {
        options = options.withScale(scale);
    }

    private void ground(Ground ground) {
        options = options.withGround(ground);
    }

    private void look(PictureOptions.Look look) {
        options = options.withLook(look);
    }

    private void extent(PictureOptions.Extent extent) {
        options = options.withExtent(extent);
    }

    private void charts(PictureOptions.Charts charts) {
        options = options.withCharts(charts);
    }

    /// What is chosen now.
    PictureOptions options() {
        return options;
    }

    private <T extends Enum<T>> Node row(String name, T[] values, T usual, Consumer<T> chosen) {
        return row(name, List.of(values), usual, value -> messages.text("export." + name + "." + value.name()), chosen);
    }

    private <T> Node row(String name, List<T> values, T usual, Function<T, String> words, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        buttons.getStyleClass().add("segmented");
        for (T value : values) {
            ToggleButton button = new ToggleButton(words.apply(value));
            button.setId("export-" + name + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(value.equals(usual));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            buttons.getChildren().add(button);
        }
        Label label = new Label(messages.text("export." + name));
        label.setMinWidth(NAME_WIDTH);
        label.setLabelFor(buttons);
        HBox row = new HBox(12, label, buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node formats(PictureExport pictures) {
        HBox row = new HBox(8);
        for (String ending : List.of("png", "svg", "pdf", "tex")) {
            Button button = new Button(messages.text("export.as." + ending));
            button.setId("export-as-" + ending);
            button.setOnAction(_ -> pictures.choose(ending, options));
            row.getChildren().add(button);
        }
        return row;
    }
}

package org.causeboard.app.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.theme.Choice;
import org.causeboard.model.format.picture.PictureWriter.Ground;

/// What a picture is to be like, and a button for each format and for the clipboard.
public final class ExportView extends ScrollPane {
    private final Messages messages;
    private PictureOptions options = PictureOptions.USUAL;

    public ExportView(PictureExport pictures, Messages messages) {
        this.messages = messages;
        setId("export");
        getStyleClass().add("plain-scroll");
        setFitToWidth(true);
        GridPane picture = rows();
        row(picture, "scale", List.of(1, 2, 3, 4), 2, scale -> scale + "x", this::scale);
        row(picture, "ground", Ground.values(), Ground.PAINTED, this::ground);
        row(picture, "look", PictureOptions.Look.values(), PictureOptions.Look.SCREEN, this::look);
        GridPane contents = rows();
        row(contents, "extent", PictureOptions.Extent.values(), PictureOptions.Extent.EVERYTHING, this::extent);
        row(contents, "charts", PictureOptions.Charts.values(), PictureOptions.Charts.SHOWN, this::charts);
        VBox content = new VBox(16, formats(pictures), new FlowPane(28, 10, picture, contents));
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

    private static GridPane rows() {
        GridPane rows = new GridPane(12, 10);
        ColumnConstraints words = new ColumnConstraints();
        words.setMinWidth(USE_PREF_SIZE);
        rows.getColumnConstraints().add(words);
        return rows;
    }

    private <T extends Enum<T>> void row(GridPane rows, String name, T[] values, T usual, Consumer<T> chosen) {
        row(rows, name, List.of(values), usual, value -> words(name + "." + value.name()), chosen);
    }

    private <T> void row(
            GridPane rows, String name, List<T> values, T usual, Function<T, String> words, Consumer<T> chosen) {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        buttons.getStyleClass().add("segmented");
        buttons.setMaxWidth(USE_PREF_SIZE);
        for (T value : values) {
            ToggleButton button = new Choice(words.apply(value));
            button.setId("export-" + name + "-" + value.toString().toLowerCase(Locale.ROOT));
            button.setAccessibleText(words(name) + ": " + button.getText());
            button.setToggleGroup(group);
            button.setSelected(value.equals(usual));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen.accept(value);
            });
            buttons.getChildren().add(button);
        }
        Label label = new Label(words(name));
        label.setLabelFor(buttons);
        rows.addRow(rows.getRowCount(), label, buttons);
    }

    private String words(String key) {
        return messages.text("export." + key);
    }

    private Node formats(PictureExport pictures) {
        FlowPane row = new FlowPane(8, 8);
        for (String ending : List.of("png", "svg", "pdf", "tex")) {
            Button button = new Button(messages.text("export.as." + ending));
            button.setId("export-as-" + ending);
            button.setOnAction(_ -> pictures.choose(ending, options));
            row.getChildren().add(button);
        }
        Button copy = new Button(messages.text("action.copy-picture"));
        copy.setId("export-copy");
        copy.setOnAction(_ -> pictures.copy(options));
        row.getChildren().add(copy);
        return row;
    }
}

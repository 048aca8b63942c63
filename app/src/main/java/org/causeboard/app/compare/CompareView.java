package org.causeboard.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.ask.AnswerWords;
import org.causeboard.app.ask.BoundsPicture;
import org.causeboard.app.compare.CompareViewModel.Asked;
import org.causeboard.app.compare.CompareViewModel.Comparison;
import org.causeboard.app.compare.CompareViewModel.Level;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.graph.path.Path;
import org.causeboard.engine.variable.Value;

/// Seeing and doing side by side for each value of the exposure: the numbers with their licence, the gap between them
/// as the confounding bias, and the paths that make it, which are lit on the canvas while one is pointed at or focused.
public final class CompareView extends ScrollPane {
    /// What a button keeps beside its words hangs over, so that they stand below the others.
    private static final Insets BESIDE = new Insets(0, -6, 0, -6);

    private static final double WIDTH = 290;
    private static final int MOST_ROWS = 12;

    private final CompareViewModel model;
    private final Messages messages;
    private final AnswerWords words;
    private final Consumer<String> ask;
    private final FlowPane paths = new FlowPane(6, 2);
    private final FlowPane cards = new FlowPane(12, 12);

    /// @param ask shows the whole answer to a question
    public CompareView(CompareViewModel model, Studio studio, Consumer<String> ask) {
        this.model = model;
        this.ask = ask;
        messages = studio.messages();
        words = new AnswerWords(messages);
        setId("compare-panel");
        paths.setId("compare-paths");
        paths.getStyleClass().add("compare-paths");
        cards.getStyleClass().add("gallery");
        setContent(new VBox(paths, cards));
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        model.shownProperty().subscribe(this::show);
        visibleProperty().subscribe(seen -> model.watchedProperty().set(seen));
    }

    private void show(Optional<Comparison> comparison) {
        List<Node> nodes = new ArrayList<>();
        comparison.ifPresentOrElse(
                found -> {
                    found.levels().forEach(level -> nodes.add(card(found, level)));
                },
                () -> nodes.add(quiet(messages.text("compare.nothing"))));
        cards.getChildren().setAll(nodes);
        paths.getChildren().setAll(comparison.map(found -> paths(found.paths())).orElse(List.of()));
    }

    /// What makes the difference.
    private List<Node> paths(List<Path> found) {
        List<Node> nodes = new ArrayList<>();
        Label title = quiet(messages.text(found.isEmpty() ? "compare.no-paths" : "compare.paths"));
        nodes.add(title);
        for (int at = 0; at < Math.min(MOST_ROWS, found.size()); at++) {
            Path path = found.get(at);
            Button row = row("compare-path-" + at, path.drawn(), List.of(path));
            row.getStyleClass().add("path-biasing");
            nodes.add(row);
        }
        if (found.size() > 1) {
            nodes.add(row("compare-all-paths", messages.text("compare.all-paths", found.size()), found));
        }
        return nodes;
    }

    /// Lights paths up while it is pointed at or has the focus.
    private Button row(String id, String text, List<Path> paths) {
        Button row = new Button(text);
        row.setId(id);
        row.setMnemonicParsing(false); // names hold underscores
        row.setWrapText(true);
        row.setMinHeight(USE_PREF_SIZE);
        row.getStyleClass().add("line-button");
        row.setOnAction(_ -> model.point(paths));
        row.setOnMouseEntered(_ -> model.point(paths));
        row.setOnMouseExited(_ -> model.pointAway());
        row.focusedProperty().subscribe((before, now) -> {
            if (now) {
                model.point(paths);
            } else if (before) {
                model.pointAway();
            }
        });
        return row;
    }

    private Node card(Comparison pair, Level level) {
        Label title = new Label(pair.exposure() + " = " + words(level.value()));
        title.getStyleClass().add("panel-title");
        Label seeing = quiet(messages.text("compare.seeing", pair.outcome()));
        Label doing = quiet(messages.text("compare.doing", pair.outcome()));
        doing.getStyleClass().add("change");
        Label bias = new Label(messages.text("compare.gap", of(pair, level)));
        bias.setWrapText(true);
        bias.getStyleClass().add("bias-bracket");
        VBox card = new VBox(
                6,
                title,
                bias,
                number(level, 2, "gap"),
                seeing,
                DistributionPicture.of(level.seen(), Optional.empty(), pair.unit(), messages),
                number(level, 0, "seeing"),
                doing,
                DistributionPicture.of(level.done(), Optional.of(level.seen()), pair.unit(), messages),
                number(level, 1, "doing"));
        card.getStyleClass().add("gallery-card");
        card.setPrefWidth(WIDTH);
        return card;
    }

    private String of(Comparison pair, Level level) {
        return level.seen() instanceof StateTable table
                ? pair.outcome() + " = " + table.states().getLast()
                : messages.text("compare.mean", pair.outcome());
    }

    /// A number with its interval and what it rests on; the whole answer opens by click or key.
    private Node number(Level level, int which, String id) {
        if (level.numbers().isEmpty()) {
            return quiet(messages.text("compare.computing"));
        }
        Asked asked = level.numbers().get(which);
        Button number = new Button(words.brief(asked.answer()));
        number.setMnemonicParsing(false);
        number.setId("compare-" + id + "-" + words(level.value()));
        number.getStyleClass().addAll("line-button", "strong");
        number.setWrapText(true);
        number.setMinHeight(USE_PREF_SIZE);
        number.setTooltip(new Tooltip(asked.question()));
        number.setAccessibleText(asked.question() + ": " + number.getText());
        number.setOnAction(_ -> ask.accept(asked.question()));
        Label licence = quiet(words.licence(asked.answer()));
        VBox.setMargin(number, BESIDE);
        VBox box = new VBox(number);
        BoundsPicture.of(asked.answer(), messages).ifPresent(box.getChildren()::add);
        box.getChildren().add(licence);
        return box;
    }

    private String words(Value value) {
        return switch (value) {
            case Value.Label(String name) -> name;
            case Value.Quantity(double number) -> messages.number(number);
        };
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("quiet");
        return label;
    }
}

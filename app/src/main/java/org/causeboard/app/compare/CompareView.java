package org.causeboard.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.causeboard.app.compare.CompareViewModel.Comparison;
import org.causeboard.app.compare.CompareViewModel.Level;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.variable.Value;

/// Seeing and doing side by side for each value of the exposure, with the gap between them as the confounding bias.
public final class CompareView extends ScrollPane {
    private static final double WIDTH = 290;

    private final Messages messages;
    private final FlowPane cards = new FlowPane(12, 12);

    public CompareView(CompareViewModel model, Studio studio) {
        messages = studio.messages();
        setId("compare-panel");
        cards.getStyleClass().add("gallery");
        setContent(cards);
        setFitToWidth(true);
        getStyleClass().add("plain-scroll");
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<Comparison> comparison) {
        List<Node> nodes = new ArrayList<>();
        comparison.ifPresentOrElse(
                found -> found.levels().forEach(level -> nodes.add(card(found, level))),
                () -> nodes.add(quiet(messages.text("compare.nothing"))));
        cards.getChildren().setAll(nodes);
    }

    private Node card(Comparison pair, Level level) {
        Label title = new Label(pair.exposure() + " = " + words(level.value()));
        title.getStyleClass().add("panel-title");
        Label seeing = quiet(messages.text("compare.seeing", pair.outcome()));
        Label doing = quiet(messages.text("compare.doing", pair.outcome()));
        doing.getStyleClass().add("change");
        double gap = expected(level.seen()) - expected(level.done());
        String of = level.seen() instanceof StateTable table
                ? pair.outcome() + " = " + table.states().getLast()
                : messages.text("compare.mean", pair.outcome());
        String size = Math.abs(gap) < 5e-4 && level.seen() instanceof StateTable
                ? messages.text("compare.no-bias")
                : messages.text(
                        "compare.bias",
                        of,
                        (gap < 0 ? "−" : "+")
                                + messages.number(Math.abs(gap))
                                + (pair.unit().isEmpty() ? "" : " " + pair.unit()));
        Label bias = new Label(size);
        bias.setWrapText(true);
        bias.getStyleClass().add("bias-bracket");
        VBox card = new VBox(
                6,
                title,
                seeing,
                DistributionPicture.of(level.seen(), Optional.empty(), pair.unit(), messages),
                doing,
                DistributionPicture.of(level.done(), Optional.of(level.seen()), pair.unit(), messages),
                new HBox(bias));
        card.getStyleClass().add("gallery-card");
        card.setPrefWidth(WIDTH);
        return card;
    }

    private static double expected(Distribution law) {
        return law instanceof StateTable table
                ? table.probability(table.states().size() - 1)
                : law.mean();
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

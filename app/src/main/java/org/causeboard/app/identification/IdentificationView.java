package org.causeboard.app.identification;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.model.document.CausalDocument;

/// The tab of identification: the verdict with its sets and remedies, the proof step by step, and what data could
/// contradict.
public final class IdentificationView extends HBox {
    private static final double WIDE_ENOUGH_FOR_COLUMNS = 540;
    private static final double LEAST_WIDTH = 160;

    private final ObjectBinding<Columns> columns; // bindings are forgotten by what they look at

    /// @param open opens a document in place of the present one, once that may be left
    public IdentificationView(IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        setId("identification-panel");
        getStyleClass().add("panel");
        DerivationColumn derivation = new DerivationColumn(this, model, studio);
        Dimming.of(model.outdatedProperty(), studio.tasks(), derivation);
        ImplicationsColumn implications = new ImplicationsColumn(this, model, studio);
        Dimming.of(model.impliedOutdatedProperty(), studio.tasks(), implications);
        List<VBox> parts = List.of(new VerdictColumn(this, model, studio, open), derivation, implications);
        parts.forEach(part -> part.getStyleClass().add("panel-column"));
        ObservableBooleanValue narrow = widthProperty().lessThan(WIDE_ENOUGH_FOR_COLUMNS);
        ObservableBooleanValue nothingImplied =
                implications.emptyProperty().and(Bindings.isNotEmpty(derivation.getChildren()));
        columns = Bindings.createObjectBinding(
                () -> Columns.of(narrow.get(), nothingImplied.get()), narrow, nothingImplied);
        columns.subscribe(now -> {
            getChildren().forEach(scroll -> ((ScrollPane) scroll).setContent(null));
            getChildren().setAll(inColumns(now, parts));
        });
    }

    /// How many columns there are.
    private enum Columns {
        ONE,
        /// That data can contradict nothing is said below the proof, which has the room.
        TWO,
        THREE;

        static Columns of(boolean narrow, boolean nothingImplied) {
            if (narrow) {
                return ONE;
            }
            return nothingImplied ? TWO : THREE;
        }
    }

    private static List<Node> inColumns(Columns columns, List<VBox> parts) {
        return switch (columns) {
            case ONE -> List.of(column(new VBox(parts.toArray(Node[]::new)), LEAST_WIDTH, WIDE_ENOUGH_FOR_COLUMNS));
            case TWO ->
                List.of(
                        column(parts.get(0), LEAST_WIDTH, 620),
                        column(new VBox(parts.get(1), parts.get(2)), LEAST_WIDTH, 620));
            case THREE -> sideBySide(parts);
        };
    }

    private static List<Node> sideBySide(List<VBox> parts) {
        Node proof = column(parts.get(1), LEAST_WIDTH, 460);
        proof.managedProperty().bind(Bindings.isNotEmpty(parts.get(1).getChildren())); // no gap where there is none
        proof.visibleProperty().bind(proof.managedProperty());
        return List.of(column(parts.get(0), LEAST_WIDTH, 620), proof, column(parts.get(2), LEAST_WIDTH, 300));
    }

    private static Node column(VBox content, double least, double usual) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinWidth(least);
        scroll.setPrefWidth(usual);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}

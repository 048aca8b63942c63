package org.causeboard.app.identification;

import java.util.function.Consumer;
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

    /// @param open opens a document in place of the present one, once that may be left
    public IdentificationView(IdentificationViewModel model, Studio studio, Consumer<CausalDocument> open) {
        setId("identification-panel");
        getStyleClass().add("panel");
        DerivationColumn derivation = new DerivationColumn(this, model, studio);
        Dimming.of(model.outdatedProperty(), studio.tasks(), derivation);
        ImplicationsColumn implications = new ImplicationsColumn(this, model, studio);
        Dimming.of(model.impliedOutdatedProperty(), studio.tasks(), implications);
        getChildren()
                .setAll(
                        column(new VerdictColumn(this, model, studio, open), 420, 620),
                        column(derivation, 280, 460),
                        column(implications, 180, 300));
    }

    private static Node column(VBox content, double least, double usual) {
        content.getStyleClass().add("panel-column");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        scroll.setMinWidth(Math.min(least, 160));
        scroll.setPrefWidth(usual);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        return scroll;
    }
}

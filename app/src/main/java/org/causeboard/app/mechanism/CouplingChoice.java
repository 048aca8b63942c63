package org.causeboard.app.mechanism;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.model.command.AssumeCoupling;

/// What is assumed of tables when worlds are compared, in words; without an assumption such questions get bounds.
public final class CouplingChoice extends VBox {
    private static final String NOTHING = "none";

    public CouplingChoice(Studio studio) {
        super(6);
        ChoiceBox<Optional<Coupling>> choice = new ChoiceBox<>();
        choice.setId("coupling");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getItems().add(Optional.empty());
        for (Coupling coupling : Coupling.values()) {
            choice.getItems().add(Optional.of(coupling));
        }
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Coupling> coupling) {
                return studio.messages().text("coupling." + key(coupling));
            }

            @Override
            public Optional<Coupling> fromString(String text) {
                throw new UnsupportedOperationException("A coupling is chosen, not typed.");
            }
        });
        Optional<Coupling> now = studio.workspace().document().noise().coupling();
        choice.setValue(now);
        choice.setAccessibleText(studio.messages().text("coupling.title"));
        choice.valueProperty().subscribe((_, picked) -> studio.workspace().push(new AssumeCoupling(picked)));
        Label meaning = new Label(studio.messages().text("coupling." + key(now) + ".meaning"));
        meaning.setId("coupling-meaning");
        meaning.getStyleClass().add("quiet");
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(choice, meaning);
    }

    private static String key(Optional<Coupling> coupling) {
        return coupling.map(found -> found.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .orElse(NOTHING);
    }
}

package org.causeboard.app.mechanism;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.model.command.AssumeCoupling;

/// What is assumed of tables when worlds are compared, in words; without an assumption such questions get bounds.
public final class CouplingChoice extends VBox {
    private static final String NOTHING = "none";

    public CouplingChoice(Studio studio) {
        super(6);
        List<Optional<Coupling>> offered = Stream.concat(
                        Stream.of(Optional.<Coupling>empty()),
                        Arrays.stream(Coupling.values()).map(Optional::of))
                .toList();
        ChoiceBox<Optional<Coupling>> choice = Choice.filling(
                "coupling",
                offered,
                coupling -> studio.messages().text("coupling." + key(coupling.orElse(Optional.empty()))));
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

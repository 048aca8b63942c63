package org.causeboard.app.mechanism;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.picture.DistributionPicture;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Distribution;

/// Picks the law of a mechanism's noise and its standard deviation, with a picture of it.
final class NoiseForm extends VBox {
    private final Messages messages;

    /// What is done with the noise that was picked.
    @FunctionalInterface
    interface Picked {
        /// @param deviation the standard deviation; 0 only where the form allows it
        void use(NoiseLaw law, double deviation);
    }

    /// Whether there may be no noise at all.
    enum Least {
        NONE,
        SOME
    }

    /// @param law as it is now
    /// @param unit of the noise
    NoiseForm(Studio studio, Distribution law, String unit, Least least, Picked picked) {
        super(8);
        messages = studio.messages();
        setId("noise-form");
        Optional<NoiseLaw> now = NoiseLaw.of(law);
        double deviation = law.standardDeviation();
        double usable = deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
        ChoiceBox<NoiseLaw> choice = Choice.of(
                "noise-law",
                List.of(NoiseLaw.values()),
                named -> messages.text("noise."
                        + named.map(each -> each.name().toLowerCase(Locale.ROOT))
                                .orElse("other")));
        choice.setAccessibleText(messages.text("mechanism.noise"));
        now.ifPresent(choice::setValue);
        choice.valueProperty().subscribe((_, chosen) -> picked.use(chosen, usable));
        NumberField spread = new NumberField(
                "noise-sd",
                messages.number(deviation),
                text -> messages.typed(text).filter(sd -> least == Least.NONE ? sd >= 0 : sd > 0),
                sd -> picked.use(now.orElse(NoiseLaw.NORMAL), sd),
                text -> studio.notices().warn(messages.text("mechanism.bad-number", text)));
        spread.setAccessibleText(messages.text("mechanism.noise-sd"));
        Label spreadName = new Label(messages.text("mechanism.noise-sd"));
        spreadName.getStyleClass().add("quiet");
        spreadName.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, choice, spreadName, spread);
        line.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(messages.text("mechanism.noise"));
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, line);
        if (deviation > 0) {
            getChildren().add(DistributionPicture.of(law, Optional.empty(), unit, messages));
        }
    }
}

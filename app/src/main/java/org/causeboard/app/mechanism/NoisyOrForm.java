package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.causeboard.app.shell.Studio;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.NoisyMaxMechanism;

/// The strengths of a noisy-OR: how probable the effect is by each cause alone, and by none.
final class NoisyOrForm extends VBox {
    private final Studio studio;

    NoisyOrForm(Studio studio, NoisyMaxMechanism noisy, Consumer<Mechanism> push) {
        super(8);
        this.studio = studio;
        setId("noisy-or");
        List<Double> strengths = new ArrayList<>();
        for (int cause = 0; cause < noisy.parents().size(); cause++) {
            strengths.add(noisy.pushes().get(4 * cause + 3)); // rows of 2 states: absent, present
        }
        double leak = noisy.leak().get(1);
        GridPane grid = new GridPane(6, 3);
        grid.getStyleClass().add("probability-table");
        Label head = new Label(studio.messages().text("mechanism.strength"));
        head.getStyleClass().add("quiet");
        grid.add(head, 0, 0, 2, 1);
        for (int cause = 0; cause < strengths.size(); cause++) {
            int at = cause;
            grid.addRow(
                    cause + 1,
                    new Label(noisy.parents().get(cause)),
                    field("strength-" + cause, strengths.get(cause), share -> {
                        List<Double> changed = new ArrayList<>(strengths);
                        changed.set(at, share);
                        push.accept(NoisyMaxMechanism.noisyOr(noisy.parents(), Numbers.of(changed), leak));
                    }));
        }
        grid.addRow(
                strengths.size() + 1,
                new Label(studio.messages().text("mechanism.leak")),
                field(
                        "leak",
                        leak,
                        share ->
                                push.accept(NoisyMaxMechanism.noisyOr(noisy.parents(), Numbers.of(strengths), share))));
        getChildren().add(grid);
    }

    private NumberField field(String id, double share, DoubleConsumer accept) {
        return new NumberField(
                id,
                studio.messages().numbers().probability(share),
                text -> TableEdits.number(text).filter(number -> number <= 1),
                accept,
                text -> studio.notices().warn(studio.messages().text("mechanism.bad-share", text)));
    }
}

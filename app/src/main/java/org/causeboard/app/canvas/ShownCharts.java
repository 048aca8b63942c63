package org.causeboard.app.canvas;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.shell.Notices;
import org.causeboard.app.shell.Studio;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.ask.Panorama;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.variable.Domain;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;

/// The distributions that the canvas shows on its variables. Why there are none is told where it can be mended.
final class ShownCharts {
    private final Workspace workspace;
    private final Notices notices;
    private final Messages messages;
    private final ObjectProperty<Map<String, Chart>> charts = new SimpleObjectProperty<>(Map.of());
    private Map<String, Absence> missing = Map.of();

    ShownCharts(Studio studio) {
        workspace = studio.workspace();
        notices = studio.notices();
        messages = studio.messages();
    }

    /// The charts of the variables that have one.
    ObjectProperty<Map<String, Chart>> property() {
        return charts;
    }

    /// Why other variables have none, where that is known.
    Map<String, Absence> missing() {
        return missing;
    }

    /// Shows what is known of the distributions.
    void show(LiveDistributions.Pair known) {
        CausalDocument document = workspace.document();
        boolean observed = known.world().isAsObserved();
        boolean imagined = known.mode() == Mode.IMAGINE && !observed;
        Map<String, Chart> next = new LinkedHashMap<>();
        for (String variable : document.graph().variables()) {
            Domain domain = document.cards().get(variable).domain();
            Optional<Distribution> present = known.present(variable);
            Optional<Distribution> first = imagined ? known.factual(variable).or(() -> present) : present;
            first.ifPresent(now -> next.put(
                    variable,
                    LiveCharts.chart(
                            domain,
                            now,
                            observed || imagined ? Optional.empty() : known.observed(variable),
                            imagined ? present : Optional.empty())));
        }
        missing = known.present() instanceof Panorama.Shown shown ? shown.missing() : Map.of();
        charts.set(next);
    }

    /// Tells why there is no distribution of a world.
    void warn(LiveDistributions.Pair known) {
        boolean observed = known.world().isAsObserved();
        switch (known.present()) {
            case Panorama.Impossible(String event) -> notices.warn(messages.text("canvas.impossible", event));
            case Panorama.Unseen(String event) -> notices.warn(messages.text("canvas.unseen", event));
            case Panorama.Unfit(List<String> problems)
            when !observed -> notices.warn(messages.text("canvas.unfit", messages.engine(problems.getFirst())));
            case Panorama.TooLarge(double cells)
            when !observed -> notices.warn(messages.text("canvas.too-large", messages.number(cells)));
            case Panorama.Unfit _, Panorama.TooLarge _, Panorama.Shown _, Panorama.Cancelled _ -> {}
        }
    }
}

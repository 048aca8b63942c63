package org.causeboard.model.command;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.causeboard.engine.fit.ModelFit;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Point;

/// Takes over what was fitted to the data: mechanisms, why they were chosen, and room for the charts that variables
/// have from then on.
///
/// @param mechanisms by variable
/// @param reports why each was chosen and how well it fits
/// @param places where variables go that would cover others
public record FitMechanisms(
        Map<String, Mechanism> mechanisms, Map<String, FitReport> reports, Map<String, Point> places)
        implements Command {
    public FitMechanisms {
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
        reports = Collections.unmodifiableMap(new LinkedHashMap<>(reports));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /// What was found.
    public static FitMechanisms of(ModelFit fit) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        Map<String, FitReport> reports = new LinkedHashMap<>();
        fit.fitted().forEach(each -> {
            mechanisms.put(each.variable().name(), each.mechanism());
            reports.put(each.variable().name(), FitReport.of(each));
        });
        return new FitMechanisms(mechanisms, reports, Map.of());
    }

    /// The same with variables moved out of each other's way.
    public FitMechanisms withPlaces(Map<String, Point> moved) {
        return new FitMechanisms(mechanisms, reports, moved);
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        CausalDocument fitted = new SetMechanisms("command.fit", mechanisms).apply(document);
        DocumentEditor editor = fitted.edit();
        reports.forEach(editor::fit);
        places.forEach((variable, place) -> {
            Names.requirePresent(document, variable);
            editor.placement(variable, document.placements().get(variable).movedTo(place));
        });
        return editor.done();
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.fit", String.join(", ", mechanisms.keySet()));
    }
}

package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.causeboard.engine.infer.sensitivity.EValue;
import org.causeboard.engine.infer.sensitivity.OmittedConfounder;
import org.causeboard.engine.infer.sensitivity.ParameterSensitivity;

/// How far an answer depends on what was put in: on each number of the model, and on a confounder that nobody measured.
/// Made by [SensitivityAsk].
///
/// @param answer what was asked, as [Planner] answers it
/// @param tornado one bar for each number of the model that matters, longest first; empty when the model gives no
///     single number
/// @param confounder what an unmeasured confounder could do to the estimate from data, where there is one for an effect
/// @param strength the E-value of that estimate, where it has one
/// @param notes what else a reader must know, each in a sentence
public record Sensitivities(
        Answer answer,
        List<ParameterSensitivity.Bar> tornado,
        Optional<OmittedConfounder> confounder,
        Optional<EValue> strength,
        List<String> notes) {
    public Sensitivities {
        Objects.requireNonNull(answer, "answer");
        tornado = List.copyOf(tornado);
        Objects.requireNonNull(confounder, "confounder");
        Objects.requireNonNull(strength, "strength");
        notes = List.copyOf(notes);
    }
}

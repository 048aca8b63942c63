package org.causeboard.model.format.lavaan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.VariableCard;
import org.causeboard.model.format.Problem;
import org.causeboard.model.format.Reading;
import org.causeboard.model.layout.FirstLayout;

/// The document that a lavaan model means. A variable all of whose numbers are fixed gets a linear mechanism; what else
/// stands before a variable, a number or a label, is written beside its edge.
public final class LavaanDocument {
    private LavaanDocument() {}

    /// Whether a text is a model of lavaan, to judge by its look.
    public static boolean isLikely(String text) {
        return RScript.looksLikeModel(text);
    }

    /// The document of a text, such as one from the clipboard.
    public static Reading read(String text, String title, Progress progress) {
        return switch (LavaanReader.read(text)) {
            case LavaanReading.Model(LavaanModel model, List<Problem> warnings) ->
                new Reading.Read(document(model, title, progress), warnings);
            case LavaanReading.Refused(List<Problem> problems) -> new Reading.Refused(problems);
        };
    }

    private static CausalDocument document(LavaanModel model, String title, Progress progress) {
        CausalDocument empty = CausalDocument.empty();
        DocumentEditor editor = empty.edit().title(title).graph(model.graph());
        for (String variable : model.graph().variables()) {
            Optional<LinearGaussianMechanism> mechanism = model.mechanism(variable);
            if (mechanism.isPresent()) {
                editor.mechanism(variable, mechanism.get());
                editor.card(variable, VariableCard.BLANK.withDomain(Numeric.UNBOUNDED));
            }
        }
        for (Map.Entry<Edge, Modifier> entry : model.coefficients().entrySet()) {
            Edge edge = entry.getKey();
            editor.correlation(edge, model.correlation(edge));
            boolean told = edge.isDirected()
                    ? model.mechanism(edge.to()).isPresent()
                    : model.correlation(edge).isPresent();
            if (!told) {
                entry.getValue()
                        .words()
                        .ifPresent(words -> editor.style(edge, empty.style(edge).withLabel(words)));
            }
        }
        return FirstLayout.applied(editor.done(), progress);
    }
}

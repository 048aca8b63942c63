package org.causeboard.model.command;

import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ParentNames;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;

/// The rule that keeps mechanisms and arrows together: a mechanism is made for its variable's causes.
final class Mechanisms {
    private Mechanisms() {}

    /// Removes the mechanisms of variables whose causes are others in `graph` than in the document.
    static void dropUnfit(CausalDocument document, DocumentEditor editor, CausalGraph graph) {
        for (String variable : document.mechanisms().keySet()) {
            if (!graph.contains(variable)
                    || !graph.parents(variable).equals(document.graph().parents(variable))) {
                editor.withoutMechanism(variable);
            }
        }
    }

    /// Lets mechanisms follow a variable that gets another name.
    static void rename(CausalDocument document, DocumentEditor editor, String from, String to) {
        Map<String, String> names = Map.of(from, to);
        document.mechanisms().forEach((variable, mechanism) -> {
            Mechanism renamed = ParentNames.renamed(mechanism, names);
            if (variable.equals(from)) {
                editor.withoutMechanism(from);
            }
            String name = variable.equals(from) ? to : variable;
            editor.mechanism(name, renamed);
            Optional.ofNullable(document.fits().get(variable)).ifPresent(report -> editor.fit(name, report));
        });
    }
}

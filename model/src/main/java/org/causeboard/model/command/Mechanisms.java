package org.causeboard.model.command;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.FurtherParents;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ParentNames;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.VariableCard;

/// The rules that keep mechanisms, arrows and values together: what somebody wrote is kept as long as it says the same
/// as before.
final class Mechanisms {
    private Mechanisms() {}

    /// Lets mechanisms follow a graph with other arrows. One that was written by hand takes a new cause as one that
    /// does not matter yet; where its kind has no place for the cause it stays as it is, to be completed. One that was
    /// fitted to data goes, since with another cause the data say something else, and so does one that loses a cause
    /// that it reads.
    static void followArrows(CausalDocument document, DocumentEditor editor, CausalGraph graph) {
        document.mechanisms().forEach((variable, mechanism) -> {
            if (!graph.contains(variable)) {
                editor.withoutMechanism(variable);
                return;
            }
            Set<String> causes = graph.parents(variable);
            if (causes.equals(document.graph().parents(variable))) {
                return;
            }
            if (document.fits().containsKey(variable) || !causes.containsAll(mechanism.parents())) {
                editor.withoutMechanism(variable);
            } else {
                editor.mechanism(variable, completed(mechanism, causes, name -> domain(document, name)));
            }
        });
    }

    /// Lets mechanisms follow variables that take other values. What was written for states stays where these only get
    /// other names or another order; what was written for other values goes.
    ///
    /// @param next the values from now on, of variables that may have had others
    static void followValues(
            CausalDocument document, DocumentEditor editor, Map<String, Domain> next, ValueChange.Naming naming) {
        Function<String, Domain> domains =
                name -> Optional.ofNullable(next.get(name)).orElseGet(() -> domain(document, name));
        document.mechanisms().forEach((variable, mechanism) -> {
            Set<String> causes = document.graph().parents(variable);
            Optional<Mechanism> kept = change(document, next, naming, variable).own(mechanism);
            for (String cause : causes) {
                kept = kept.flatMap(now -> change(document, next, naming, cause).ofEffect(now, cause));
            }
            kept.map(now -> completed(now, causes, domains))
                    .ifPresentOrElse(
                            now -> replace(document, editor, variable, now), () -> editor.withoutMechanism(variable));
        });
    }

    private static ValueChange change(
            CausalDocument document, Map<String, Domain> next, ValueChange.Naming naming, String variable) {
        Domain before = domain(document, variable);
        return new ValueChange(before, next.getOrDefault(variable, before), naming);
    }

    /// Keeps what a fit says of a mechanism as long as that is the same but for the names of values.
    private static void replace(CausalDocument document, DocumentEditor editor, String variable, Mechanism mechanism) {
        Optional<FitReport> fit = Optional.ofNullable(document.fits().get(variable));
        editor.mechanism(variable, mechanism);
        fit.ifPresent(report -> editor.fit(variable, report));
    }

    /// With each cause that the mechanism does not read and has a place for.
    private static Mechanism completed(
            Mechanism mechanism, Collection<String> causes, Function<String, Domain> domains) {
        Mechanism complete = mechanism;
        for (String cause : causes) {
            if (!complete.parents().contains(cause)) {
                complete = FurtherParents.with(complete, new Variable(cause, domains.apply(cause)))
                        .orElse(complete);
            }
        }
        return complete;
    }

    private static Domain domain(CausalDocument document, String variable) {
        VariableCard card = document.cards().get(variable);
        return card == null ? Unspecified.UNSPECIFIED : card.domain();
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

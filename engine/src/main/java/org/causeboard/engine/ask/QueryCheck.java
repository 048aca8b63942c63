package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.text.QueryProblem;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Values;

/// What in a question does not fit a snapshot, whoever made the question. Problems point into its printed text.
final class QueryCheck {
    private final Snapshot snapshot;
    private final String text;
    private final Set<QueryProblem> problems = new LinkedHashSet<>();

    private QueryCheck(Query query, Snapshot snapshot) {
        this.snapshot = snapshot;
        this.text = QueryText.print(query);
    }

    static List<QueryProblem> problems(Query query, Snapshot snapshot) {
        QueryCheck check = new QueryCheck(query, snapshot);
        for (String name : QueryParts.names(query)) {
            if (!snapshot.graph().contains(name)) {
                check.problem(
                        name, "There is no variable '" + name + "' in the graph.", "Draw it, or ask about another.");
            }
        }
        if (check.problems.isEmpty()) {
            QueryParts.events(query).forEach(check::event);
            QueryParts.interventions(query).forEach(check::intervention);
            check.separation(query);
        }
        return List.copyOf(check.problems);
    }

    private void event(Event event) {
        String variable = event.subject().variable();
        switch (event) {
            case Event.Equals equal -> value(variable, equal.value());
            case Event.In in -> in.values().forEach(value -> value(variable, value));
            case Event.Likelihood(var _, List<Event.Weight> weights) -> {
                if (snapshot.variables().get(variable).domain() instanceof Numeric) {
                    problem(
                            variable,
                            "'" + variable + "' is a number, and an uncertain report weighs states.",
                            "Give a range.");
                } else {
                    weights.forEach(weight -> value(variable, weight.state()));
                }
            }
            case Event.Within _ -> {
                // any range is allowed
            }
        }
    }

    private void value(String variable, Value value) {
        Domain domain = snapshot.variables().get(variable).domain();
        if (!(domain instanceof Unspecified) && Values.code(domain, value).isEmpty()) {
            problem(variable, "'" + value + "' is not a value of '" + variable + "'.", "Choose one of its values.");
        }
    }

    private void intervention(Intervention intervention) {
        String variable = intervention.variable();
        if (snapshot.graph().latent().contains(variable)) {
            problem(
                    variable,
                    "'" + variable + "' is not measured, so nobody can set it.",
                    "Set a measured variable, or take the role «latent» away.");
        }
        switch (intervention) {
            case Intervention.SetTo set -> value(variable, set.value());
            case Intervention.CutEdge cut -> {
                if (!snapshot.graph().parents(variable).contains(cut.cause())) {
                    problem(
                            variable,
                            "There is no arrow from '" + cut.cause() + "' to '" + variable + "'.",
                            "Name an arrow of the graph.");
                }
            }
            case Intervention.SetToCounterfactual _, Intervention.Policy _, Intervention.Draw _ -> {
                // what they say is checked where it is computed
            }
        }
    }

    private void separation(Query query) {
        if (query instanceof Query.Separation separation) {
            for (String given : separation.given()) {
                if (snapshot.graph().latent().contains(given)) {
                    problem(given, "'" + given + "' is not measured, so it cannot be given.", "Leave it out.");
                }
            }
        }
    }

    private void problem(String name, String message, String remedy) {
        int from = Math.max(0, text.indexOf(name));
        problems.add(new QueryProblem(from, Math.min(text.length(), from + name.length()), message, remedy));
    }

    /// The first event on a variable that is not measured: data cannot condition on it.
    static List<String> latentConditions(Query query, Snapshot snapshot) {
        List<String> latent = new ArrayList<>();
        for (Event event : QueryParts.events(query)) {
            if (snapshot.graph().latent().contains(event.subject().variable())) {
                latent.add(event.subject().variable());
            }
        }
        return latent;
    }
}

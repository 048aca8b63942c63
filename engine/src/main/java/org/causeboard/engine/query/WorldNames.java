package org.causeboard.engine.query;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.formula.FormulaNames;

/// The variables that worlds and events speak of, and the same worlds about variables that are called otherwise.
public final class WorldNames {
    private WorldNames() {}

    /// What an intervention speaks of: its variable, causes that are cut, what its formula refers to.
    public static Set<String> in(Intervention intervention) {
        Set<String> names = new LinkedHashSet<>();
        names.add(intervention.variable());
        switch (intervention) {
            case Intervention.SetTo _ -> {}
            case Intervention.SetToCounterfactual(String _, Counterfactual source) -> names.addAll(in(source));
            case Intervention.Policy(String _, String formula) -> names.addAll(FormulaNames.in(formula));
            case Intervention.Draw(String _, String law) -> names.addAll(FormulaNames.in(law));
            case Intervention.CutEdge(String _, String cause) -> names.add(cause);
        }
        return names;
    }

    /// What a variable in a world speaks of.
    public static Set<String> in(Counterfactual subject) {
        Set<String> names = new LinkedHashSet<>();
        names.add(subject.variable());
        subject.world().interventions().forEach(intervention -> names.addAll(in(intervention)));
        return names;
    }

    /// The same world about variables that are called otherwise.
    ///
    /// @param names new names by old ones; variables that are not in it keep theirs
    public static World renamed(World world, Map<String, String> names) {
        return new World(world.interventions().stream()
                .map(intervention -> renamed(intervention, names))
                .toList());
    }

    /// The same event of variables that are called otherwise.
    public static Event renamed(Event event, Map<String, String> names) {
        Counterfactual subject = renamed(event.subject(), names);
        return switch (event) {
            case Event.Equals(var _, var value) -> new Event.Equals(subject, value);
            case Event.In(var _, var values) -> new Event.In(subject, values);
            case Event.Within(var _, var range, var bounds) -> new Event.Within(subject, range, bounds);
            case Event.Likelihood(var _, var weights) -> new Event.Likelihood(subject, weights);
        };
    }

    private static Counterfactual renamed(Counterfactual subject, Map<String, String> names) {
        return new Counterfactual(name(subject.variable(), names), renamed(subject.world(), names));
    }

    private static Intervention renamed(Intervention intervention, Map<String, String> names) {
        String variable = name(intervention.variable(), names);
        return switch (intervention) {
            case Intervention.SetTo(String _, var value) -> new Intervention.SetTo(variable, value);
            case Intervention.SetToCounterfactual(String _, Counterfactual source) ->
                new Intervention.SetToCounterfactual(variable, renamed(source, names));
            case Intervention.Policy(String _, String formula) ->
                new Intervention.Policy(variable, formula(formula, names));
            case Intervention.Draw(String _, String law) -> new Intervention.Draw(variable, formula(law, names));
            case Intervention.CutEdge(String _, String cause) -> new Intervention.CutEdge(variable, name(cause, names));
        };
    }

    /// A formula that does not speak of what is renamed stays as it was written, be it readable or not.
    private static String formula(String text, Map<String, String> names) {
        return FormulaNames.in(text).stream().anyMatch(names::containsKey) ? FormulaNames.renamed(text, names) : text;
    }

    private static String name(String variable, Map<String, String> names) {
        return names.getOrDefault(variable, variable);
    }
}

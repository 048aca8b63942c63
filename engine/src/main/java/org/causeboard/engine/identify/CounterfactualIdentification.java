package org.causeboard.engine.identify;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// Identifies probabilities of events across worlds, nested ones included, also given events across worlds.
///
/// `P(y_*) = sum over other counterfactual ancestors of prod_j P(w_j[pa] for the district C_j)`. A factor in which no
/// variable needs two values and no mechanism two inputs equals `P(c | do(pa))`, which is looked for in the available
/// distributions; any other factor is not identified, nor is the question. Conditions act like interventions on what
/// they share no noise with, so only the component of the outcome counts. Covers ID*, IDC* and effects by natural and
/// path-specific interventions.
///
/// Beyond that, where variables are known to have two states, `P(a, X=x') = P(a) - P(a, X=x)` is tried: it identifies
/// `P(Y_x, X=x')` in any graph with identified `P(Y_x)`.
///
/// Polynomial in the graph except for the complements, whose number grows as 3 to the number of binary events; progress
/// is asked for cancellation in each. Source: Correa, Lee and Bareinboim (2021), Nested counterfactual identification
/// from arbitrary surrogate experiments, Algorithms 1 and 2.
public final class CounterfactualIdentification {
    private final FactorSearch search;
    private final Map<String, Discrete> domains;
    private final boolean observable;

    private CounterfactualIdentification(
            Admg graph, List<AvailableDistribution> sources, Map<String, Discrete> domains) {
        this.search = new DistributionSearch(graph, sources);
        this.domains = domains;
        this.observable = sources.contains(AvailableDistribution.observational());
    }

    /// Identification from P(V), with nothing known of the variables' states.
    ///
    /// @throws IllegalArgumentException when the graph has a cycle or edges that are neither directed nor bidirected
    public static CounterfactualIdentification on(CausalGraph graph) {
        return from(graph, List.of(AvailableDistribution.observational()), List.of());
    }

    /// Identification from any distributions.
    ///
    /// @param variables whose discrete domains may be used; those with two states admit complements
    /// @throws IllegalArgumentException as [#on] does
    public static CounterfactualIdentification from(
            CausalGraph graph, List<AvailableDistribution> sources, Collection<Variable> variables) {
        Map<String, Discrete> domains = new HashMap<>();
        for (Variable variable : variables) {
            if (variable.domain() instanceof Discrete discrete) {
                domains.put(variable.name(), discrete);
            }
        }
        return new CounterfactualIdentification(Admg.of(graph), List.copyOf(sources), domains);
    }

    /// The verdict on `P(events | given)`.
    ///
    /// @throws IllegalArgumentException when the question names an unknown or latent variable, asks for a set of
    /// values,
    ///     or has interventions that do more than set values
    public Identification identify(Query.Probability query, Progress progress) {
        CounterfactualQuestion question = new CounterfactualQuestion(search, domains, observable, progress);
        query.events().forEach(question::ask);
        query.given().forEach(question::know);
        return question.answer();
    }

    /// The verdict on the joint distribution `P(targets | given)`. The symbol of a target is that of its variable, with
    /// one prime more for each earlier target of the same variable.
    ///
    /// @throws IllegalArgumentException as [#identify(Query.Probability, Progress)] does
    public Identification identify(Query.Distribution query, Progress progress) {
        return question(query, progress).answer();
    }

    /// Whether a target is, by consistency, a quantity that is given: `Y_{x}` where `X = x` and `Y = y` are known, as
    /// of the unit of a row. Its distribution is a point then, and [#identify(Query.Distribution, Progress)] refuses.
    public boolean isSettled(Query.Distribution query, Progress progress) {
        return question(query, progress).isSettled();
    }

    private CounterfactualQuestion question(Query.Distribution query, Progress progress) {
        CounterfactualQuestion question = new CounterfactualQuestion(search, domains, observable, progress);
        query.targets().forEach(question::ask);
        query.given().forEach(question::know);
        return question;
    }
}

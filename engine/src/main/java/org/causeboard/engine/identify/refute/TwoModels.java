package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// Two explicit models on the same graph that agree on every cell of P(V) and differ on a question: the proof by
/// example that no amount of data of this kind answers it.
///
/// @param first a model with latent variables written out
/// @param second another, whose P(V) differs by less than 1e-12 in each cell
/// @param firstAnswer the true answer in `first`
/// @param secondAnswer the true answer in `second`, at least 0.0005 away
public record TwoModels(DiscreteModel first, DiscreteModel second, double firstAnswer, double secondAnswer) {
    private static final int ATTEMPTS = 8;
    private static final double LARGEST = 1 << 17;

    /// Looks for two models that differ on `P(outcomes | do(treatments), given)` with every variable of the question in
    /// its second state (the state with code 1).
    ///
    /// Only the ancestors of the question's variables are searched; the mechanisms of the others are drawn at random
    /// and shared. Exponential in the number of ancestors: with more than about 17 binary ones, latent ones included,
    /// the search is given up at once.
    ///
    /// @param variables the discrete variables among these keep their states; all others get two
    /// @return empty when no pair was found, as is always so for an identified question
    public static Optional<TwoModels> differingOn(
            CausalGraph graph, EffectQuery query, List<Variable> variables, Seed seed, Progress progress) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        Map<String, Integer> levels = new TreeMap<>();
        query.treatments().forEach(name -> levels.put(name, 1));
        query.given().forEach(name -> levels.put(name, 1));
        query.outcomes().forEach(name -> levels.put(name, 1));
        CausalGraph part = explicit.induced(explicit.ancestors(levels.keySet()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.report((double) attempt / ATTEMPTS);
            List<Variable> declared = withLatentStates(explicit, variables, attempt);
            if (TableFamily.assignments(part, declared) > LARGEST) {
                return Optional.empty();
            }
            TableFamily family = new TableFamily(part, declared, query, levels, progress);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(seed.child(attempt));
            if (pair.isPresent()) {
                DiscreteModel others = RandomTables.model(explicit, declared, seed.child("others"));
                return pair.map(found -> of(family, found, others));
            }
        }
        return Optional.empty();
    }

    /// Looks for two models that differ on the probability of events across worlds. The noise of each variable is
    /// written out as a latent cause, since a conditional table alone does not determine counterfactuals.
    ///
    /// @param variables as above
    /// @return empty when no pair was found
    public static Optional<TwoModels> differingOn(
            CausalGraph graph, Query.Probability query, List<Variable> variables, Seed seed, Progress progress) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        CausalGraph part = explicit.induced(explicit.ancestors(asked(query)));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.report((double) attempt / ATTEMPTS);
            List<Variable> declared = withLatentStates(explicit, variables, attempt);
            if (!ResponseFamily.isSmallEnough(part, declared)) {
                return Optional.empty();
            }
            Seed own = seed.child(attempt);
            ResponseFamily family = new ResponseFamily(part, declared, query, own.child("functions"), progress);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(own.child("parameters"));
            if (pair.isPresent()) {
                DiscreteModel others = RandomTables.model(explicit, declared, seed.child("others"));
                return pair.map(found -> of(family, found, others));
            }
        }
        return Optional.empty();
    }

    /// Latent variables get two states in the first attempts and more in later ones: a coarse latent variable can leave
    /// too little room to move.
    private static List<Variable> withLatentStates(CausalGraph explicit, List<Variable> variables, int attempt) {
        int states = 2 + attempt / 3;
        List<String> names =
                IntStream.range(0, states).mapToObj(Integer::toString).toList();
        List<Variable> all = new ArrayList<>(variables);
        explicit.latent().forEach(latent -> all.add(new Variable(latent, new Categorical(names))));
        return all;
    }

    /// The variables whose mechanisms a question depends on are ancestors of these.
    private static Set<String> asked(Query.Probability query) {
        Set<String> asked = new LinkedHashSet<>();
        query.events().forEach(event -> collect(event.subject(), asked));
        query.given().forEach(event -> collect(event.subject(), asked));
        return asked;
    }

    private static void collect(Counterfactual subject, Set<String> asked) {
        asked.add(subject.variable());
        for (Intervention intervention : subject.world().interventions()) {
            asked.add(intervention.variable());
            if (intervention instanceof Intervention.SetToCounterfactual nested) {
                collect(nested.source(), asked);
            }
        }
    }

    private static TwoModels of(ModelFamily family, ModelWalk.Pair pair, DiscreteModel others) {
        return new TwoModels(
                completed(family.model(pair.first()), others),
                completed(family.model(pair.second()), others),
                pair.firstAnswer(),
                pair.secondAnswer());
    }

    /// A model of some ancestors together with the mechanisms of all other variables.
    private static DiscreteModel completed(DiscreteModel part, DiscreteModel others) {
        CausalGraph.Builder graph = others.graph().toBuilder();
        part.graph().variables().stream()
                .filter(name -> !others.graph().contains(name))
                .forEach(name -> graph.variable(name, Role.LATENT));
        part.graph().edges().forEach(graph::edge);
        List<Mechanism> mechanisms = new ArrayList<>(part.mechanisms());
        others.mechanisms().stream()
                .filter(other -> !part.graph().contains(other.variable().name()))
                .forEach(mechanisms::add);
        return new DiscreteModel(graph.build(), mechanisms);
    }
}

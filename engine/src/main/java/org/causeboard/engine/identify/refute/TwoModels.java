package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.EffectQuery;
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
    /// Variables that are no ancestors of the question's are drawn without influence. Exponential in the number of
    /// ancestors: graphs with more than about 17 binary variables, latent ones included, are given up at once.
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
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.report((double) attempt / ATTEMPTS);
            List<Variable> declared = withLatentStates(explicit, variables, attempt);
            if (TableFamily.assignments(explicit, declared) > LARGEST) {
                return Optional.empty();
            }
            TableFamily family = new TableFamily(explicit, declared, query, levels);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(seed.child(attempt));
            if (pair.isPresent()) {
                return pair.map(found -> of(family, found));
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
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.report((double) attempt / ATTEMPTS);
            List<Variable> declared = withLatentStates(explicit, variables, attempt);
            if (!ResponseFamily.isSmallEnough(explicit, declared)) {
                return Optional.empty();
            }
            Seed own = seed.child(attempt);
            ResponseFamily family = new ResponseFamily(explicit, declared, query, own.child("functions"), progress);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(own.child("parameters"));
            if (pair.isPresent()) {
                return pair.map(found -> of(family, found));
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

    private static TwoModels of(ModelFamily family, ModelWalk.Pair pair) {
        return new TwoModels(
                family.model(pair.first()), family.model(pair.second()), pair.firstAnswer(), pair.secondAnswer());
    }
}

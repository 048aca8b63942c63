package org.causeboard.engine.identify.refute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.AskedVariables;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;

/// Two explicit models on the same graph that agree on every cell of what was measured and differ on a question: the
/// proof by example that no amount of data of this kind answers it.
///
/// @param first a model with latent variables written out
/// @param second another; each available distribution differs by less than 1e-12 in each cell
/// @param firstAnswer the true answer in `first`
/// @param secondAnswer the true answer in `second`, at least 0.0005 away
/// @param firstElsewhere the other populations of which something was measured, where `first` is the target population
/// @param secondElsewhere the same, where `second` is
public record TwoModels(
        DiscreteModel first,
        DiscreteModel second,
        double firstAnswer,
        double secondAnswer,
        Map<Population, DiscreteModel> firstElsewhere,
        Map<Population, DiscreteModel> secondElsewhere) {
    private static final int ATTEMPTS = 11;
    private static final int COARSE_ATTEMPTS = 8;
    private static final double LARGEST = 1 << 17;

    public TwoModels {
        firstElsewhere = Collections.unmodifiableMap(new TreeMap<>(firstElsewhere));
        secondElsewhere = Collections.unmodifiableMap(new TreeMap<>(secondElsewhere));
    }

    /// [#differingOn(CausalGraph, EffectQuery, List, List, Seed, Progress)] where P(V) was measured.
    public static Optional<TwoModels> differingOn(
            CausalGraph graph, EffectQuery query, List<Variable> variables, Seed seed, Progress progress) {
        return differingOn(graph, query, List.of(AvailableDistribution.observational()), variables, seed, progress);
    }

    /// Looks for two models that differ on `P(outcomes | do(treatments), given)` with every variable of the question in
    /// its second state (the state with code 1).
    ///
    /// Only the ancestors of the question's variables, and of selection variables, are searched; the mechanisms of the
    /// others are drawn at random, shared, and deaf to the latent variables of the search. Exponential in the number of
    /// ancestors: with more than about 17 binary ones, latent ones included, the search is given up at once.
    ///
    /// @param sources what was measured; P(V) alone is that of a selected sample where the graph has selection
    /// variables
    /// @param variables the discrete variables among these keep their states; all others get two or, where these do not
    ///     show a difference, more
    /// @return empty when no pair was found, as is always so for an identified question
    public static Optional<TwoModels> differingOn(
            CausalGraph graph,
            EffectQuery query,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            Seed seed,
            Progress progress) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        Measured measured = Measured.of(graph, sources);
        Map<String, Integer> levels = new TreeMap<>();
        query.treatments().forEach(name -> levels.put(name, 1));
        query.given().forEach(name -> levels.put(name, 1));
        query.outcomes().forEach(name -> levels.put(name, 1));
        CausalGraph part = explicit.induced(measured.relevant(explicit, levels.keySet()));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            progress.report((double) attempt / ATTEMPTS);
            List<Variable> declared = withStates(explicit, measured.declared(variables), measured, attempt);
            if (TableFamily.terms(part, declared, measured) > LARGEST) {
                return Optional.empty();
            }
            TableFamily family = new TableFamily(part, declared, measured, query, levels, progress);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(seed.child(attempt));
            if (pair.isPresent()) {
                DiscreteModel others = RandomTables.model(explicit, declared, seed.child("others"));
                return pair.map(found -> of(family, measured, found, others));
            }
        }
        return Optional.empty();
    }

    /// [#differingOn(CausalGraph, Query.Probability, List, List, Seed, Progress)] where P(V) was measured.
    public static Optional<TwoModels> differingOn(
            CausalGraph graph, Query.Probability query, List<Variable> variables, Seed seed, Progress progress) {
        return differingOn(graph, query, List.of(AvailableDistribution.observational()), variables, seed, progress);
    }

    /// Looks for two models that differ on the probability of events across worlds. The noise of each variable is
    /// written out as a latent cause, since a conditional table alone does not determine counterfactuals.
    ///
    /// @param sources as above
    /// @param variables the discrete variables among these keep their states; all others get two
    /// @return empty when no pair was found
    public static Optional<TwoModels> differingOn(
            CausalGraph graph,
            Query.Probability query,
            List<AvailableDistribution> sources,
            List<Variable> variables,
            Seed seed,
            Progress progress) {
        CausalGraph explicit = CanonicalDag.of(graph).graph();
        Measured measured = Measured.of(graph, sources);
        CausalGraph part = explicit.induced(measured.relevant(explicit, AskedVariables.of(query)));
        for (int attempt = 0; attempt < COARSE_ATTEMPTS; attempt++) {
            progress.report((double) attempt / COARSE_ATTEMPTS);
            List<Variable> declared = withStates(explicit, measured.declared(variables), measured, attempt);
            if (!ResponseFamily.isSmallEnough(part, declared, measured)) {
                return Optional.empty();
            }
            Seed own = seed.child(attempt);
            ResponseFamily family =
                    new ResponseFamily(part, declared, measured, query, own.child("functions"), progress);
            Optional<ModelWalk.Pair> pair = new ModelWalk(family, progress).from(own.child("parameters"));
            if (pair.isPresent()) {
                DiscreteModel others = RandomTables.model(explicit, declared, seed.child("others"));
                return pair.map(found -> of(family, measured, found, others));
            }
        }
        return Optional.empty();
    }

    /// Latent variables get two states in the first attempts and more in later ones: a coarse latent variable can leave
    /// too little room to move. In the last attempts the observed variables of which nothing is known get more too, in
    /// a selected sample the direct causes of selection: with two, what happens to be independent can fix what in
    /// general is open.
    private static List<Variable> withStates(
            CausalGraph explicit, List<Variable> variables, Measured measured, int attempt) {
        List<Variable> all = new ArrayList<>(variables);
        boolean coarse = attempt < COARSE_ATTEMPTS;
        Categorical latent = numbered(coarse ? 2 + attempt / 3 : attempt - COARSE_ATTEMPTS + 2);
        explicit.latent().forEach(name -> all.add(new Variable(name, latent)));
        if (!coarse) {
            Set<String> finer = new LinkedHashSet<>(explicit.observed());
            finer.removeAll(measured.selected());
            Set<String> selecting = new LinkedHashSet<>();
            measured.selected().forEach(name -> selecting.addAll(explicit.parents(name)));
            finer.removeIf(name -> !selecting.isEmpty() && !selecting.contains(name));
            finer.forEach(name -> all.add(new Variable(name, numbered(selecting.isEmpty() ? 3 : 4))));
        }
        return all;
    }

    private static Categorical numbered(int states) {
        return new Categorical(
                IntStream.range(0, states).mapToObj(Integer::toString).toList());
    }

    private static TwoModels of(ModelFamily family, Measured measured, ModelWalk.Pair pair, DiscreteModel others) {
        Map<Population, DiscreteModel> first = new LinkedHashMap<>();
        Map<Population, DiscreteModel> second = new LinkedHashMap<>();
        for (Population population : measured.populations().keySet()) {
            first.put(population, completed(family.model(pair.first(), population), others));
            second.put(population, completed(family.model(pair.second(), population), others));
        }
        return new TwoModels(
                first.remove(Population.TARGET),
                second.remove(Population.TARGET),
                pair.firstAnswer(),
                pair.secondAnswer(),
                first,
                second);
    }

    /// A model of some ancestors together with the mechanisms of all other variables. These do not listen to latent
    /// ancestors, so that what was measured is the same where it is so among the ancestors.
    private static DiscreteModel completed(DiscreteModel part, DiscreteModel others) {
        CausalGraph.Builder graph = others.graph().toBuilder();
        part.graph().variables().stream()
                .filter(name -> !others.graph().contains(name))
                .forEach(name -> graph.variable(name, Role.LATENT));
        part.graph().edges().forEach(graph::edge);
        List<Mechanism> mechanisms = new ArrayList<>(part.mechanisms());
        others.mechanisms().stream()
                .filter(other -> !part.graph().contains(other.variable().name()))
                .map(other -> other.deafTo(part.graph().latent()))
                .forEach(mechanisms::add);
        return new DiscreteModel(graph.build(), mechanisms);
    }
}

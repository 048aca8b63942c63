package org.causeboard.engine.identify.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.AskedVariables;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.EffectIdentification;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// «What would make it identifiable?»: for a question without an estimand from what was measured, each of these that
/// would give it one: plain observation, the smallest experiments, the smallest sets of latent variables to measure,
/// the single edges to argue away, and the single differences between populations.
///
/// Every remedy is checked by the algorithm for its kind of question, so each one listed is enough beside what there
/// is, and nothing smaller inside it is. Sets are searched by size up to [#LARGEST]: with n candidates about n^3
/// identifications at worst, each below a millisecond for usual graphs; progress is reported and cancellation asked for
/// throughout.
///
/// Where P(V) is that of a selected sample, an experiment is one on the whole population and must do alone: how it
/// could be combined with the sample is not searched.
public final class MakeIdentifiable {
    /// The largest sets that are tried.
    public static final int LARGEST = 3;

    private final CausalGraph graph;
    private final IdentificationTask task;
    private final List<AvailableDistribution> sources;
    private final int limit;

    private MakeIdentifiable(
            CausalGraph graph, IdentificationTask task, List<AvailableDistribution> sources, int limit) {
        this.graph = graph;
        this.task = task;
        this.sources = List.copyOf(sources);
        this.limit = limit;
    }

    /// [#forEffect(CausalGraph, EffectQuery, List, int)] where P(V) was measured.
    public static MakeIdentifiable forEffect(CausalGraph graph, EffectQuery query, int limit) {
        return forEffect(graph, query, observed(), limit);
    }

    /// Remedies for an effect.
    ///
    /// @param sources what was measured; P(V) alone is that of a selected sample where the graph has selection
    /// variables
    /// @param limit at most so many of each kind
    public static MakeIdentifiable forEffect(
            CausalGraph graph, EffectQuery query, List<AvailableDistribution> sources, int limit) {
        return new MakeIdentifiable(graph, new EffectTask(query), sources, limit);
    }

    /// Remedies for questions across worlds, all of which are to be identified.
    ///
    /// @param questions probabilities of events and distributions
    /// @param sources what was measured
    /// @param variables whose discrete domains may be used
    /// @param limit at most so many of each kind
    public static MakeIdentifiable forCounterfactuals(
            CausalGraph graph,
            List<Query> questions,
            List<AvailableDistribution> sources,
            Collection<Variable> variables,
            int limit) {
        return new MakeIdentifiable(graph, new CounterfactualTask(questions, List.copyOf(variables)), sources, limit);
    }

    /// All remedies: observation, experiments, measurements, edges, then differences.
    public List<Remedy> all(Progress progress) {
        List<Remedy> all =
                new ArrayList<>(observation(progress.subTask(0, 0.05)).stream().toList());
        all.addAll(experiments(progress.subTask(0.05, 0.45)));
        all.addAll(measurements(progress.subTask(0.5, 0.3)));
        all.addAll(edges(progress.subTask(0.8, 0.15)));
        all.addAll(differences(progress.subTask(0.95, 0.05)));
        return all;
    }

    /// P(V) of the whole target population, where it is not available and would do.
    public Optional<Remedy.Observation> observation(Progress progress) {
        boolean selected = EffectIdentification.isFromSelectedSample(graph, sources);
        if (!selected && sources.contains(AvailableDistribution.observational())) {
            return Optional.empty();
        }
        List<AvailableDistribution> more = new ArrayList<>(selected ? List.of() : sources);
        more.add(AvailableDistribution.observational());
        return task.isIdentified(selected ? withoutSelection() : graph, more, progress)
                ? Optional.of(new Remedy.Observation())
                : Optional.empty();
    }

    private CausalGraph withoutSelection() {
        CausalGraph.Builder builder = graph.toBuilder();
        graph.withRole(Role.SELECTED).forEach(name -> builder.withoutRole(name, Role.SELECTED));
        return builder.build();
    }

    /// The smallest experiments that would do besides what was measured; where no single one does, the smallest pairs
    /// and triples of experiments on one variable each. The question's own experiment is left out.
    public List<Remedy.Experiments> experiments(Progress progress) {
        List<String> candidates = List.copyOf(task.candidates(graph));
        List<Remedy.Experiments> found = new ArrayList<>();
        for (Set<String> set : MinimalSubsets.of(
                candidates,
                LARGEST,
                limit,
                set -> !task.isTheQuestion(set) && helps(List.of(set), progress),
                progress)) {
            found.add(new Remedy.Experiments(List.of(set)));
        }
        if (found.isEmpty()) {
            for (Set<String> several : MinimalSubsets.of(
                    candidates, LARGEST, limit, several -> helps(separately(several), progress), progress)) {
                found.add(new Remedy.Experiments(separately(several)));
            }
        }
        return found;
    }

    private static List<Set<String>> separately(Set<String> several) {
        return several.stream().map(Set::of).toList();
    }

    private boolean helps(List<Set<String>> interventions, Progress progress) {
        boolean selected = EffectIdentification.isFromSelectedSample(graph, sources);
        List<AvailableDistribution> more = new ArrayList<>(selected ? List.of() : sources);
        interventions.forEach(set -> more.add(AvailableDistribution.experiment(set.toArray(String[]::new))));
        return interventions.stream().noneMatch(task::isTheQuestion)
                && task.isIdentified(graph, more, progress.quiet());
    }

    /// The smallest sets of latent variables that would do if they were measured.
    public List<Remedy.Measurements> measurements(Progress progress) {
        CanonicalDag canonical = CanonicalDag.of(graph);
        List<String> latent = List.copyOf(canonical.graph().latent());
        List<Remedy.Measurements> found = new ArrayList<>();
        for (Set<String> measured : MinimalSubsets.of(
                latent,
                LARGEST,
                limit,
                set -> task.isIdentified(observing(canonical.graph(), set), sources, progress.quiet()),
                progress)) {
            found.add(remedy(measured, canonical.latents()));
        }
        return found;
    }

    private static Remedy.Measurements remedy(Set<String> measured, Map<String, Edge> commonCauses) {
        Set<String> variables = new LinkedHashSet<>();
        Set<Edge> edges = new LinkedHashSet<>();
        for (String name : measured) {
            if (commonCauses.containsKey(name)) {
                edges.add(commonCauses.get(name));
            } else {
                variables.add(name);
            }
        }
        return new Remedy.Measurements(variables, edges);
    }

    private static CausalGraph observing(CausalGraph graph, Set<String> measured) {
        CausalGraph.Builder builder = graph.toBuilder();
        measured.forEach(name -> builder.withoutRole(name, Role.LATENT));
        return builder.build();
    }

    /// The single edges without which the question would be identified.
    public List<Remedy.NoEdge> edges(Progress progress) {
        List<Edge> all = List.copyOf(graph.edges());
        List<Remedy.NoEdge> found = new ArrayList<>();
        for (Set<Edge> single : MinimalSubsets.of(
                all,
                1,
                limit,
                set -> task.isIdentified(graph.withoutEdges(set::contains), sources, progress.quiet()),
                progress)) {
            single.forEach(edge -> found.add(new Remedy.NoEdge(edge)));
        }
        return found;
    }

    /// The single differences between populations without which the question would be identified.
    public List<Remedy.NoDifference> differences(Progress progress) {
        List<Remedy.NoDifference> all = sources.stream()
                .flatMap(source ->
                        source.differing().stream().map(name -> new Remedy.NoDifference(source.population(), name)))
                .distinct()
                .toList();
        return MinimalSubsets.of(
                        all,
                        1,
                        limit,
                        set -> task.isIdentified(graph, alike(set.iterator().next()), progress.quiet()),
                        progress)
                .stream()
                .flatMap(Set::stream)
                .toList();
    }

    /// What was measured, if this difference is none.
    private List<AvailableDistribution> alike(Remedy.NoDifference none) {
        return sources.stream()
                .map(source -> {
                    Set<String> differing = new LinkedHashSet<>(source.differing());
                    if (source.population().equals(none.population())) {
                        differing.remove(none.variable());
                    }
                    return new AvailableDistribution(source.population(), source.intervention(), differing);
                })
                .toList();
    }

    private static List<AvailableDistribution> observed() {
        return List.of(AvailableDistribution.observational());
    }

    private record EffectTask(EffectQuery query) implements IdentificationTask {
        @Override
        public boolean isIdentified(CausalGraph graph, List<AvailableDistribution> sources, Progress progress) {
            return EffectIdentification.of(graph, sources, query, progress).isIdentified();
        }

        @Override
        public Set<String> candidates(CausalGraph graph) {
            Set<String> asked = new LinkedHashSet<>(query.outcomes());
            asked.addAll(query.given());
            Set<String> candidates = new LinkedHashSet<>(graph.ancestors(asked));
            candidates.retainAll(graph.observed());
            candidates.removeAll(query.outcomes());
            return candidates;
        }

        @Override
        public boolean isTheQuestion(Set<String> intervention) {
            return !query.treatments().isEmpty() && intervention.containsAll(query.treatments());
        }
    }

    private record CounterfactualTask(List<Query> questions, List<Variable> variables) implements IdentificationTask {
        private CounterfactualTask {
            questions = List.copyOf(questions);
        }

        @Override
        public boolean isIdentified(CausalGraph graph, List<AvailableDistribution> sources, Progress progress) {
            CounterfactualIdentification algorithm = CounterfactualIdentification.from(graph, sources, variables);
            return questions.stream()
                    .allMatch(each -> verdict(algorithm, each, progress).isIdentified());
        }

        private static Identification verdict(
                CounterfactualIdentification algorithm, Query question, Progress progress) {
            return switch (question) {
                case Query.Probability probability -> algorithm.identify(probability, progress);
                case Query.Distribution distribution -> algorithm.identify(distribution, progress);
                case Query.Moment _,
                        Query.Quantile _,
                        Query.Density _,
                        Query.MostProbable _,
                        Query.Explanation _,
                        Query.Contrast _,
                        Query.Effect _,
                        Query.PathEffect _,
                        Query.Separation _ ->
                    throw new IllegalArgumentException(
                            "Remedies are for probabilities of events and distributions; write the question out before.");
            };
        }

        @Override
        public Set<String> candidates(CausalGraph graph) {
            Set<String> asked = new LinkedHashSet<>();
            questions.forEach(each -> asked.addAll(AskedVariables.of(each)));
            Set<String> candidates = new LinkedHashSet<>(graph.ancestors(asked));
            candidates.retainAll(graph.observed());
            return candidates;
        }

        /// Whether every question is about one world, and the experiment makes it.
        @Override
        public boolean isTheQuestion(Set<String> intervention) {
            return questions.stream().allMatch(each -> isMadeBy(intervention, each));
        }

        private static boolean isMadeBy(Set<String> intervention, Query question) {
            Set<World> worlds = new LinkedHashSet<>();
            AskedVariables.subjects(question).forEach(subject -> worlds.add(subject.world()));
            List<Intervention> made = worlds.iterator().next().interventions();
            return worlds.size() == 1
                    && !made.isEmpty()
                    && made.stream().allMatch(Intervention.SetTo.class::isInstance)
                    && made.stream().map(Intervention::variable).allMatch(intervention::contains);
        }
    }
}

package org.causeboard.engine.identify.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.latent.CanonicalDag;
import org.causeboard.engine.identify.AvailableDistribution;
import org.causeboard.engine.identify.CounterfactualIdentification;
import org.causeboard.engine.identify.EffectQuery;
import org.causeboard.engine.identify.GeneralIdentification;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Variable;

/// «What would make it identifiable?»: for a question without an estimand from P(V), the smallest experiments, the
/// smallest sets of latent variables to measure, and the single edges to argue away, each of which would identify it.
///
/// Every remedy is checked by the complete algorithm for its kind, so each one listed is enough, and nothing smaller
/// inside it is. Sets are searched by size up to [#LARGEST]: with n candidates about n^3 identifications at worst, each
/// below a millisecond for usual graphs; progress is reported and cancellation asked for throughout.
public final class MakeIdentifiable {
    /// The largest sets that are tried.
    public static final int LARGEST = 3;

    private final CausalGraph graph;
    private final IdentificationTask task;
    private final int limit;

    private MakeIdentifiable(CausalGraph graph, IdentificationTask task, int limit) {
        this.graph = graph;
        this.task = task;
        this.limit = limit;
    }

    /// Remedies for an effect.
    ///
    /// @param limit at most so many of each kind
    public static MakeIdentifiable forEffect(CausalGraph graph, EffectQuery query, int limit) {
        return new MakeIdentifiable(graph, new EffectTask(query), limit);
    }

    /// Remedies for the probability of events across worlds.
    ///
    /// @param variables whose discrete domains may be used
    /// @param limit at most so many of each kind
    public static MakeIdentifiable forCounterfactual(
            CausalGraph graph, Query.Probability query, Collection<Variable> variables, int limit) {
        return new MakeIdentifiable(graph, new CounterfactualTask(query, List.copyOf(variables)), limit);
    }

    /// All remedies: experiments, then measurements, then edges.
    public List<Remedy> all(Progress progress) {
        List<Remedy> all = new ArrayList<>(experiments(progress.subTask(0, 0.5)));
        all.addAll(measurements(progress.subTask(0.5, 0.3)));
        all.addAll(edges(progress.subTask(0.8, 0.2)));
        return all;
    }

    /// The smallest experiments that would do besides observing; where no single one does, the smallest pairs and
    /// triples of experiments on one variable each. The question's own experiment is left out.
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
        List<AvailableDistribution> sources = new ArrayList<>();
        sources.add(AvailableDistribution.observational());
        interventions.forEach(set -> sources.add(AvailableDistribution.experiment(set.toArray(String[]::new))));
        return interventions.stream().noneMatch(task::isTheQuestion)
                && task.isIdentified(graph, sources, progress.quiet());
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
                set -> task.isIdentified(observing(canonical.graph(), set), observed(), progress.quiet()),
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
                set -> task.isIdentified(graph.withoutEdges(set::contains), observed(), progress.quiet()),
                progress)) {
            single.forEach(edge -> found.add(new Remedy.NoEdge(edge)));
        }
        return found;
    }

    private static List<AvailableDistribution> observed() {
        return List.of(AvailableDistribution.observational());
    }

    private record EffectTask(EffectQuery query) implements IdentificationTask {
        @Override
        public boolean isIdentified(CausalGraph graph, List<AvailableDistribution> sources, Progress progress) {
            return GeneralIdentification.from(graph, sources)
                    .identify(query, progress)
                    .isIdentified();
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

    private record CounterfactualTask(Query.Probability query, List<Variable> variables) implements IdentificationTask {
        @Override
        public boolean isIdentified(CausalGraph graph, List<AvailableDistribution> sources, Progress progress) {
            return CounterfactualIdentification.from(graph, sources, variables)
                    .identify(query, progress)
                    .isIdentified();
        }

        @Override
        public Set<String> candidates(CausalGraph graph) {
            Set<String> asked = new LinkedHashSet<>();
            query.events().forEach(event -> asked.add(event.subject().variable()));
            query.given().forEach(event -> asked.add(event.subject().variable()));
            Set<String> candidates = new LinkedHashSet<>(graph.ancestors(asked));
            candidates.retainAll(graph.observed());
            return candidates;
        }

        @Override
        public boolean isTheQuestion(Set<String> intervention) {
            return false;
        }
    }
}

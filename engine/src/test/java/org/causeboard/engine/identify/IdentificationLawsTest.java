package org.causeboard.engine.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.TextPrinter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.Identification.Identified;
import org.causeboard.engine.identify.Identification.NotIdentified;
import org.causeboard.engine.identify.refute.FormulaCheck;
import org.causeboard.engine.identify.refute.TwoModels;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the verdicts claim, held against explicit models: an estimand gives the true effect, and where there is none
/// two models agree on P(V) and differ on the effect.
class IdentificationLawsTest {
    @Test
    void everyEstimandIsTheTrueEffect() {
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(4), 0.45, 0.25, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            if (IdAlgorithm.on(graph).identify(query) instanceof Identified identified) {
                FormulaCheck check = FormulaCheck.of(
                        graph, query, identified.estimand(), List.of(), 2, new Seed(seed), Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as(
                                "seed %d: %s on %s: %s",
                                seed, query, graph.edges(), TextPrinter.print(identified.estimand()))
                        .isTrue();
            }
        }
    }

    @Test
    @Tag("slow")
    void whereThereIsNoEstimandTwoModelsShowIt() {
        int refused = 0;
        int shown = 0;
        for (long seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(2), 0.5, 0.3, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            if (IdAlgorithm.on(graph).identify(query) instanceof NotIdentified) {
                refused++;
                Optional<TwoModels> pair =
                        TwoModels.differingOn(graph, query, List.of(), new Seed(seed), Progress.unwatched());
                List<AvailableDistribution> observed = List.of(AvailableDistribution.observational());
                pair.ifPresent(models -> WitnessLaw.holds(models, graph, query, observed));
                shown += pair.isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThat(shown)
                .as("of %d", refused)
                .isGreaterThanOrEqualTo(refused - 2); // the walk may get stuck at a border
    }

    @Test
    void estimandsFromExperimentsAndOtherPopulationsAreTheTrueEffect() {
        int identifiedCount = 0;
        for (long seed = 0; seed < 150; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3 + random.nextInt(3), 0.5, 0.35, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            List<AvailableDistribution> sources = sources(graph, random);
            Identification verdict = GeneralIdentification.from(graph, sources).identify(query);
            if (verdict instanceof Identified identified) {
                identifiedCount++;
                FormulaCheck check = FormulaCheck.of(
                        graph,
                        query,
                        identified.estimand(),
                        sources,
                        List.of(),
                        2,
                        new Seed(seed),
                        Progress.unwatched());
                assertThat(check.isConfirmed())
                        .as(
                                "seed %d: %s on %s from %s: %s",
                                seed, query, graph.edges(), sources, TextPrinter.print(identified.estimand()))
                        .isTrue();
            }
        }
        assertThat(identifiedCount).isGreaterThan(30);
    }

    @Test
    @Tag("slow")
    void whereExperimentsAndOtherPopulationsDoNotDoTwoModelsAgreeOnAllOfThem() {
        int refused = 0;
        int shown = 0;
        for (long seed = 0; seed < 120; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CausalGraph graph = RandomGraphs.admg(3, 0.5, 0.35, random);
            EffectQuery query = RandomGraphs.query(graph, random);
            List<AvailableDistribution> sources = sources(graph, random);
            if (GeneralIdentification.from(graph, sources).identify(query) instanceof NotIdentified) {
                refused++;
                Optional<TwoModels> pair =
                        TwoModels.differingOn(graph, query, sources, List.of(), new Seed(seed), Progress.unwatched());
                pair.ifPresent(models -> WitnessLaw.holds(models, graph, query, sources));
                shown += pair.isPresent() ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(10);
        assertThat(shown).as("of %d", refused).isGreaterThanOrEqualTo(refused - 2);
    }

    private static List<AvailableDistribution> sources(CausalGraph graph, SplittableRandom random) {
        List<AvailableDistribution> sources = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sources.add(new AvailableDistribution(Population.TARGET, subset(graph, 0.25, random), Set.of()));
        }
        Set<String> differing = subset(graph, 0.3, random);
        Population other = new Population("other");
        sources.add(new AvailableDistribution(other, Set.of(), differing));
        sources.add(new AvailableDistribution(other, subset(graph, 0.3, random), differing));
        return sources;
    }

    private static Set<String> subset(CausalGraph graph, double share, SplittableRandom random) {
        Set<String> chosen = new LinkedHashSet<>(graph.variables());
        chosen.removeIf(name -> random.nextDouble() >= share);
        return chosen;
    }
}

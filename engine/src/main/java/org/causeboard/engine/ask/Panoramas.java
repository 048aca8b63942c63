package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.infer.counterfactual.DiscreteWorlds;
import org.causeboard.engine.infer.gaussian.GaussianWorlds;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.task.Progress;

/// The distributions of all variables in a scene: from the model where it is complete, and in the factual world from
/// the rows of the data for the others.
final class Panoramas {
    /// How many units are simulated for a picture: enough for bars that do not jump, few enough for a moving slider.
    static final int DRAWS = 20_000;

    /// How many values are simulated for a glance, all variables together: what a hand does not wait for.
    private static final int GLANCE = 120_000;

    /// With fewer units a glance would tell too little.
    private static final int FEWEST_DRAWS = 500;

    private final Scene scene;
    private final Snapshot snapshot;
    private final CompiledScene compiled;
    private final Progress progress;

    private Panoramas(Scene scene, Snapshot snapshot, CompiledScene compiled, Progress progress) {
        this.scene = scene;
        this.snapshot = snapshot;
        this.compiled = compiled;
        this.progress = progress;
    }

    static Panorama of(Scene scene, Snapshot snapshot, CompiledScene compiled, Progress progress) {
        return new Panoramas(scene, snapshot, compiled, progress).panorama();
    }

    /// The same from fewer units, where all of them would take long and these are worth looking at.
    static Optional<Panorama> glance(Scene scene, Snapshot snapshot, CompiledScene compiled, Progress progress) {
        return new Panoramas(scene, snapshot, compiled, progress).glance();
    }

    private Optional<Panorama> glance() {
        int draws =
                Math.max(FEWEST_DRAWS, GLANCE / Math.max(1, compiled.complete().size()));
        if (4 * draws > 3 * DRAWS || compiled.canvas().isPresent() || !isOfModel()) {
            return Optional.empty();
        }
        StructuralCausalModel model = compiled.model().orElseThrow();
        List<String> shown = shown();
        WorldNetwork network = network(model, shown);
        Optional<DiscreteWorlds> tables = DiscreteWorlds.of(network, assumed());
        if (tables.isPresent() || GaussianWorlds.of(network).isPresent()) {
            return Optional.empty(); // exact
        }
        WorldAnswers few = new SampledAnswers(network, compiled.glance(draws));
        return Optional.of(from(List.of(few), tables, shown)).filter(Panoramas::isTrustworthy);
    }

    private static boolean isTrustworthy(Panorama panorama) {
        return panorama instanceof Panorama.Shown shown
                && shown.method() instanceof Method.MonteCarlo draws
                && draws.isTrustworthy();
    }

    /// Whether there is a model that tells all that the scene is about.
    private boolean isOfModel() {
        return problems().isEmpty()
                && compiled.model().isPresent()
                && compiled.complete().containsAll(mentioned())
                && compiled.model().get().problems(scene.world()).isEmpty();
    }

    private List<String> shown() {
        return snapshot.graph().variables().stream()
                .filter(compiled.complete()::contains)
                .toList();
    }

    private WorldNetwork network(StructuralCausalModel model, List<String> shown) {
        Set<Counterfactual> wanted = new LinkedHashSet<>();
        shown.forEach(name -> wanted.add(new Counterfactual(name, scene.world())));
        scene.given().forEach(event -> wanted.add(event.subject()));
        return WorldNetwork.of(model, wanted);
    }

    private Panorama panorama() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            return new Panorama.Unfit(problems);
        }
        Set<String> complete = compiled.complete();
        boolean covered = mentioned().stream().allMatch(complete::contains);
        if (compiled.model().isEmpty() || !covered) {
            return fromData(new LinkedHashMap<>(), snapshot.graph().variables());
        }
        StructuralCausalModel model = compiled.model().get();
        if (!model.problems(scene.world()).isEmpty()) {
            return new Panorama.Unfit(
                    List.of(((Answer.NotReady) ModelWords.notReady(model.problems(scene.world()))).reason()));
        }
        List<String> shown = shown();
        if (compiled.canvas().isPresent() && DiscreteCanvas.suits(scene)) {
            return fromTables(compiled.canvas().get(), shown);
        }
        WorldNetwork network = network(model, shown);
        Optional<DiscreteWorlds> tables = DiscreteWorlds.of(network, assumed());
        List<WorldAnswers> ways = new ArrayList<>();
        tables.ifPresent(worlds -> ways.add(new DiscreteAnswers(network, worlds)));
        GaussianWorlds.of(network).ifPresent(worlds -> ways.add(new LinearAnswers(network, worlds)));
        ways.add(new SampledAnswers(network, compiled.noise()));
        return from(ways, tables, shown);
    }

    /// By the first way that can do it. A variable that has no distribution by itself costs only its own.
    private Panorama from(List<WorldAnswers> ways, Optional<DiscreteWorlds> tables, List<String> shown) {
        String why = "";
        for (WorldAnswers way : ways) {
            Map<String, Distribution> found = new LinkedHashMap<>();
            Map<String, Absence> absent = new LinkedHashMap<>();
            double effective = Double.POSITIVE_INFINITY;
            for (String name : shown) {
                progress.check();
                Counterfactual target = new Counterfactual(name, scene.world());
                Optional<String> missing = way.missing(target, scene.given(), progress);
                if (missing.isPresent()) {
                    absent.put(name, new Absence.NoValue(missing.get()));
                    why = missing.get();
                    continue;
                }
                switch (way.distribution(target, scene.given(), progress)) {
                    case WorldAnswers.Outcome.Found<Distribution>(Distribution law, double _, double draws) -> {
                        found.put(name, law);
                        effective = Math.min(effective, draws);
                    }
                    case WorldAnswers.Outcome.Impossible<Distribution>(List<Event> events) -> {
                        return new Panorama.Impossible(printed(events));
                    }
                    case WorldAnswers.Outcome.TooLarge<Distribution>(double cells) -> {
                        return new Panorama.TooLarge(cells);
                    }
                    case WorldAnswers.Outcome.Unsuitable<Distribution>(String reason) -> why = reason;
                }
                if (found.isEmpty()) {
                    break; // the next way
                }
            }
            if (!found.isEmpty() && found.size() + absent.size() == shown.size()) {
                return fromData(found, absent, without(shown), way.method(0, effective), coupling(tables));
            }
        }
        return new Panorama.Unfit(List.of(why));
    }

    private Panorama fromTables(DiscreteCanvas canvas, List<String> shown) {
        return switch (canvas.distributions(scene, progress)) {
            case WorldAnswers.Outcome.Found<Map<String, Distribution>>(
                    Map<String, Distribution> found,
                    double _,
                    double _) ->
                fromData(
                        found,
                        Map.of(),
                        without(shown),
                        new Method.ExactDiscrete("junction tree", "All variables have states and one world is shown."),
                        Optional.empty());
            case WorldAnswers.Outcome.Impossible<Map<String, Distribution>>(List<Event> events) ->
                new Panorama.Impossible(printed(events));
            case WorldAnswers.Outcome.TooLarge<Map<String, Distribution>>(double cells) -> new Panorama.TooLarge(cells);
            case WorldAnswers.Outcome.Unsuitable<Map<String, Distribution>>(String why) ->
                new Panorama.Unfit(List.of(why));
        };
    }

    private List<String> without(List<String> shown) {
        List<String> others = new ArrayList<>(snapshot.graph().variables());
        others.removeAll(new HashSet<>(shown));
        return others;
    }

    /// The coupling that is assumed, where the pictures rest on one.
    private Optional<Coupling> coupling(Optional<DiscreteWorlds> tables) {
        return tables.filter(DiscreteWorlds::dependsOnCoupling).map(_ -> assumed());
    }

    private Coupling assumed() {
        return snapshot.coupling().orElse(Coupling.MONOTONE);
    }

    private Set<String> mentioned() {
        Set<String> names = new LinkedHashSet<>();
        QueryParts.addNames(scene.world(), names);
        for (Event event : scene.given()) {
            names.add(event.subject().variable());
            QueryParts.addNames(event.subject().world(), names);
        }
        return names;
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (String name : mentioned()) {
            if (!snapshot.graph().contains(name)) {
                problems.add("There is no variable '" + name + "' in the graph.");
            }
        }
        for (Intervention intervention : scene.world().interventions()) {
            if (snapshot.graph().contains(intervention.variable())
                    && snapshot.graph().latent().contains(intervention.variable())) {
                problems.add("'" + intervention.variable() + "' is not measured, so nobody can set it.");
            }
        }
        return problems;
    }

    private Panorama fromData(Map<String, Distribution> found, List<String> others) {
        return fromData(
                found,
                Map.of(),
                others,
                new Method.Estimation("shares in the data", "", "The model is not complete."),
                Optional.empty());
    }

    /// Adds what the rows of the data show of the other variables, in the factual world.
    private Panorama fromData(
            Map<String, Distribution> found,
            Map<String, Absence> absent,
            List<String> others,
            Method method,
            Optional<Coupling> coupling) {
        Map<String, Distribution> all = new HashMap<>(found);
        boolean factual = scene.world().isFactual()
                && scene.given().stream()
                        .allMatch(event -> event.subject().world().isFactual());
        Optional<Dataset> data = factual ? snapshot.data() : Optional.empty();
        if (data.isPresent()) {
            int[] rows = DataRows.agreeing(scene.given(), snapshot, data.get());
            if (rows.length == 0 && !scene.given().isEmpty() && found.isEmpty()) {
                return new Panorama.Unseen(printed(scene.given()));
            }
            boolean uncertain = scene.given().stream().anyMatch(Event.Likelihood.class::isInstance);
            double[] weights = uncertain ? DataRows.weights(scene.given(), rows, data.get()) : new double[0];
            for (String name : others) {
                (uncertain
                                ? DataRows.distribution(name, rows, weights, data.get())
                                : DataRows.distribution(name, rows, data.get()))
                        .ifPresent(law -> all.put(name, law));
            }
        }
        Map<String, Distribution> ordered = new LinkedHashMap<>();
        Map<String, Absence> missing = new LinkedHashMap<>();
        for (String name : snapshot.graph().variables()) {
            if (all.containsKey(name)) {
                ordered.put(name, all.get(name));
            } else {
                missing.put(name, absent.getOrDefault(name, new Absence.NoMechanism()));
            }
        }
        return new Panorama.Shown(ordered, missing, method, coupling);
    }

    private static String printed(List<Event> events) {
        return events.stream().map(QueryText::print).collect(Collectors.joining(", "));
    }
}

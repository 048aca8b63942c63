package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.engine.infer.discrete.Assignment;
import org.causeboard.engine.infer.discrete.DiscreteInference;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.infer.discrete.Finding;
import org.causeboard.engine.infer.discrete.Findings;
import org.causeboard.engine.infer.discrete.Inferred;
import org.causeboard.engine.infer.discrete.Marginals;
import org.causeboard.engine.infer.discrete.PropagationSession;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.EventTest;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.scm.DiscreteMechanism;
import org.causeboard.engine.scm.StructuralCausalModel;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Values;

/// All marginals of a model of tables in one world, by a junction tree that is compiled once for each set of variables
/// that are done, and then follows the findings. One thread at a time.
final class DiscreteCanvas {
    private static final int MOST_SESSIONS = 4;
    private static final double MOST_CELLS = 1e7;

    private final StructuralCausalModel model;
    private final DiscreteInference inference;
    private final Map<Set<String>, PropagationSession> sessions = new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<String>, PropagationSession> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    private DiscreteCanvas(StructuralCausalModel model, DiscreteNetwork network) {
        this.model = model;
        this.inference = DiscreteInference.of(network);
    }

    /// The canvas of a model; empty when a variable has no table or noises are correlated.
    static Optional<DiscreteCanvas> of(StructuralCausalModel model) {
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder();
        for (String name : model.order()) {
            Optional<double[]> table = table(model, name);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            builder.variable(model.variable(name), model.mechanism(name).parents(), table.get());
        }
        boolean tied = model.correlations().values().stream().anyMatch(r -> r != 0);
        return tied ? Optional.empty() : Optional.of(new DiscreteCanvas(model, builder.build()));
    }

    private static Optional<double[]> table(StructuralCausalModel model, String name) {
        if (model.mechanism(name) instanceof TableMechanism table) {
            return Optional.of(table.probabilities().toArray());
        }
        if (!(model.mechanism(name) instanceof DiscreteMechanism mechanism)) {
            return Optional.empty();
        }
        List<Integer> sizes = new ArrayList<>();
        double rows = 1;
        for (String parent : mechanism.parents()) {
            if (!(model.variable(parent).domain() instanceof Discrete discrete)) {
                return Optional.empty();
            }
            sizes.add(discrete.size());
            rows *= discrete.size();
        }
        if (rows * mechanism.states() > MOST_CELLS) {
            return Optional.empty();
        }
        double[] cells = new double[(int) rows * mechanism.states()];
        double[] codes = new double[sizes.size()];
        double[] row = new double[mechanism.states()];
        for (int r = 0; r < (int) rows; r++) {
            int rest = r;
            for (int p = codes.length - 1; p >= 0; p--) {
                codes[p] = rest % sizes.get(p);
                rest /= sizes.get(p);
            }
            mechanism.probabilities(codes, row);
            System.arraycopy(row, 0, cells, r * row.length, row.length);
        }
        return Optional.of(cells);
    }

    /// Whether a scene is one that this canvas can show: values are set, and everything given is of the same world.
    static boolean suits(Scene scene) {
        return scene.world().interventions().stream().allMatch(Intervention.SetTo.class::isInstance)
                && scene.given().stream()
                        .allMatch(event -> event.subject().world().equals(scene.world()));
    }

    /// The distribution of every variable of the model in a scene that it [#suits].
    WorldAnswers.Outcome<Map<String, Distribution>> distributions(Scene scene, Progress progress) {
        Map<String, Integer> set = new TreeMap<>();
        for (Intervention intervention : scene.world().interventions()) {
            if (intervention instanceof Intervention.SetTo(String name, var value)) {
                set.put(name, (int)
                        Values.code(model.variable(name).domain(), value).orElseThrow());
            }
        }
        Optional<Findings> findings = findings(scene.given());
        if (findings.isEmpty()) {
            return new WorldAnswers.Outcome.Impossible<>(scene.given());
        }
        PropagationSession session = sessions.get(set.keySet());
        if (session == null) {
            switch (inference.session(new Assignment(set), progress)) {
                case Inferred.Exact<PropagationSession> opened -> {
                    session = opened.value();
                    sessions.put(Set.copyOf(set.keySet()), session);
                }
                case Inferred.TooLarge<PropagationSession>(double cells, long _) -> {
                    return new WorldAnswers.Outcome.TooLarge<>(cells);
                }
                case Inferred.ImpossibleEvidence<PropagationSession> _ -> {
                    return new WorldAnswers.Outcome.Impossible<>(scene.given());
                }
            }
        }
        set.forEach(session::intervene);
        session.replace(findings.get());
        return switch (session.marginals(progress)) {
            case Inferred.Exact<Marginals> exact -> new WorldAnswers.Outcome.Found<>(read(exact.value()), 0, 0);
            case Inferred.ImpossibleEvidence<Marginals>(List<Finding> conflict) ->
                new WorldAnswers.Outcome.Impossible<>(named(conflict, scene.given()));
            case Inferred.TooLarge<Marginals>(double cells, long _) -> new WorldAnswers.Outcome.TooLarge<>(cells);
        };
    }

    private static List<Event> named(List<Finding> conflict, List<Event> given) {
        List<Event> named = given.stream()
                .filter(event -> conflict.stream()
                        .anyMatch(finding ->
                                finding.variable().equals(event.subject().variable())))
                .toList();
        return named.isEmpty() ? given : named;
    }

    private Map<String, Distribution> read(Marginals marginals) {
        Map<String, Distribution> found = new LinkedHashMap<>();
        for (String name : model.order()) {
            double[] values = marginals.of(name).values();
            double sum = Arrays.stream(values).sum();
            List<String> states = ((Discrete) model.variable(name).domain()).states();
            found.put(name, new StateTable(states, Numbers.of(values).map(p -> p / sum)));
        }
        return found;
    }

    /// The events as findings; empty when no state of a variable agrees with all events on it.
    private Optional<Findings> findings(List<Event> events) {
        Map<String, double[]> allowed = new LinkedHashMap<>();
        for (Event event : events) {
            String name = event.subject().variable();
            Discrete domain = (Discrete) model.variable(name).domain();
            double[] states = allowed.computeIfAbsent(name, _ -> {
                double[] all = new double[domain.size()];
                Arrays.fill(all, 1);
                return all;
            });
            EventTest test = EventTest.of(event, domain);
            for (int state = 0; state < states.length; state++) {
                states[state] *= test.weight(state);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, double[]> entry : allowed.entrySet()) {
            if (Arrays.stream(entry.getValue()).sum() == 0) {
                return Optional.empty();
            }
            findings.add(new Finding.Likelihood(
                    entry.getKey(), Arrays.stream(entry.getValue()).boxed().toList()));
        }
        return Optional.of(new Findings(findings));
    }
}

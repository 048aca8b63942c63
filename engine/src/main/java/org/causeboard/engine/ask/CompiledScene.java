package org.causeboard.engine.ask;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.infer.sampling.NoiseBank;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.StructuralCausalModel;

/// What is worked out once for a model and serves every scene of it: the complete part of the model, its junction trees
/// and its noise. One thread at a time.
final class CompiledScene {
    private final Snapshot snapshot;
    private final Set<String> complete;
    private final Optional<StructuralCausalModel> model;
    private final Optional<DiscreteCanvas> canvas;
    private final NoiseBank noise;
    private Optional<NoiseBank> glance = Optional.empty(); // made when first needed

    private CompiledScene(Snapshot snapshot, NoiseBank noise) {
        this.snapshot = snapshot;
        this.complete = complete(snapshot);
        this.model = complete.isEmpty()
                ? Optional.empty()
                : snapshot.draft().causing(complete).model();
        this.canvas = model.flatMap(DiscreteCanvas::of);
        this.noise = noise;
    }

    static CompiledScene of(Snapshot snapshot) {
        return new CompiledScene(snapshot, new NoiseBank(snapshot.seed(), Panoramas.DRAWS));
    }

    /// What serves another snapshot: this itself when the model is the same, else a new one that keeps the noise.
    CompiledScene with(Snapshot next) {
        if (isSameModel(next)) {
            return this;
        }
        return new CompiledScene(
                next, next.seed().equals(snapshot.seed()) ? noise : new NoiseBank(next.seed(), Panoramas.DRAWS));
    }

    /// By identity of the mechanisms: a document keeps those that were not edited.
    private boolean isSameModel(Snapshot next) {
        if (next == snapshot) {
            return true;
        }
        if (!next.seed().equals(snapshot.seed())
                || !next.graph().equals(snapshot.graph())
                || !next.variables().equals(snapshot.variables())
                || !next.correlations().equals(snapshot.correlations())
                || next.mechanisms().size() != snapshot.mechanisms().size()) {
            return false;
        }
        for (Map.Entry<String, Mechanism> entry : next.mechanisms().entrySet()) {
            if (snapshot.mechanisms().get(entry.getKey()) != entry.getValue()) {
                return false;
            }
        }
        return true;
    }

    /// The variables whose mechanisms and whose causes' mechanisms are all there and fit.
    private static Set<String> complete(Snapshot snapshot) {
        Set<String> complete = new LinkedHashSet<>();
        if (!snapshot.graph().isAcyclic()) {
            return complete;
        }
        ModelDraft draft = snapshot.draft();
        Set<String> broken =
                draft.problems().stream().map(problem -> problem.variable()).collect(Collectors.toSet());
        for (String name : snapshot.graph().topologicalOrder()) {
            if (!broken.contains(name) && complete.containsAll(snapshot.graph().parents(name))) {
                complete.add(name);
            }
        }
        return complete;
    }

    Set<String> complete() {
        return complete;
    }

    Optional<StructuralCausalModel> model() {
        return model;
    }

    Optional<DiscreteCanvas> canvas() {
        return canvas;
    }

    NoiseBank noise() {
        return noise;
    }

    /// Noise of fewer units.
    NoiseBank glance(int draws) {
        NoiseBank few =
                glance.filter(bank -> bank.size() == draws).orElseGet(() -> new NoiseBank(snapshot.seed(), draws));
        glance = Optional.of(few);
        return few;
    }
}

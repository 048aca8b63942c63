package org.causeboard.engine.scm;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Variable;

/// A structural causal model: an acyclic graph and one mechanism per variable, each with noise of its own.
///
/// Noises are independent, except that a bidirected edge may carry the correlation of the normal scores of the two
/// noises (for normal noise: their correlation; otherwise a Gaussian copula). Latent variables have mechanisms like any
/// other. Made by [ModelDraft#model()], which checks everything; so a model is always right.
///
/// Source: Pearl (2009), Causality, Definition 7.1.1.
public final class StructuralCausalModel {
    private final ModelDraft draft;
    private final List<String> order;

    StructuralCausalModel(ModelDraft checked) {
        draft = checked;
        order = checked.graph().topologicalOrder();
    }

    /// The model of a draft that must be right, for models built in code.
    ///
    /// @throws IllegalArgumentException when the draft has problems; ask [ModelDraft#model()] where that may happen
    public static StructuralCausalModel of(ModelDraft draft) {
        return draft.model()
                .orElseThrow(() -> new IllegalArgumentException("This is no complete model: " + draft.problems()));
    }

    /// The graph.
    public CausalGraph graph() {
        return draft.graph();
    }

    /// The model's parts, to be changed and checked anew.
    public ModelDraft draft() {
        return draft;
    }

    /// The names of all variables, every cause before its effects.
    public List<String> order() {
        return order;
    }

    /// The variable of this name.
    public Variable variable(String name) {
        return known(draft.variables(), name);
    }

    /// The mechanism of this variable.
    public Mechanism mechanism(String name) {
        return known(draft.mechanisms(), name);
    }

    /// The correlations of noises along bidirected edges; edges that are not in it have none stated and count as
    /// uncorrelated, see [#untiedEdges()].
    public Map<Edge, Double> correlations() {
        return draft.correlations();
    }

    /// The bidirected edges for which the model states no correlation. What it computes does not reflect that
    /// confounding, so an answer must name them.
    public Set<Edge> untiedEdges() {
        Set<Edge> untied = new LinkedHashSet<>(draft.graph().edges());
        untied.removeIf(edge -> !edge.isBidirected() || draft.correlations().containsKey(edge));
        return untied;
    }

    /// Whether every variable has states.
    public boolean isDiscrete() {
        return order.stream().allMatch(name -> variable(name).domain() instanceof Discrete);
    }

    /// Whether every variable is a linear function of numbers with normal noise, so that closed forms hold.
    public boolean isLinearGaussian() {
        return order.stream().allMatch(name -> switch (mechanism(name)) {
            case LinearGaussianMechanism linear -> linear.predictor().isLinear();
            case ConstantMechanism _ -> true;
            case FormulaMechanism formula ->
                formula.linear().isPresent() && formula.noise().stream().allMatch(Normal.class::isInstance);
            case DiscreteMechanism _, NumericMechanism _ -> false;
        });
    }

    /// The part of the model that makes the values of `targets`: they and their ancestors.
    public StructuralCausalModel causing(Collection<String> targets) {
        return new StructuralCausalModel(draft.causing(targets));
    }

    /// What is wrong with doing `world` in this model; empty when [#apply] can do it.
    public List<ModelProblem> problems(World world) {
        return new Surgery(this).problems(world);
    }

    /// The model after the interventions of `world`; its graph shows what was cut.
    ///
    /// @throws IllegalArgumentException when [#problems(World)] finds something
    public StructuralCausalModel apply(World world) {
        List<ModelProblem> problems = problems(world);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("These interventions cannot be done: " + problems);
        }
        return new Surgery(this).apply(world);
    }

    /// The model with other mechanisms for some variables, for instance after a slider moved.
    ///
    /// @throws IllegalArgumentException when the mechanisms do not fit
    public StructuralCausalModel with(Map<String, Mechanism> changed) {
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>(draft.mechanisms());
        mechanisms.putAll(changed);
        return of(new ModelDraft(draft.graph(), draft.variables(), mechanisms, draft.correlations()));
    }

    private static <T> T known(Map<String, T> values, String name) {
        T value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Variable '" + name + "' is not in this model (variables: "
                    + String.join(", ", values.keySet()) + ").");
        }
        return value;
    }
}

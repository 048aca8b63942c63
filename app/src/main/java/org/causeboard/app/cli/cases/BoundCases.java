package org.causeboard.app.cli.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.infer.bounds.Bounds;
import org.causeboard.engine.infer.bounds.InstrumentBounds;
import org.causeboard.engine.infer.bounds.MediationBounds;
import org.causeboard.engine.infer.bounds.TianPearl;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bounds on effects and probabilities of causation of binary variables: the fields `kind`, `target`, `assumptions` and
/// `data`, with the kinds `tian-pearl`, `no-assumption`, `balke-pearl-iv` and `mediation-confounded`.
public final class BoundCases implements CaseAnswerer {
    private static final List<String> KINDS =
            List.of("tian-pearl", "no-assumption", "balke-pearl-iv", "mediation-confounded");

    @Override
    public boolean accepts(ObjectNode request) {
        return KINDS.contains(request.path("kind").asString("")) && request.has("target") && request.has("data");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (bounds(request, progress)) {
            case Bounds.Sharp(double lower, double upper) -> {
                answer.put("feasible", true);
                answer.putArray("bounds").add(lower).add(upper);
            }
            case Bounds.Outer(double lower, double upper) -> // no kind of problem here leads to it
                throw new IllegalStateException("Only an outer range is known: " + lower + " to " + upper + ".");
            case Bounds.Contradiction(double gap) -> {
                answer.put("feasible", false).putNull("bounds");
                answer.put(
                        "reason",
                        "No model with these assumptions makes these data; they miss by " + gap + " at least.");
            }
            case Bounds.Undefined _ ->
                answer.put("feasible", true).putNull("bounds").put("reason", "The condition has probability zero.");
            case Bounds.TooLarge(double types) ->
                throw new IllegalArgumentException("The problem has " + types + " response types.");
        }
        return answer;
    }

    private static Bounds bounds(ObjectNode request, Progress progress) {
        JsonNode data = request.path("data");
        String target = request.path("target").asString();
        List<String> assumptions = CaseGraph.names(request.path("assumptions"));
        return switch (request.path("kind").asString()) {
            case "balke-pearl-iv" ->
                new InstrumentBounds(
                                numbers(data.path("p_xy_given_z")),
                                assumptions.stream()
                                        .map(BoundCases::instrumentAssumption)
                                        .toList())
                        .bound(instrumentTarget(target), progress);
            case "mediation-confounded" ->
                new MediationBounds(numbers(data.path("p_my_given_x"))).bound(mediationTarget(target), progress);
            default ->
                new TianPearl(
                                optional(data.path("p_xy")),
                                optional(data.path("p_y1_do")),
                                assumptions.stream().map(BoundCases::assumption).toList())
                        .bound(target(target), progress);
        };
    }

    private static TianPearl.Target target(String name) {
        return switch (name) {
            case "PN" -> TianPearl.Target.PN;
            case "PS" -> TianPearl.Target.PS;
            case "PNS" -> TianPearl.Target.PNS;
            case "ATE" -> TianPearl.Target.ATE;
            case "ETT", "ATT" -> TianPearl.Target.ETT;
            case "ETU", "ATU" -> TianPearl.Target.ETU;
            default -> throw new IllegalArgumentException("Unknown target '" + name + "'.");
        };
    }

    private static TianPearl.Assumption assumption(String name) {
        return switch (name) {
            case "monotonicity" -> TianPearl.Assumption.MONOTONICITY;
            case "exogeneity" -> TianPearl.Assumption.EXOGENEITY;
            default -> throw new IllegalArgumentException("Unknown assumption '" + name + "'.");
        };
    }

    private static InstrumentBounds.Assumption instrumentAssumption(String name) {
        return switch (name) {
            case "no-defiers" -> InstrumentBounds.Assumption.NO_DEFIERS;
            case "monotone-response" -> InstrumentBounds.Assumption.MONOTONE_RESPONSE;
            default -> throw new IllegalArgumentException("Unknown assumption '" + name + "'.");
        };
    }

    private static InstrumentBounds.Target instrumentTarget(String name) {
        return switch (name) {
            case "ATE" -> InstrumentBounds.Target.ATE;
            case "PNS" -> InstrumentBounds.Target.PNS;
            case "LATE" -> InstrumentBounds.Target.LATE;
            case "P(Y=1|do(X=0))" -> InstrumentBounds.Target.OUTCOME_UNTREATED;
            case "P(Y=1|do(X=1))" -> InstrumentBounds.Target.OUTCOME_TREATED;
            default -> throw new IllegalArgumentException("Unknown target '" + name + "'.");
        };
    }

    private static MediationBounds.Target mediationTarget(String name) {
        return switch (name) {
            case "NDE" -> MediationBounds.Target.NDE;
            case "NIE" -> MediationBounds.Target.NIE;
            case "CDE(M=0)" -> MediationBounds.Target.CDE_AT_0;
            case "CDE(M=1)" -> MediationBounds.Target.CDE_AT_1;
            default -> throw new IllegalArgumentException("Unknown target '" + name + "'.");
        };
    }

    private static Optional<Numbers> optional(JsonNode node) {
        return node.isArray() ? Optional.of(numbers(node)) : Optional.empty();
    }

    /// Nested arrays of numbers, the innermost fastest.
    private static Numbers numbers(JsonNode node) {
        List<Double> numbers = new ArrayList<>();
        collect(node, numbers);
        return Numbers.of(numbers);
    }

    private static void collect(JsonNode node, List<Double> numbers) {
        if (node.isArray()) {
            node.forEach(child -> collect(child, numbers));
        } else {
            numbers.add(node.asDouble());
        }
    }
}

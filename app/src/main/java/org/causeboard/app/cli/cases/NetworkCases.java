package org.causeboard.app.cli.cases;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.causeboard.engine.infer.discrete.Assignment;
import org.causeboard.engine.infer.discrete.DiscreteInference;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.infer.discrete.Findings;
import org.causeboard.engine.infer.discrete.Inferred;
import org.causeboard.engine.infer.discrete.Marginals;
import org.causeboard.engine.infer.discrete.ProbabilityTable;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.bif.BifProblem;
import org.causeboard.model.format.bif.BifReader;
import org.causeboard.model.format.bif.BifReading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Exact inference in a network in BIF: `network`, `evidence` and `do`, with `targets` for one (joint) distribution and
/// without for the marginals of all variables.
///
/// The network `asia` is the file `networks/asia.bif.gz`, or else `networks/asia.bif`, beside the request file.
public final class NetworkCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("network").isString()
                && (request.has("evidence") || request.has("do") || request.has("targets"));
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) throws IOException {
        DiscreteNetwork network = read(request.path("network").asString(), files);
        DiscreteInference inference = DiscreteInference.of(network);
        Findings findings = Findings.named(network, states(request.path("evidence")));
        Assignment interventions = Assignment.named(network, states(request.path("do")));
        if (request.has("targets")) {
            List<String> targets = CaseGraph.names(request.path("targets"));
            return written(inference.query(targets, findings, interventions, progress), NetworkCases::write);
        }
        return written(inference.marginals(findings, interventions, progress), NetworkCases::write);
    }

    private static DiscreteNetwork read(String name, RequestFiles files) throws IOException {
        String place = "networks/" + name;
        return switch (BifReader.read(files.find(place + ".bif.gz", place + ".bif"))) {
            case BifReading.Network read -> read.network();
            case BifReading.Refused(List<BifProblem> problems) ->
                throw new IllegalArgumentException("Network '" + name + "' cannot be read: "
                        + problems.stream().limit(3).map(BifProblem::toString).collect(Collectors.joining("; ")));
        };
    }

    private static Map<String, String> states(JsonNode node) {
        Map<String, String> states = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> states.put(entry.getKey(), entry.getValue().asString()));
        return states;
    }

    private interface Writer<T> {
        void write(T value, ObjectNode answer);
    }

    private static <T> ObjectNode written(Inferred<T> inferred, Writer<T> writer) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        switch (inferred) {
            case Inferred.Exact<T>(T value, double lnEvidence, Inferred.Method method, long _) -> {
                writer.write(value, answer);
                answer.put("ln_p_evidence", lnEvidence).put("method", method.name());
            }
            case Inferred.ImpossibleEvidence<T>(var conflict) ->
                answer.put("impossible", true).put("conflict", conflict.toString());
            case Inferred.TooLarge<T>(double cells, long limit) ->
                throw new IllegalArgumentException(
                        "The tables would need " + cells + " cells; the limit is " + limit + ".");
        }
        return answer;
    }

    private static void write(ProbabilityTable table, ObjectNode answer) {
        write(table, answer.putArray("expected"));
    }

    private static void write(Marginals marginals, ObjectNode answer) {
        ObjectNode all = answer.putObject("expected");
        for (ProbabilityTable table : marginals.all()) {
            write(table, all.putArray(table.variables().getFirst()));
        }
    }

    private static void write(ProbabilityTable table, ArrayNode into) {
        for (double probability : table.values()) {
            into.add(probability);
        }
    }
}

package org.causeboard.model.example;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.fit.FitChoices;
import org.causeboard.engine.fit.FittedMechanism;
import org.causeboard.engine.fit.ModelFitter;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Role;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Placement;
import org.causeboard.model.document.VariableCard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the document of an example or a lesson from its file: variables with places, states and mechanisms, edges in
/// short form, and, instead of mechanisms, published counts that become rows of data to which a model is fitted.
public final class ExampleDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExampleDocument() {}

    /// The document of a file. Fits a model where the file has counts: not for the UI thread.
    ///
    /// @throws IOException when the stream breaks off
    public static CausalDocument read(InputStream in) throws IOException {
        return read(JSON.readTree(in));
    }

    static CausalDocument read(JsonNode root) {
        CausalGraph.Builder graph = CausalGraph.builder();
        for (JsonNode variable : root.get("variables")) {
            graph.variable(
                    variable.get("name").stringValue(),
                    stream(variable.path("roles"))
                            .map(role -> Role.valueOf(role.stringValue()))
                            .toArray(Role[]::new));
        }
        for (JsonNode edge : root.get("edges")) {
            for (Edge drawn : GraphText.graph(edge.stringValue()).edges()) {
                graph.edge(drawn);
            }
        }
        DocumentEditor editor = CausalDocument.empty()
                .edit()
                .title(root.get("title").stringValue())
                .graph(graph.build());
        for (JsonNode variable : root.get("variables")) {
            variable(variable, root, editor);
        }
        editor.questions(stream(root.path("questions"))
                .map(question -> question.get("query").stringValue())
                .toList());
        if (!root.has("counts")) {
            return editor.done();
        }
        return fitted(editor.done(), rows(root.get("counts"), root));
    }

    private static void variable(JsonNode node, JsonNode root, DocumentEditor editor) {
        String name = node.get("name").stringValue();
        editor.placement(
                name, Placement.at(node.get("x").doubleValue(), node.get("y").doubleValue()));
        editor.card(name, VariableCard.BLANK.withDomain(domain(node)));
        List<String> parents =
                stream(node.path("parents")).map(JsonNode::stringValue).toList();
        if (node.has("table")) {
            editor.mechanism(name, table(node, parents, root));
        } else if (node.has("linear")) {
            editor.mechanism(name, linear(node.get("linear"), parents));
        }
    }

    private static Domain domain(JsonNode node) {
        return node.has("states")
                ? new Categorical(
                        stream(node.get("states")).map(JsonNode::stringValue).toList())
                : new Numeric(node.get("linear").get("unit").stringValue(), Range.ALL);
    }

    private static Mechanism table(JsonNode node, List<String> parents, JsonNode root) {
        List<Integer> sizes =
                parents.stream().map(parent -> states(root, parent).size()).toList();
        double[] numbers =
                stream(node.get("table")).mapToDouble(JsonNode::doubleValue).toArray();
        return new TableMechanism(parents, sizes, node.get("states").size(), Numbers.of(numbers));
    }

    private static Mechanism linear(JsonNode node, List<String> parents) {
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            terms.add(Term.slope(parents.get(i), node.get("coefficients").get(i).doubleValue()));
        }
        return new LinearGaussianMechanism(
                new LinearPredictor(node.get("intercept").doubleValue(), terms),
                node.get("sd").doubleValue());
    }

    private static List<String> states(JsonNode root, String variable) {
        return stream(root.get("variables"))
                .filter(node -> node.get("name").stringValue().equals(variable))
                .flatMap(node -> stream(node.get("states")))
                .map(JsonNode::stringValue)
                .toList();
    }

    /// One row for each unit that was counted.
    private static Dataset rows(JsonNode counts, JsonNode root) {
        List<String> names =
                stream(counts.get("columns")).map(JsonNode::stringValue).toList();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            int place = c;
            List<String> states = states(root, names.get(c));
            double[] codes = stream(counts.get("rows"))
                    .flatMapToDouble(row -> {
                        double[] repeated = new double[row.get(names.size()).intValue()];
                        Arrays.fill(repeated, states.indexOf(row.get(place).stringValue()));
                        return Arrays.stream(repeated);
                    })
                    .toArray();
            columns.add(Column.of(names.get(c), new Categorical(states), codes, new BitSet()));
        }
        return new Dataset(counts.get("name").stringValue(), columns);
    }

    private static CausalDocument fitted(CausalDocument document, Dataset data) {
        DocumentEditor editor = document.edit().data(Optional.of(data));
        document.cards().forEach((name, card) -> editor.card(name, card.withColumn(Optional.of(name))));
        for (FittedMechanism fitted : ModelFitter.fit(
                        document.graph(), List.of(), data, FitChoices.DEFAULT, Progress.unwatched())
                .fitted()) {
            editor.mechanism(fitted.variable().name(), fitted.mechanism());
            editor.fit(fitted.variable().name(), FitReport.of(fitted));
        }
        return editor.done();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

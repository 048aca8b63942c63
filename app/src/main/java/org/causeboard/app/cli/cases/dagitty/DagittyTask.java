package org.causeboard.app.cli.cases.dagitty;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.adjust.Effect;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One task of the format. An open family: each is one line in the table of its group.
@FunctionalInterface
interface DagittyTask {
    /// Answers a question in the form that the format expects.
    JsonNode answer(Question question);

    /// What is asked.
    ///
    /// @param graph the graph that was read
    /// @param args the arguments of the task
    /// @param progress whether to go on
    record Question(CausalGraph graph, ObjectNode args, Progress progress) {

        /// A list of names, empty when it is missing.
        List<String> names(String field) {
            return args.path(field).valueStream().map(JsonNode::asString).toList();
        }

        String name(String field) {
            return args.path(field).asString();
        }

        Effect effect() {
            return Effect.of(graph, names("exposures"), names("outcomes"));
        }

        Set<String> joined(Collection<String> some, Collection<String> others) {
            Set<String> all = new LinkedHashSet<>(some);
            all.addAll(others);
            return all;
        }
    }
}

package org.causeboard.app.cli.cases.dagitty;

import java.util.HashMap;
import java.util.Map;
import org.causeboard.app.cli.cases.CaseAnswerer;
import org.causeboard.app.cli.cases.RequestFiles;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Requests with a `task`, a `graph` in DAGitty's language and `args`; the answer is in the field `answer`.
public final class DagittyCases implements CaseAnswerer {
    private final Map<String, DagittyTask> tasks = new HashMap<>();

    /// All tasks.
    public DagittyCases() {
        tasks.putAll(AdjustmentTasks.ALL);
        tasks.putAll(PathTasks.ALL);
        tasks.putAll(RelationTasks.ALL);
        tasks.putAll(EquivalenceTasks.ALL);
        tasks.putAll(ImplicationTasks.ALL);
        tasks.putAll(ExportTasks.ALL);
    }

    @Override
    public boolean accepts(ObjectNode request) {
        return request.path("task").isString() && request.path("graph").isString();
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        String task = request.path("task").asString();
        String text = request.path("graph").asString();
        ObjectNode answer = GraphJson.object();
        answer.set("answer", task.equals("parse") ? ParseTask.answer(text) : answer(task, text, request, progress));
        return answer;
    }

    private JsonNode answer(String task, String text, ObjectNode request, Progress progress) {
        DagittyTask known = tasks.get(task);
        if (known == null) {
            throw new IllegalArgumentException("There is no task '" + task + "'. Known: parse, "
                    + String.join(", ", tasks.keySet().stream().sorted().toList()) + ".");
        }
        ObjectNode args = request.path("args") instanceof ObjectNode given ? given : GraphJson.object();
        CausalGraph graph = GraphText.graph(text);
        return known.answer(new DagittyTask.Question(graph, args, progress));
    }
}

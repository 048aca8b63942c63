package org.causeboard.app.cli.cases;

import org.causeboard.engine.graph.separation.Separation;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// «Are `a` and `b` separated given `given`?» in the graph of the field `graph`.
public final class SeparationCases implements CaseAnswerer {
    @Override
    public boolean accepts(ObjectNode request) {
        return request.has("graph") && request.has("a") && request.has("b") && request.has("given");
    }

    @Override
    public ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) {
        boolean separated = Separation.in(CaseGraph.graph(request))
                .holds(
                        CaseGraph.nameSet(request.path("a")),
                        CaseGraph.nameSet(request.path("b")),
                        CaseGraph.nameSet(request.path("given")));
        return JsonNodeFactory.instance.objectNode().put("separated", separated);
    }
}

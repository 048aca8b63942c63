package org.causeboard.app.cli.cases.dagitty;

import java.util.List;
import java.util.Map;
import org.causeboard.app.cli.cases.dagitty.DagittyTask.Question;
import org.causeboard.engine.graph.implication.MeasurementModel;
import org.causeboard.engine.graph.text.BnlearnText;
import org.causeboard.engine.graph.text.LavaanText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// Models for other programs, and the parts of a structural equation model.
final class ExportTasks {
    static final Map<String, DagittyTask> ALL = Map.of(
            "structural_part",
            q -> GraphJson.graph(MeasurementModel.structuralPart(q.graph())),
            "measurement_part",
            q -> GraphJson.graph(MeasurementModel.measurementPart(q.graph())),
            "export_lavaan",
            ExportTasks::lavaan,
            "export_bnlearn",
            ExportTasks::bnlearn);

    private ExportTasks() {}

    private static JsonNode lavaan(Question question) {
        return GraphJson.names(LavaanText.print(question.graph())
                .lines()
                .map(line -> line.replace(" ", ""))
                .toList());
    }

    /// The model string taken apart again: each node with its parents.
    private static JsonNode bnlearn(Question question) {
        ArrayNode rows = GraphJson.array();
        String model = BnlearnText.print(question.graph());
        for (String part : model.substring(1, Math.max(1, model.length() - 1)).split("]\\[")) {
            int bar = part.indexOf('|');
            ArrayNode row = rows.addArray().add(bar < 0 ? part : part.substring(0, bar));
            row.add(GraphJson.names(
                    bar < 0 ? List.of() : List.of(part.substring(bar + 1).split(":"))));
        }
        return rows;
    }
}

package org.causeboard.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.identify.Identification;
import org.causeboard.engine.identify.PathSpecificEffect;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Value;

/// What is told of the effect along some paths only.
///
/// @param graph the graph
/// @param lines where it goes
record PathReport(CausalGraph graph, EstimandLines lines) {

    /// Prints it; the exit code.
    int print(List<String> along, PrintWriter err) {
        List<List<String>> paths = along.stream()
                .map(path -> List.of(path.strip().split("\\s*->\\s*")))
                .toList();
        Set<Edge> active = new LinkedHashSet<>();
        for (List<String> path : paths) {
            for (int i = 0; i + 1 < path.size(); i++) {
                active.add(Edge.directed(path.get(i), path.get(i + 1)));
            }
        }
        Optional<Edge> missing =
                active.stream().filter(edge -> !graph.contains(edge)).findFirst();
        if (active.isEmpty() || missing.isPresent()) {
            err.println(missing.map(edge -> "There is no edge " + edge + " in this graph.")
                            .orElse("A path has at least two variables.")
                    + " Name a path along the arrows, such as --along \"X -> M -> Y\".");
            return CommandLine.MISUSE;
        }
        PathSpecificEffect effect = new PathSpecificEffect(
                graph, paths.getFirst().getFirst(), paths.getFirst().getLast(), active);
        Identification answer = effect.identify(Value.of(1), Value.of(0), Progress.unwatched());
        lines.line(lines.text(answer.query()));
        switch (answer) {
            case Identification.Identified(var _, Expression estimand, var _) -> lines.formula(estimand);
            case Identification.NotIdentified not -> {
                lines.reason(not);
                effect.recantingWitness().ifPresent(lines::witness);
            }
        }
        return answer.isIdentified() ? CommandLine.ANSWERED : CommandLine.NO_ANSWER;
    }
}

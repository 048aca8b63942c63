package org.causeboard.model.layout;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.command.ArrangeVariables;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Placement;

/// The layout of a document that has no places of its own, such as one that was read from a list of edges: in layers,
/// or, when these would take longer than a second or two, in rows in causal order, which takes O(V + E).
public final class FirstLayout {
    /// Variables, edges and the layers that the edges span, together, up to which layers are quick.
    private static final long MOST_IN_LAYERS = 60_000;

    private FirstLayout() {}

    /// The document with every variable in its place.
    ///
    /// @throws java.util.concurrent.CancellationException when it is cancelled
    public static CausalDocument applied(CausalDocument document, Progress progress) {
        progress.check();
        Layout layout = new GroupedLayout(new LayeredLayout(LayeredLayout.Direction.RIGHT));
        LayoutTask task = LayoutTask.of(document);
        progress.check();
        Arrangement arrangement = weight(document.graph()) > MOST_IN_LAYERS
                ? new Arrangement(GridLayout.places(task), Map.of())
                : layout.arrange(task, progress);
        return new ArrangeVariables(layout.key(), arrangement.places(), arrangement.routes()).apply(document);
    }

    /// The document laid out when its variables all stand in one place, as in files without places; else as it is.
    ///
    /// @throws java.util.concurrent.CancellationException when it is cancelled
    public static CausalDocument ifHeaped(CausalDocument document, Progress progress) {
        boolean heaped = document.graph().size() > 1
                && document.placements().values().stream()
                                .map(Placement::centre)
                                .distinct()
                                .count()
                        == 1;
        return heaped ? applied(document, progress) : document;
    }

    /// How much there is to be put in layers.
    static long weight(CausalGraph graph) {
        List<int[]> arcs = Precedence.of(graph).arcs();
        int[] depth = new int[graph.size()];
        for (int[] arc : arcs) {
            depth[arc[1]] = Math.max(depth[arc[1]], depth[arc[0]] + 1);
        }
        long weight = (long) graph.size() + graph.edges().size();
        for (int[] arc : arcs) {
            weight += depth[arc[1]] - depth[arc[0]];
        }
        return weight;
    }
}

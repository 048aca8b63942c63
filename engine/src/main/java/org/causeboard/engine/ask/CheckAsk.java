package org.causeboard.engine.ask;

import java.util.Optional;
import org.causeboard.engine.check.GraphCheck;
import org.causeboard.engine.check.GraphFit;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.task.Progress;

/// Asks whether a snapshot's data contradict its graph: the columns are read as the variables are described, and
/// variables that are latent or have no column are projected away, so that what they confound implies nothing.
///
/// For a panel: `CheckAsk.of(Snapshots.of(document), progress)` off the UI thread, then [GraphFit#failures()], each of
/// which names a pair of variables without an edge and the set that should separate them.
public final class CheckAsk {
    private CheckAsk() {}

    /// The tests; empty when there are no data, or an edge of the graph has no direction.
    public static Optional<GraphFit> of(Snapshot snapshot, Progress progress) {
        if (snapshot.data().isEmpty() || !snapshot.graph().isAcyclic()) {
            return Optional.empty();
        }
        Dataset data = MeasuredGraph.typed(snapshot);
        return MeasuredGraph.of(snapshot, data).map(measured -> GraphCheck.of(measured.graph(), data, progress));
    }
}

package org.causeboard.app.cli.cases;

import java.io.IOException;
import org.causeboard.engine.task.Progress;
import tools.jackson.databind.node.ObjectNode;

/// One kind of request of `causeboard answer`. An open family: each kind is one class and one line in [CaseAnswerers].
///
/// Requests may come without the fields that hold their truth, so a kind is told by the fields of the question.
/// Stateless and safe to call from several threads.
public interface CaseAnswerer {

    /// Whether this request is of this kind.
    boolean accepts(ObjectNode request);

    /// Answers a request.
    ///
    /// @param request the request as it was read
    /// @param files finds files that the request names, such as `networks/asia.bif.gz`
    /// @return the answer's fields; the `id` of the request is added by the caller
    /// @throws IOException when a file that the request names cannot be read
    /// @throws IllegalArgumentException when the request is not well-formed; the message is written as the answer's
    /// error
    ObjectNode answer(ObjectNode request, RequestFiles files, Progress progress) throws IOException;
}

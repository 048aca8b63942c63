package org.causeboard.model.format.dot;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.engine.graph.text.Problem.Kind;
import org.causeboard.model.format.Problem;

/// Collects what is wrong with a DOT text, in the words for texts of graphs.
final class DotProblems {
    private static final int MOST = 20;

    private final String text;
    private final List<Problem> found = new ArrayList<>();
    private boolean cut;

    DotProblems(String text) {
        this.text = text;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Whether nothing more is looked for: there are many problems, or the text is too large to be read to its end.
    boolean isFull() {
        return cut || found.size() >= MOST;
    }

    void tooLarge(int offset, String limit) {
        add(offset, Kind.TOO_LARGE, limit);
        cut = true;
    }

    void add(int offset, Kind kind, String subject) {
        if (!isFull()) {
            var words = new org.causeboard.engine.graph.text.Problem(1, 1, kind, subject);
            found.add(Problem.at(text, offset, words.message(), words.remedy()));
        }
    }
}

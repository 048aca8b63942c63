package org.causeboard.engine.graph.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects problems by their place in a text.
final class ProblemList {
    private final String text;
    private final List<Problem> problems = new ArrayList<>();
    private boolean cut;

    ProblemList(String text) {
        this.text = text;
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// Whether nothing more is looked for: there are many problems, or the text is too large to be read to its end.
    boolean isFull() {
        return cut || problems.size() >= GraphTextLimits.PROBLEMS;
    }

    /// Adds a problem at a place in the text; only the first few are kept.
    void add(int offset, Problem.Kind kind, String subject) {
        if (isFull()) {
            return;
        }
        cut = kind == Problem.Kind.TOO_LARGE;
        int line = 1;
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        problems.add(new Problem(line, offset - lineStart + 1, kind, subject));
    }

    List<Problem> inOrder() {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}

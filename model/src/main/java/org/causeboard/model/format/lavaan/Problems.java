package org.causeboard.model.format.lavaan;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.format.Problem;

/// Collects what is wrong with a text, with line and column.
final class Problems {
    /// How formulas look.
    static final String FORMULAS =
            "Write formulas such as y ~ x1 + x2 (causes), f =~ y1 + y2 (measures) and y ~~ z (common cause), one a line.";

    private static final int MOST = 20;
    private static final int LONGEST_SUBJECT = 40;

    private final String text;
    private final List<Problem> found = new ArrayList<>();
    private boolean full;

    Problems(String text) {
        this.text = text;
    }

    List<Problem> found() {
        return List.copyOf(found);
    }

    /// Whether nothing more is looked for.
    boolean isFull() {
        return full || found.size() >= MOST;
    }

    void unexpected(Piece piece) {
        add(piece.offset(), "'" + shortened(piece.text()) + "' is not expected here.", FORMULAS);
    }

    void tooLarge(Piece piece, String limit) {
        full = true;
        add(piece.offset(), "The text has more than " + limit + ".", "Split it, or read it in another format.");
    }

    void add(int offset, String what, String remedy) {
        found.add(Problem.at(text, offset, what, remedy));
    }

    /// Words of the text as they are quoted in a sentence.
    static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_SUBJECT ? line.substring(0, LONGEST_SUBJECT) + "…" : line;
    }
}

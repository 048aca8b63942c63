package org.causeboard.model.format.lavaan;

import java.util.ArrayList;
import java.util.List;
import org.causeboard.model.format.lavaan.Piece.Kind;

/// Parts pieces where formulas end, and within a formula where summands and factors do.
final class Formulas {
    private Formulas() {}

    /// The formulas of a text: one a line, or parted by semicolons. A line that ends or goes on with an operator
    /// belongs to one formula with its neighbour.
    static List<List<Piece>> of(List<Piece> pieces) {
        List<List<Piece>> formulas = new ArrayList<>();
        int depth = 0;
        List<Piece> formula = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean lineEnds = piece.is(Kind.LINE_END);
            boolean ends = piece.is(Kind.SEMICOLON)
                    || piece.is(Kind.END)
                    || lineEnds && depth == 0 && !formula.isEmpty() && !goesOn(formula.getLast(), next(pieces, i));
            if (ends && !formula.isEmpty()) {
                formulas.add(formula);
                formula = new ArrayList<>();
                depth = 0;
            } else if (!ends && !lineEnds) {
                formula.add(piece);
                depth = Math.max(0, depth + step(piece));
            }
        }
        return formulas;
    }

    private static boolean goesOn(Piece last, Piece next) {
        return switch (last.kind()) {
            case PLUS, TIMES, OPERATOR, COLON -> true;
            default -> next.is(Kind.PLUS) || next.is(Kind.TIMES) || next.is(Kind.OPERATOR);
        };
    }

    private static Piece next(List<Piece> pieces, int at) {
        int next = at;
        while (pieces.get(next).is(Kind.LINE_END)) {
            next++;
        }
        return pieces.get(next);
    }

    /// The parts between signs of a kind outside of brackets: one more than there are such signs.
    static List<List<Piece>> parts(List<Piece> pieces, Kind sign) {
        List<List<Piece>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < pieces.size(); i++) {
            depth += step(pieces.get(i));
            if (depth == 0 && pieces.get(i).is(sign)) {
                parts.add(pieces.subList(from, i));
                from = i + 1;
            }
        }
        parts.add(pieces.subList(from, pieces.size()));
        return parts;
    }

    /// Where the first of a kind stands; -1 if there is none.
    static int first(List<Piece> pieces, Kind kind) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).is(kind)) {
                return i;
            }
        }
        return -1;
    }

    /// Whether a bracket is opened that is not closed.
    static boolean isOpen(List<Piece> pieces) {
        return pieces.stream().mapToInt(Formulas::step).sum() > 0;
    }

    private static int step(Piece piece) {
        return piece.is(Kind.OPEN) ? 1 : piece.is(Kind.CLOSE) ? -1 : 0;
    }
}

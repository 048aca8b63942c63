package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.causeboard.model.format.bif.BifTokens.Kind;

/// Reads the `probability` blocks.
///
/// `table` lists all cells with the variable itself as the slowest and the last parent as the fastest, as JavaBayes
/// does; without parents that is one row. Rows `(states of the parents) p, p, ...;` come in any order, and `default`
/// fills the rows that are not given.
final class BifTables {
    private static final long CELLS_BEYOND_TEXT = 1 << 22;
    private static final int MAX_WARNINGS = 50;

    private final BifTokens tokens;
    private final Map<String, BifVariable> variables;
    private final List<BifProblem> warnings;
    private long cellsLeft;

    /// @param length of the text; tables may not be much larger than what describes them
    BifTables(BifTokens tokens, Map<String, BifVariable> variables, List<BifProblem> warnings, long length) {
        this.tokens = tokens;
        this.variables = variables;
        this.warnings = warnings;
        this.cellsLeft = length + CELLS_BEYOND_TEXT;
    }

    /// Reads the block at the word `probability`.
    void read() {
        tokens.next();
        Syntax.expect(tokens, Kind.OPEN_PARENTHESIS, "'('");
        int offset = tokens.offset();
        BifVariable child = variable();
        List<BifVariable> parents = new ArrayList<>();
        if (tokens.kind() == Kind.BAR) {
            tokens.next();
        }
        while (tokens.kind() != Kind.CLOSE_PARENTHESIS) {
            int at = tokens.offset();
            BifVariable parent = variable();
            if (parent == child || parents.contains(parent)) {
                throw new BifSyntaxException(at, "'" + parent.name() + "' is named twice in this block.");
            }
            parents.add(parent);
        }
        tokens.next();
        if (child.hasTable()) {
            throw new BifSyntaxException(offset, "Variable '" + child.name() + "' has two probability blocks.");
        }
        double[] cells = allocate(offset, child, parents);
        readEntries(child, parents, cells);
        checkRows(offset, child, parents, cells);
        child.setTable(parents.stream().map(BifVariable::name).toList(), cells);
    }

    private BifVariable variable() {
        int offset = tokens.offset();
        String name = Syntax.word(tokens, "a variable's name");
        BifVariable variable = variables.get(name);
        if (variable == null) {
            throw new BifSyntaxException(offset, "There is no variable block for '" + name + "'.");
        }
        return variable;
    }

    private double[] allocate(int offset, BifVariable child, List<BifVariable> parents) {
        long cells = child.states().size();
        for (BifVariable parent : parents) {
            cells *= parent.states().size();
            if (cells > cellsLeft) {
                throw new BifSyntaxException(
                        offset, "The table of '" + child.name() + "' is far larger than the text that describes it.");
            }
        }
        cellsLeft -= cells;
        double[] table = new double[(int) cells];
        Arrays.fill(table, BifRows.NOT_GIVEN);
        return table;
    }

    private void readEntries(BifVariable child, List<BifVariable> parents, double[] cells) {
        int states = child.states().size();
        double[] byDefault = {};
        Syntax.expect(tokens, Kind.OPEN_BRACE, "'{'");
        while (tokens.kind() != Kind.CLOSE_BRACE) {
            if (tokens.kind() == Kind.OPEN_PARENTHESIS) {
                readRow(parents, cells, states);
            } else if (tokens.isWord("table")) {
                readTable(cells, states);
            } else if (tokens.isWord("default")) {
                tokens.next();
                byDefault = new double[states];
                numbers(byDefault, 0, states);
            } else if (tokens.isWord("property")) {
                Syntax.property(tokens);
            } else {
                throw new BifSyntaxException(
                        tokens.offset(), "Expected a row of '" + child.name() + "' here, not " + tokens.shown() + ".");
            }
        }
        tokens.next();
        for (int row = 0; byDefault.length > 0 && row < cells.length; row += states) {
            if (cells[row] == BifRows.NOT_GIVEN) {
                System.arraycopy(byDefault, 0, cells, row, states);
            }
        }
    }

    private void readRow(List<BifVariable> parents, double[] cells, int states) {
        int offset = tokens.offset();
        tokens.next();
        int row = 0;
        for (BifVariable parent : parents) {
            int at = tokens.offset();
            int code = parent.code(Syntax.word(tokens, "a state of '" + parent.name() + "'"));
            if (code < 0) {
                throw new BifSyntaxException(
                        at,
                        "Variable '" + parent.name() + "' has no such state (states: "
                                + String.join(
                                        ", ", parent.states().stream().limit(12).toList()) + ").");
            }
            row = row * parent.states().size() + code;
        }
        Syntax.expect(tokens, Kind.CLOSE_PARENTHESIS, "')'");
        if (cells[row * states] != BifRows.NOT_GIVEN) {
            throw new BifSyntaxException(offset, "This row is given twice.");
        }
        numbers(cells, row * states, states);
    }

    private void readTable(double[] cells, int states) {
        tokens.next();
        double[] values = new double[cells.length];
        numbers(values, 0, cells.length);
        int rows = cells.length / states;
        for (int state = 0; state < states; state++) {
            for (int row = 0; row < rows; row++) {
                cells[row * states + state] = values[state * rows + row];
            }
        }
    }

    /// Reads `count` probabilities and the semicolon.
    private void numbers(double[] into, int from, int count) {
        for (int i = 0; i < count; i++) {
            double number = tokens.kind() == Kind.WORD ? tokens.number() : Double.NaN;
            if (!(number >= 0) || number > Double.MAX_VALUE) {
                throw new BifSyntaxException(
                        tokens.offset(),
                        "Expected probability " + (i + 1) + " of " + count + " here, not " + tokens.shown() + ".");
            }
            into[from + i] = number;
            tokens.next();
        }
        if (tokens.kind() == Kind.WORD) {
            throw new BifSyntaxException(tokens.offset(), "More than " + count + " probabilities in this row.");
        }
        if (tokens.kind() != Kind.CLOSE_BRACE) {
            Syntax.expect(tokens, Kind.SEMICOLON, "';'");
        }
    }

    private void checkRows(int offset, BifVariable child, List<BifVariable> parents, double[] cells) {
        BifRows.fault(child, parents, cells).ifPresent(fault -> {
            throw new BifSyntaxException(offset, fault);
        });
        if (warnings.size() < MAX_WARNINGS) {
            BifRows.warning(child, cells).ifPresent(warning -> warnings.add(tokens.problem(offset, warning)));
        }
    }
}

package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;

/// What a text means as the numbers of a probability table, such as cells copied from a spreadsheet: with or without
/// the line of the states and the columns of the causes, in any shape that has a number for every cell. Percentages and
/// counts are welcome, as each row is divided by its sum.
sealed interface PastedTable {
    /// A table.
    ///
    /// @param uneven the rows, counted from 1, that added up neither to 1 nor to 100
    record Read(TableMechanism table, List<Integer> uneven) implements PastedTable {
        public Read {
            uneven = List.copyOf(uneven);
        }
    }

    /// A text that does not fit.
    ///
    /// @param key the sentence that says what is wrong and where
    /// @param arguments what is filled in
    record Refused(String key, List<Object> arguments) implements PastedTable {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused because(String key, Object... arguments) {
            return new Refused(key, List.of(arguments));
        }
    }

    /// What parts two numbers: cells never hold it.
    ///
    /// @param pattern finds it
    record Separator(Pattern pattern) {
        private static final Pattern POINT = Pattern.compile("\\d\\.\\d");
        private static final Separator TAB = new Separator(Pattern.compile("\t"));
        private static final Separator SEMICOLON = new Separator(Pattern.compile("\\s*;\\s*"));
        private static final Separator COMMA = new Separator(Pattern.compile("\\s*,\\s*|\\s+"));
        private static final Separator SPACE = new Separator(Pattern.compile("\\s+"));

        /// As the text shows it: a comma parts numbers that are written with points, and stands for one elsewhere.
        static Separator of(String text) {
            if (text.contains("\t")) {
                return TAB;
            }
            if (text.contains(";")) {
                return SEMICOLON;
            }
            boolean parts = POINT.matcher(text).find()
                    || text.contains(", ")
                    || Arrays.stream(text.split("\\s+")).anyMatch(word -> word.indexOf(',') != word.lastIndexOf(','));
            return parts ? COMMA : SPACE;
        }

        List<String> cells(String line) {
            return Arrays.stream(pattern.split(line.strip()))
                    .map(String::strip)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }
    }

    /// One line of a text.
    ///
    /// @param number counted from 1
    record Line(int number, List<String> cells) {
        /// Without so many cells at the start.
        Line from(int first) {
            return new Line(number, cells.subList(first, cells.size()));
        }

        boolean hasNumber() {
            return cells.stream().anyMatch(cell -> TableEdits.number(cell).isPresent());
        }
    }

    /// The table that a text means.
    ///
    /// @param table the one that stands there
    /// @param causes the states of the causes in each row
    /// @param states the variable's own states
    static PastedTable of(String text, TableMechanism table, List<List<String>> causes, List<String> states) {
        Separator separator = Separator.of(text);
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            List<String> cells = separator.cells(line);
            if (!cells.isEmpty()) {
                lines.add(new Line(number, cells));
            }
        }
        if (lines.isEmpty()) {
            return Refused.because("mechanism.paste-nothing");
        }
        if (lines.size() == table.rows() + 1 && isHead(lines.getFirst(), states)) {
            lines.removeFirst();
        }
        int labels = table.parents().size();
        if (labels > 0
                && lines.size() == table.rows()
                && lines.stream().allMatch(line -> line.cells().size() == labels + table.states())) {
            for (int row = 0; row < lines.size(); row++) {
                Line line = lines.get(row);
                List<String> said = line.cells().subList(0, labels);
                if (!said.equals(causes.get(row))) {
                    return Refused.because(
                            "mechanism.paste-order",
                            line.number(),
                            String.join(", ", said),
                            String.join(", ", causes.get(row)));
                }
                lines.set(row, line.from(labels));
            }
        }
        return ofNumbers(lines, table);
    }

    private static boolean isHead(Line line, List<String> states) {
        List<String> cells = line.cells();
        return !line.hasNumber()
                || cells.size() >= states.size()
                        && cells.subList(cells.size() - states.size(), cells.size())
                                .equals(states);
    }

    private static PastedTable ofNumbers(List<Line> lines, TableMechanism table) {
        List<Double> cells = new ArrayList<>();
        for (Line line : lines) {
            for (String cell : line.cells()) {
                Optional<Double> number = TableEdits.number(cell);
                if (number.isEmpty()) {
                    return Refused.because("mechanism.paste-word", cell, line.number());
                }
                cells.add(number.get());
            }
        }
        if (cells.size() != table.rows() * table.states()) {
            return Refused.because("mechanism.paste-shape", cells.size(), table.rows(), table.states());
        }
        List<Integer> uneven = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            double sum = cells.subList(row * table.states(), (row + 1) * table.states()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (!(sum > 0) || Double.isInfinite(sum)) {
                return Refused.because("mechanism.paste-zero", row + 1);
            }
            if (!isWhole(sum, 1) && !isWhole(sum, 100)) {
                uneven.add(row + 1);
            }
        }
        return new Read(
                TableMechanism.normalised(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells)),
                uneven);
    }

    /// To within what rounding to two decimals leaves.
    private static boolean isWhole(double sum, double whole) {
        return Math.abs(sum / whole - 1) < 0.015;
    }
}

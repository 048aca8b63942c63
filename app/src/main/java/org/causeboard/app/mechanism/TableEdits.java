package org.causeboard.app.mechanism;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;

/// Changes of a probability table that leave every row adding up to 1.
final class TableEdits {
    private static final int DECIMALS = 1000;

    private TableEdits() {}

    /// With one probability set; the others of its row keep their proportions.
    ///
    /// @param share from 0 to 1
    static TableMechanism withCell(TableMechanism table, int row, int state, double share) {
        double[] cells = table.probabilities().toArray();
        int start = row * table.states();
        double rest = 1 - cells[start + state];
        for (int other = 0; other < table.states(); other++) {
            if (other != state) {
                double proportion = rest > 0 ? cells[start + other] / rest : 1.0 / (table.states() - 1);
                cells[start + other] = (1 - share) * proportion;
            }
        }
        cells[start + state] = share;
        return normalised(table, cells);
    }

    /// With every row drawn anew, to three decimals.
    static TableMechanism randomised(TableMechanism table, RandomGenerator random) {
        double[] cells = new double[table.probabilities().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = 1 + random.nextInt(DECIMALS);
        }
        return normalised(table, cells);
    }

    /// With every state as probable as the others.
    static TableMechanism uniform(List<String> parents, List<Integer> sizes, int states) {
        int rows = sizes.stream().reduce(1, Math::multiplyExact);
        return TableMechanism.normalised(parents, sizes, states, Numbers.repeated(1, Math.multiplyExact(rows, states)));
    }

    /// With the numbers of a text, such as cells copied from a spreadsheet; each row is divided by its sum. Empty when
    /// there are more or fewer numbers than cells, a negative one, or a row of zeros.
    static Optional<TableMechanism> pasted(TableMechanism table, String text) {
        List<Double> cells = new ArrayList<>();
        for (String word : text.strip().split("[\\s;]+")) {
            Optional<Double> number = number(word);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            cells.add(number.get());
        }
        if (cells.size() != table.probabilities().size()) {
            return Optional.empty();
        }
        for (int row = 0; row < table.rows(); row++) {
            double sum = cells.subList(row * table.states(), (row + 1) * table.states()).stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            if (!(sum > 0)) {
                return Optional.empty();
            }
        }
        return Optional.of(
                TableMechanism.normalised(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells)));
    }

    /// A number that is not negative, as people write it: `0.25`, `0,25` or `25%`.
    static Optional<Double> number(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replace(',', '.');
        boolean percent = plain.endsWith("%");
        try {
            double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            double share = percent ? number / 100 : number;
            return share >= 0 && Double.isFinite(share) ? Optional.of(share) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static TableMechanism normalised(TableMechanism table, double[] cells) {
        return TableMechanism.normalised(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells));
    }
}

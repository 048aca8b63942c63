package org.causeboard.app.mechanism;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;

/// Changes of a probability table that leave every row adding up to 1.
final class TableEdits {
    private static final int DECIMALS = 1000;
    private static final double ROUNDING = 1e-9;

    private TableEdits() {}

    /// With one probability set; the others of its row that are not locked keep their proportions. Empty when they have
    /// no room for that: when all others are locked, or the locked ones need more than is left.
    ///
    /// @param share from 0 to 1
    /// @param locked cells row by row; the cell itself may be locked
    static Optional<TableMechanism> withCell(TableMechanism table, int row, int state, double share, BitSet locked) {
        double[] cells = table.probabilities().toArray();
        int start = row * table.states();
        double before = 0;
        double room = 1 - share;
        int free = 0;
        for (int other = 0; other < table.states(); other++) {
            if (other == state) {
                continue;
            }
            if (locked.get(start + other)) {
                room -= cells[start + other];
            } else {
                before += cells[start + other];
                free++;
            }
        }
        if (room < -ROUNDING || (free == 0 && room > ROUNDING)) {
            return Optional.empty();
        }
        for (int other = 0; other < table.states(); other++) {
            if (other != state && !locked.get(start + other)) {
                double proportion = before > 0 ? cells[start + other] / before : 1.0 / free;
                cells[start + other] = Math.max(0, room) * proportion;
            }
        }
        cells[start + state] = share;
        return Optional.of(normalised(table, cells));
    }

    /// With the cells that are not locked drawn anew, to three decimals before the row is divided by its sum.
    static TableMechanism randomised(TableMechanism table, BitSet locked, RandomGenerator random) {
        return filled(table, locked, _ -> 1 + random.nextInt(DECIMALS));
    }

    /// With the cells of a row that are not locked all the same.
    static TableMechanism level(TableMechanism table, BitSet locked) {
        return filled(table, locked, _ -> 1);
    }

    private static TableMechanism filled(TableMechanism table, BitSet locked, IntToDoubleFunction weight) {
        double[] cells = table.probabilities().toArray();
        for (int start = 0; start < cells.length; start += table.states()) {
            double room = 1;
            double sum = 0;
            double[] weights = new double[table.states()];
            for (int state = 0; state < weights.length; state++) {
                if (locked.get(start + state)) {
                    room -= cells[start + state];
                } else {
                    weights[state] = weight.applyAsDouble(start + state);
                    sum += weights[state];
                }
            }
            for (int state = 0; state < weights.length; state++) {
                if (!locked.get(start + state)) {
                    cells[start + state] = Math.max(0, room) * weights[state] / sum;
                }
            }
        }
        return normalised(table, cells);
    }

    /// With every state as probable as the others.
    static TableMechanism uniform(List<String> parents, List<Integer> sizes, int states) {
        int rows = sizes.stream().reduce(1, Math::multiplyExact);
        return TableMechanism.normalised(parents, sizes, states, Numbers.repeated(1, Math.multiplyExact(rows, states)));
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

package org.causeboard.app.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.causeboard.engine.scm.TableMechanism;
import org.junit.jupiter.api.Test;

class TableEditsTest {
    private final TableMechanism table = TableEdits.uniform(List.of("X"), List.of(2), 3);

    @Test
    void theOthersOfARowKeepTheirProportions() {
        TableMechanism first = TableEdits.withCell(table, 1, 0, 0.5);
        assertThat(first.probability(1, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(first.probability(1, 2)).isCloseTo(0.25, within(1e-12));
        assertThat(first.probability(0, 0)).isCloseTo(1.0 / 3, within(1e-12));
        TableMechanism certain = TableEdits.withCell(first, 1, 0, 1);
        assertThat(TableEdits.withCell(certain, 1, 0, 0.4).probability(1, 1)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void pastedWeightsAreDividedByTheSumOfTheirRow() {
        assertThat(TableEdits.pasted(table, "1\t1\t2\n10%; 20%; 70%")).hasValueSatisfying(pasted -> {
            assertThat(pasted.probability(0, 2)).isCloseTo(0.5, within(1e-12));
            assertThat(pasted.probability(1, 1)).isCloseTo(0.2, within(1e-12));
        });
    }

    @Test
    void textThatIsNoTableIsRefused() {
        assertThat(TableEdits.pasted(table, "1 2 3")).isEmpty();
        assertThat(TableEdits.pasted(table, "1 2 3 4 5 x")).isEmpty();
        assertThat(TableEdits.pasted(table, "0 0 0 1 1 1")).isEmpty();
        assertThat(TableEdits.pasted(table, "1 2 3 4 5 -6")).isEmpty();
        assertThat(TableEdits.pasted(table, "")).isEmpty();
    }

    @Test
    void randomRowsAddUpToOne() {
        TableMechanism random = TableEdits.randomised(table, new Random(5));
        for (int row = 0; row < 2; row++) {
            assertThat(random.probability(row, 0) + random.probability(row, 1) + random.probability(row, 2))
                    .isCloseTo(1, within(1e-9));
        }
    }
}

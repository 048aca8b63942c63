package org.causeboard.app.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.causeboard.engine.scm.TableMechanism;
import org.junit.jupiter.api.Test;

class TableEditsTest {
    private static final BitSet NONE = new BitSet();

    private final TableMechanism table = TableEdits.uniform(List.of("X"), List.of(2), 3);

    @Test
    void theOthersOfARowKeepTheirProportions() {
        TableMechanism first = TableEdits.withCell(table, 1, 0, 0.5, NONE).orElseThrow();
        assertThat(first.probability(1, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(first.probability(1, 2)).isCloseTo(0.25, within(1e-12));
        assertThat(first.probability(0, 0)).isCloseTo(1.0 / 3, within(1e-12));
        TableMechanism certain = TableEdits.withCell(first, 1, 0, 1, NONE).orElseThrow();
        assertThat(TableEdits.withCell(certain, 1, 0, 0.4, NONE).orElseThrow().probability(1, 1))
                .isCloseTo(0.3, within(1e-12));
    }

    @Test
    void randomRowsAddUpToOne() {
        TableMechanism random = TableEdits.randomised(table, NONE, new Random(5));
        for (int row = 0; row < 2; row++) {
            assertThat(random.probability(row, 0) + random.probability(row, 1) + random.probability(row, 2))
                    .isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void lockedCellsStayAndTheOthersShareWhatIsLeft() {
        BitSet locked = new BitSet();
        locked.set(1 * 3 + 2); // row 1, state 2, at one third
        TableMechanism changed = TableEdits.withCell(table, 1, 0, 0.6, locked).orElseThrow();
        assertThat(changed.probability(1, 2)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(changed.probability(1, 1)).isCloseTo(0.4 - 1.0 / 3, within(1e-12));
        TableMechanism random = TableEdits.randomised(changed, locked, new Random(6));
        assertThat(random.probability(1, 2)).isCloseTo(1.0 / 3, within(1e-9));
        TableMechanism level = TableEdits.level(random, locked);
        assertThat(level.probability(1, 0)).isCloseTo(1.0 / 3, within(1e-9));
        assertThat(level.probability(0, 1)).isCloseTo(1.0 / 3, within(1e-9));
    }

    @Test
    void aNumberThatLockedCellsLeaveNoRoomForIsRefused() {
        BitSet locked = new BitSet();
        locked.set(1);
        assertThat(TableEdits.withCell(table, 0, 0, 0.9, locked)).isEmpty();
        locked.set(2);
        assertThat(TableEdits.withCell(table, 0, 0, 0.1, locked)).isEmpty();
    }
}

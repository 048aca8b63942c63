package org.causeboard.app.mechanism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.causeboard.engine.scm.TableMechanism;
import org.junit.jupiter.api.Test;

class PastedTableTest {
    private static final List<List<String>> CAUSES = List.of(List.of("0"), List.of("1"));
    private static final List<String> STATES = List.of("low", "high", "odd");

    private final TableMechanism table = TableEdits.uniform(List.of("X"), List.of(2), 3);

    private PastedTable paste(String text) {
        return PastedTable.of(text, table, CAUSES, STATES);
    }

    private void means(String text, double... cells) {
        assertThat(paste(text)).as(text).isInstanceOfSatisfying(PastedTable.Read.class, read -> {
            for (int i = 0; i < cells.length; i++) {
                assertThat(read.table().probability(i / 3, i % 3)).as(text).isCloseTo(cells[i], within(1e-12));
            }
        });
    }

    private void refused(String text, String key, Object... arguments) {
        assertThat(paste(text)).as(text).isEqualTo(PastedTable.Refused.because("mechanism." + key, arguments));
    }

    @Test
    void numbersArePartedAsSpreadsheetsAndPeoplePartThem() {
        means("0.25\t0.25\t0.5\n0.1\t0.2\t0.7", .25, .25, .5, .1, .2, .7);
        means("0,25\t0,25\t0,5\r\n0,1\t0,2\t0,7\r\n", .25, .25, .5, .1, .2, .7);
        means("0,25;0,25;0,5\n0,1;0,2;0,7", .25, .25, .5, .1, .2, .7);
        means("0.25, 0.25, 0.5\n0.1, 0.2, 0.7", .25, .25, .5, .1, .2, .7);
        means("0.25,0.25,0.5\n0.1,0.2,0.7", .25, .25, .5, .1, .2, .7);
        means("0,25 0,25 0,5 0,1 0,2 0,7", .25, .25, .5, .1, .2, .7);
        means("1,0,0\n0,0,1", 1, 0, 0, 0, 0, 1);
        means("1\t1\t2\n10%\t20%\t70%", .25, .25, .5, .1, .2, .7);
    }

    @Test
    void statesAndCausesMayStandBesideTheNumbers() {
        means("X\tlow\thigh\todd\n0\t0.25\t0.25\t0.5\n1\t0.1\t0.2\t0.7", .25, .25, .5, .1, .2, .7);
        means("0\t25\t25\t50\n1\t10\t20\t70", .25, .25, .5, .1, .2, .7);
        refused("1\t0.25\t0.25\t0.5\n0\t0.1\t0.2\t0.7", "paste-order", 1, "1", "0");
    }

    @Test
    void textThatIsNoTableIsRefusedWithItsPlace() {
        refused("", "paste-nothing");
        refused("1 2 3", "paste-shape", 3, 2, 3);
        refused("1 2 3\n4 5 x", "paste-word", "x", 2);
        refused("1 2 3\n\n4 -5 6", "paste-word", "-5", 3);
        refused("1 2 3\n4 NaN 6", "paste-word", "NaN", 2);
        refused("1 2 3\n4 1e999 6", "paste-word", "1e999", 2);
        refused("1 1 1\n0 0 0", "paste-zero", 2);
    }

    @Test
    void rowsThatDoNotAddUpAreTold() {
        assertThat(paste("0.5 0.2 0.3\n0.5 0.2 0.2"))
                .isInstanceOfSatisfying(
                        PastedTable.Read.class,
                        read -> assertThat(read.uneven()).containsExactly(2));
        assertThat(paste("33.3 33.3 33.3\n0.33 0.33 0.33"))
                .isInstanceOfSatisfying(
                        PastedTable.Read.class,
                        read -> assertThat(read.uneven()).isEmpty());
    }
}

package org.causeboard.engine.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Dates.Order;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private static DataReading.Readable read(String text) {
        return (DataReading.Readable)
                DataFiles.readText(text, "visits.csv", ReadChoices.AUTOMATIC, Progress.unwatched());
    }

    @Test
    void datesAreFoundAsTheyAreWrittenHereAndThere() {
        assertEquals(
                List.of(Order.YEAR_FIRST), Dates.orders(List.of("2024-01-31", "2024/2/1", "2024-12-24T18:30:00Z")));
        assertEquals(List.of(Order.DAY_FIRST), Dates.orders(List.of("31.01.2024", "1.2.2024", "24.12.24 18:30")));
        assertEquals(List.of(Order.MONTH_FIRST), Dates.orders(List.of("01/31/2024", "2/1/2024", "12/24/24")));
        assertEquals(List.of(Order.DAY_FIRST, Order.MONTH_FIRST), Dates.orders(List.of("1/2/2024", "03/04/2024")));
    }

    @Test
    void whatLooksLikeADateIsNone() {
        assertThat(Dates.orders(List.of("2024-02-30"))).isEmpty();
        assertThat(Dates.orders(List.of("31.01.2024", "01/31/2024"))).isEmpty();
        assertThat(Dates.orders(List.of("192.168.0.1", "1.2", "01-02-03", "2024", "soon")))
                .isEmpty();
        assertThat(Dates.in(read("shop,on\na,2024-01-01\nb,2024-01-02\na,2024-01-02\n")
                        .dataset()))
                .as("before and after")
                .isEmpty();
    }

    @Test
    void aColumnOfDatesBecomesDaysMonthsOrWeekdays() {
        Dataset data = read("visit;ill\n29.02.2024;1\n;0\n01.03.2024;1\n26.02.2024 12:00;0\n")
                .dataset();
        assertEquals(List.of(new Dates.Found("visit", List.of(Order.DAY_FIRST), 3)), Dates.in(data));
        Column visit = data.column("visit");
        assertEquals(LocalDate.of(2024, 2, 26), Dates.first(visit, Order.DAY_FIRST));
        Column days = Dates.asDays(visit, Order.DAY_FIRST);
        assertEquals(new Numeric("d", Range.ALL), days.domain());
        assertThat(days.values(row -> row != 1)).containsExactly(new double[] {3, 4, 0.5}, within(1e-9));
        assertThat(days.isMissing(1)).isTrue();
        Column weekdays = Dates.weekdays(visit, Order.DAY_FIRST, "weekday", WEEKDAYS);
        assertEquals(Categorical.of("Mon", "Thu", "Fri"), weekdays.domain());
        assertThat(weekdays.values(row -> row != 1)).containsExactly(1, 2, 0);
        List<String> numbers =
                IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
        assertEquals(
                Categorical.of("2", "3"),
                Dates.months(visit, Order.DAY_FIRST, "month", numbers).domain());
        assertThat(Dates.in(data.with(days))).isEmpty();
    }

    @Test
    void tooManyDatesForStatesAreReadAsDaysAndThatIsSaid() {
        String rows = IntStream.range(0, 3_000)
                .mapToObj(day -> LocalDate.of(2015, 6, 1).plusDays(day) + ",x")
                .collect(Collectors.joining("\n"));
        DataReading.Readable read = read("day,shop\n" + rows + "\n");
        assertEquals(new Numeric("d", Range.ALL), read.dataset().column("day").domain());
        assertEquals(2_999, read.dataset().column("day").value(2_999));
        assertThat(read.notices())
                .containsExactly(DataProblem.ofColumn(
                        "visits.csv", "day", "The column is made of dates.", "It was read as days since 2015-06-01."));
    }
}

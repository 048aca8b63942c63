package org.causeboard.engine.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;

/// Columns of dates, which are states of a variable only in the few cases in which somebody wants to compare single
/// days. What else they mean is asked: days since the first one, months, weekdays, or nothing.
///
/// A time of the day after the date is a part of the day.
public final class Dates {
    /// The unit of days.
    public static final String DAY = "d";

    private static final int FEWEST = 3;
    private static final int CENTURY_TURNS = 50; // of years of two digits, those before are of this century
    private static final double SECONDS = 86_400;
    private static final String TIME =
            "(?:[T ]+(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d+)?)?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?";

    private Dates() {}

    /// In which order day, month and year are written. No case will be added.
    public enum Order {
        /// As in 2024-01-31.
        YEAR_FIRST("(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})"),
        /// As in 31.01.2024.
        DAY_FIRST("(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4}|(?<=[/.])\\d{2})"),
        /// As in 01/31/2024.
        MONTH_FIRST("(?<month>\\d{1,2})([-/])(?<day>\\d{1,2})\\2(?<year>\\d{4}|(?<=/)\\d{2})");

        private final Pattern pattern;

        Order(String date) {
            pattern = Pattern.compile(date + TIME);
        }

        /// Days since the beginning of 1970, with the time of the day as a part; empty for what is no date.
        OptionalDouble days(String text) {
            Matcher found = pattern.matcher(text.strip());
            if (!found.matches()) {
                return OptionalDouble.empty();
            }
            try {
                LocalDate date = LocalDate.of(year(found.group("year")), number(found, "month"), number(found, "day"));
                int seconds = (number(found, "hour") * 60 + number(found, "minute")) * 60 + number(found, "second");
                return OptionalDouble.of(date.toEpochDay() + seconds / SECONDS);
            } catch (DateTimeException _) {
                return OptionalDouble.empty(); // the thirteenth month
            }
        }

        private static int number(Matcher found, String group) {
            return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
        }

        private static int year(String digits) {
            int year = Integer.parseInt(digits);
            return digits.length() == 4 ? year : year < CENTURY_TURNS ? 2000 + year : 1900 + year;
        }
    }

    /// A column of dates that was read as states.
    ///
    /// @param orders in which orders they can be written, at least one; more when no day is after the twelfth
    /// @param dates how many there are
    public record Found(String column, List<Order> orders, int dates) {
        public Found {
            orders = List.copyOf(orders);
        }
    }

    /// The columns whose states are dates, at least three.
    public static List<Found> in(Dataset data) {
        List<Found> found = new ArrayList<>();
        for (Column column : data.columns()) {
            if (column.domain() instanceof Discrete discrete && discrete.size() >= FEWEST) {
                List<Order> orders = orders(discrete.states());
                if (!orders.isEmpty()) {
                    found.add(new Found(column.name(), orders, discrete.size()));
                }
            }
        }
        return found;
    }

    /// The orders in which all of these texts are dates.
    static List<Order> orders(Collection<String> texts) {
        return Arrays.stream(Order.values())
                .filter(order ->
                        texts.stream().allMatch(text -> order.days(text).isPresent()))
                .toList();
    }

    /// The earliest day of a column of dates.
    public static LocalDate first(Column dates, Order order) {
        return first(days(dates, order), missing(dates));
    }

    /// The earliest of days since 1970.
    static LocalDate first(double[] days, BitSet missing) {
        return LocalDate.ofEpochDay((long) Math.floor(IntStream.range(0, days.length)
                .filter(row -> !missing.get(row))
                .mapToDouble(row -> days[row])
                .min()
                .orElse(0)));
    }

    /// The column as a number of days since the earliest of its dates.
    public static Column asDays(Column dates, Order order) {
        return sinceFirst(dates.name(), days(dates, order), missing(dates));
    }

    /// Days since 1970 as days since the earliest of them.
    static Column sinceFirst(String name, double[] days, BitSet missing) {
        long first = first(days, missing).toEpochDay();
        double[] since = Arrays.stream(days).map(day -> day - first).toArray();
        return Column.of(name, new Numeric(DAY, Range.ALL), since, missing);
    }

    /// The months of dates as states; those that do not come are none.
    ///
    /// @param name what the column of months is called
    /// @param months their names, January first
    public static Column months(Column dates, Order order, String name, List<String> months) {
        return parts(dates, order, name, months, date -> date.getMonthValue() - 1);
    }

    /// The weekdays of dates as states; those that do not come are none.
    ///
    /// @param name what the column of weekdays is called
    /// @param weekdays their names, Monday first
    public static Column weekdays(Column dates, Order order, String name, List<String> weekdays) {
        return parts(dates, order, name, weekdays, date -> date.getDayOfWeek().getValue() - 1);
    }

    private static Column parts(
            Column dates, Order order, String name, List<String> names, ToIntFunction<LocalDate> part) {
        double[] days = days(dates, order);
        BitSet missing = missing(dates);
        int[] parts = Arrays.stream(days)
                .mapToInt(day -> part.applyAsInt(LocalDate.ofEpochDay((long) Math.floor(day))))
                .toArray();
        List<Integer> used = IntStream.range(0, parts.length)
                .filter(row -> !missing.get(row))
                .mapToObj(row -> parts[row])
                .distinct()
                .sorted()
                .toList();
        double[] codes = Arrays.stream(parts).mapToDouble(used::indexOf).toArray();
        return Column.of(name, new Categorical(used.stream().map(names::get).toList()), codes, missing);
    }

    private static double[] days(Column dates, Order order) {
        if (!(dates.domain() instanceof Discrete discrete)) {
            throw new IllegalArgumentException(
                    "Column '" + dates.name() + "' has no states that could be dates, but " + dates.domain() + ".");
        }
        double[] ofStates = discrete.states().stream()
                .mapToDouble(state -> order.days(state).orElseThrow())
                .toArray();
        return IntStream.range(0, dates.size())
                .mapToDouble(row -> dates.isMissing(row) ? 0 : ofStates[(int) dates.value(row)])
                .toArray();
    }

    private static BitSet missing(Column column) {
        BitSet missing = new BitSet();
        IntStream.range(0, column.size()).filter(column::isMissing).forEach(missing::set);
        return missing;
    }
}

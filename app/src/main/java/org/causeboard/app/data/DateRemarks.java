package org.causeboard.app.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.Dates;
import org.causeboard.model.command.ReadDates;

/// Says which columns are made of dates, and reads them as what a model can use in one click.
final class DateRemarks {
    private final DataViewModel model;
    private final Messages messages;

    DateRemarks(DataViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// What is said of each column of dates.
    List<Node> of(Dataset data) {
        return Dates.in(data).stream().map(found -> remark(data, found)).toList();
    }

    private Node remark(Dataset data, Dates.Found found) {
        List<Hyperlink> ways = new ArrayList<>();
        for (Dates.Order order : found.orders()) {
            ways.add(asDays(data, found, order));
        }
        if (found.orders().size() == 1) { // else the months are not known
            addParts(data, found, ways);
        }
        if (data.columns().size() > 1) {
            ways.add(way(
                    messages.text("data.dates.leave-out"),
                    "left-out",
                    found.column(),
                    () -> ReadDates.leftOut(data, found.column())));
        }
        return DataView.offer(messages.text("data.dates", found.column(), found.dates()), ways);
    }

    private Hyperlink asDays(Dataset data, Dates.Found found, Dates.Order order) {
        Column column = data.column(found.column());
        LocalDate first = Dates.first(column, order);
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(messages.locale())
                .format(first);
        return way(
                messages.text("data.dates.as-days", day),
                "days-since-" + first,
                found.column(),
                () -> ReadDates.asDays(data, found.column(), order));
    }

    private void addParts(Dataset data, Dates.Found found, List<Hyperlink> ways) {
        Dates.Order order = found.orders().getFirst();
        String months = messages.text("data.dates.month-column", found.column());
        if (!data.contains(months)) {
            List<String> names = Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()))
                    .toList();
            ways.add(way(
                    messages.text("data.dates.add-months"),
                    "months",
                    found.column(),
                    () -> ReadDates.withMonths(data, found.column(), order, months, names)));
        }
        String weekdays = messages.text("data.dates.weekday-column", found.column());
        if (!data.contains(weekdays)) {
            List<String> names = Arrays.stream(DayOfWeek.values())
                    .map(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, messages.locale()))
                    .toList();
            ways.add(way(
                    messages.text("data.dates.add-weekdays"),
                    "weekdays",
                    found.column(),
                    () -> ReadDates.withWeekdays(data, found.column(), order, weekdays, names)));
        }
    }

    private Hyperlink way(String words, String id, String column, Supplier<ReadDates> command) {
        Hyperlink way = new Hyperlink(words);
        way.setId("dates-" + id + "-" + column);
        way.setAccessibleText(column + ": " + words);
        way.setOnAction(_ -> model.readDates(command.get()));
        return way;
    }
}

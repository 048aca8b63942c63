package org.causeboard.model.command;

import java.util.List;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.Dates;
import org.causeboard.model.document.CausalDocument;

/// Reads a column of dates as something that a model can be made of. A variable of the column takes over its new
/// values; mechanisms that were made for other values go.
///
/// @param column the one of dates
/// @param way as what it is read
/// @param data the rows with that
public record ReadDates(String column, Way way, Dataset data) implements Command {

    /// What dates can be read as. No case will be added without a question to the person.
    public enum Way {
        /// In place of the dates stands the number of days since the first one.
        DAYS,
        /// A column of months is added.
        MONTHS,
        /// A column of weekdays is added.
        WEEKDAYS,
        /// The column goes.
        LEFT_OUT
    }

    /// Reads dates as days since the first one.
    public static ReadDates asDays(Dataset rows, String column, Dates.Order order) {
        return new ReadDates(column, Way.DAYS, rows.with(Dates.asDays(rows.column(column), order)));
    }

    /// Adds a column of the months of dates.
    ///
    /// @param name what it is called
    /// @param months their names, January first
    public static ReadDates withMonths(
            Dataset rows, String column, Dates.Order order, String name, List<String> months) {
        return new ReadDates(column, Way.MONTHS, rows.with(Dates.months(rows.column(column), order, name, months)));
    }

    /// Adds a column of the weekdays of dates.
    ///
    /// @param name what it is called
    /// @param weekdays their names, Monday first
    public static ReadDates withWeekdays(
            Dataset rows, String column, Dates.Order order, String name, List<String> weekdays) {
        return new ReadDates(
                column, Way.WEEKDAYS, rows.with(Dates.weekdays(rows.column(column), order, name, weekdays)));
    }

    /// Leaves a column of dates out.
    public static ReadDates leftOut(Dataset rows, String column) {
        return new ReadDates(column, Way.LEFT_OUT, rows.without(column));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return ChangedColumns.of(document, List.of(column), data);
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of(
                switch (way) {
                    case DAYS -> "command.dates-as-days";
                    case MONTHS -> "command.dates-months";
                    case WEEKDAYS -> "command.dates-weekdays";
                    case LEFT_OUT -> "command.dates-left-out";
                },
                column);
    }
}

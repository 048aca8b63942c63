package org.causeboard.engine.data;

import java.util.List;
import java.util.Objects;

/// What reading a data file gives. No case will be added.
public sealed interface DataReading {

    /// The rows and columns.
    ///
    /// @param dataset the values
    /// @param columns how each column was understood, in their order
    /// @param description how the file was read, such as `CSV, UTF-8, delimiter ';'`
    /// @param notices what was left out or guessed
    record Readable(Dataset dataset, List<ColumnReport> columns, String description, List<DataProblem> notices)
            implements DataReading {
        public Readable {
            Objects.requireNonNull(dataset, "dataset");
            Objects.requireNonNull(description, "description");
            columns = List.copyOf(columns);
            notices = List.copyOf(notices);
        }
    }

    /// The file holds no data that can be read.
    ///
    /// @param problems at least one
    record Unreadable(List<DataProblem> problems) implements DataReading {
        public Unreadable {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("An unreadable file has at least one problem.");
            }
        }
    }
}

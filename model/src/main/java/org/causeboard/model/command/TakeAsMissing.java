package org.causeboard.model.command;

import java.util.List;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.data.MissingWords;
import org.causeboard.model.document.CausalDocument;

/// Takes a word of some columns for missing values, such as «k.A.» among numbers. Variables of these columns take over
/// what is left as their domain; mechanisms that were made for other values go.
///
/// @param word the state that is none
/// @param columns those in which it is none
/// @param data the rows without it
public record TakeAsMissing(String word, List<String> columns, Dataset data) implements Command {
    public TakeAsMissing {
        columns = List.copyOf(columns);
    }

    /// Takes a word of some columns of `rows` for missing values.
    public static TakeAsMissing in(Dataset rows, String word, List<String> columns) {
        return new TakeAsMissing(word, columns, MissingWords.without(rows, word, columns));
    }

    @Override
    public CausalDocument apply(CausalDocument document) {
        return ChangedColumns.of(document, columns, data);
    }

    @Override
    public CommandLabel label() {
        return CommandLabel.of("command.take-as-missing", word);
    }
}

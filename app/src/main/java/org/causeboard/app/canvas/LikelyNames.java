package org.causeboard.app.canvas;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.causeboard.model.document.CausalDocument;

/// Which names may be meant by letters that were typed.
final class LikelyNames {
    private LikelyNames() {}

    /// Those that begin with the letters, then those in which they stand elsewhere, each in order of the alphabet; all
    /// where nothing was typed. Small and capital letters are the same.
    static List<String> of(String typed, Collection<String> names) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<String> sorted = names.stream().sorted().toList();
        return Stream.concat(
                        sorted.stream().filter(name -> at(wanted, name) == 0),
                        sorted.stream().filter(name -> at(wanted, name) > 0))
                .toList();
    }

    private static int at(String wanted, String name) {
        return name.toLowerCase(Locale.ROOT).indexOf(wanted);
    }

    /// Columns of the data that belong to no variable yet.
    static List<String> freeColumns(CausalDocument document) {
        Set<String> taken = new HashSet<>(document.graph().variables());
        document.cards().values().forEach(card -> card.column().ifPresent(taken::add));
        return document.data().stream()
                .flatMap(data -> data.names().stream())
                .filter(column -> !taken.contains(column))
                .toList();
    }
}

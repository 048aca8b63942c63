package org.causeboard.engine.infer.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What a response type tells in some rows: an event about the unit's hidden causes.
///
/// @param rows numbers of [ResponseRows], ascending
/// @param states the state told in each
record PartialType(List<Integer> rows, List<Integer> states) {
    PartialType {
        rows = List.copyOf(rows);
        states = List.copyOf(states);
    }

    static PartialType of(SortedMap<Integer, Integer> told) {
        return new PartialType(new ArrayList<>(told.keySet()), new ArrayList<>(told.values()));
    }
}

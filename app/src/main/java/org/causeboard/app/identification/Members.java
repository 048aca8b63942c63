package org.causeboard.app.identification;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.identify.adjust.AdjustmentSets;

/// What a person wants of the members of adjustment sets. Like the covariates that a question is asked within, it
/// belongs to the question and not to the document.
///
/// @param must the variables that every set holds
/// @param mustNot the variables that no set holds
record Members(Set<String> must, Set<String> mustNot) {
    static final Members FREE = new Members(Set.of(), Set.of());

    Members {
        must = Collections.unmodifiableSet(new LinkedHashSet<>(must));
        mustNot = Collections.unmodifiableSet(new LinkedHashSet<>(mustNot));
    }

    /// What is wanted of one variable, in the order in which a click goes through it.
    enum Wish {
        FREE,
        MUST,
        MUST_NOT;

        Wish next() {
            return values()[(ordinal() + 1) % values().length];
        }
    }

    Wish of(String variable) {
        if (must.contains(variable)) {
            return Wish.MUST;
        }
        return mustNot.contains(variable) ? Wish.MUST_NOT : Wish.FREE;
    }

    Members with(String variable, Wish wish) {
        Set<String> more = new LinkedHashSet<>(must);
        Set<String> fewer = new LinkedHashSet<>(mustNot);
        more.remove(variable);
        fewer.remove(variable);
        switch (wish) {
            case MUST -> more.add(variable);
            case MUST_NOT -> fewer.add(variable);
            case FREE -> {}
        }
        return new Members(more, fewer);
    }

    /// What is wanted of variables that a graph has.
    Members within(CausalGraph graph) {
        Set<String> more = new LinkedHashSet<>(must);
        Set<String> fewer = new LinkedHashSet<>(mustNot);
        more.retainAll(graph.variables());
        fewer.retainAll(graph.variables());
        return new Members(more, fewer);
    }

    /// Whether nothing is wanted.
    boolean isFree() {
        return must.isEmpty() && mustNot.isEmpty();
    }

    /// Whether a set is as wanted.
    boolean allows(Set<String> set) {
        return set.containsAll(must) && Collections.disjoint(set, mustNot);
    }

    AdjustmentSets of(AdjustmentSets all) {
        return all.withForced(must).withoutUsing(mustNot);
    }
}

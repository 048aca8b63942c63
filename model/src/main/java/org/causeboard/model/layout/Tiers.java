package org.causeboard.model.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.model.document.CausalDocument;

/// The slice of time of every variable. What a person has said holds. For the others the time in their names counts
/// (`bp_1`, `bp_2`, `dose 2`, but not `X1`, `X2`, `X3`) when all but a few have one, but none comes before its causes;
/// without such names each stands one slice after the last of its causes.
public final class Tiers {
    private static final Pattern TIMED = Pattern.compile("(.*?)[ _.(t]*(\\d{1,4})\\)?");

    private static final Pattern APART = Pattern.compile("[ _.(]t?\\d{1,4}\\)?$");

    private Tiers() {}

    /// The slice of every variable of a graph, counted from 1 unless what was said leaves the first ones empty.
    ///
    /// @param said the slices that a person has put variables into
    public static Map<String, Integer> of(CausalGraph graph, Map<String, Integer> said) {
        Map<String, Integer> named = named(graph);
        List<String> order = graph.isAcyclic() ? graph.topologicalOrder() : graph.variables();
        Map<String, Integer> tiers = new LinkedHashMap<>();
        for (String variable : order) {
            int causes = graph.parents(variable).stream()
                    .mapToInt(parent -> tiers.getOrDefault(parent, 0))
                    .max()
                    .orElse(0);
            int free = named.isEmpty() ? causes + 1 : Math.max(causes, named.get(variable));
            tiers.put(variable, said.getOrDefault(variable, free));
        }
        return tiers;
    }

    /// Whether times are told, by a person or by names; else slices follow from the edges alone.
    static boolean areTold(CausalGraph graph, Map<String, Integer> said) {
        return !said.isEmpty() || !named(graph).isEmpty();
    }

    /// The slice of every variable of a document.
    public static Map<String, Integer> of(CausalDocument document) {
        return of(document.graph(), said(document));
    }

    /// The slices that a person has put variables into.
    static Map<String, Integer> said(CausalDocument document) {
        Map<String, Integer> said = new LinkedHashMap<>();
        document.cards().forEach((variable, card) -> card.tier().ifPresent(tier -> said.put(variable, tier)));
        return said;
    }

    /// The name without its time, by which one thing is known that is measured again.
    static String subject(String variable) {
        Matcher timed = TIMED.matcher(variable);
        return timed.matches() ? timed.group(1) : variable;
    }

    /// Whether names are numbered as one set of things, as `X1`, `X2`, `X3` are, rather than timed: nothing parts the
    /// number from the word, and no second thing has several numbers.
    private static boolean isNumbered(Set<String> timed) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        timed.forEach(variable -> counts.merge(subject(variable), 1, Integer::sum));
        boolean apart =
                timed.stream().anyMatch(variable -> APART.matcher(variable).find());
        return !apart && counts.values().stream().filter(count -> count > 1).count() < 2;
    }

    /// Slices by the times in names, those without one before all others; empty when too few names have one.
    private static Map<String, Integer> named(CausalGraph graph) {
        Map<String, Integer> times = new LinkedHashMap<>();
        for (String variable : graph.variables()) {
            Matcher timed = TIMED.matcher(variable);
            if (timed.matches()) {
                times.put(variable, Integer.parseInt(timed.group(2)));
            }
        }
        boolean several = times.values().stream().distinct().count() > 1;
        if (!several || times.size() * 3 < graph.size() * 2 || isNumbered(times.keySet())) {
            return Map.of();
        }
        Map<Integer, Integer> ranks = new TreeMap<>();
        boolean all = times.size() == graph.size();
        new TreeSet<>(times.values()).forEach(time -> ranks.put(time, ranks.size() + (all ? 1 : 2)));
        Map<String, Integer> named = new LinkedHashMap<>();
        graph.variables()
                .forEach(variable ->
                        named.put(variable, times.containsKey(variable) ? ranks.get(times.get(variable)) : 1));
        return named;
    }
}

package org.causeboard.engine.query.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Unspecified;
import org.causeboard.engine.variable.Variable;

/// The names that a question may use, with the nearest one to a misspelt name.
final class KnownNames {
    /// Names are not checked.
    static final KnownNames OPEN = new KnownNames(List.of(), false);

    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final boolean closed;

    private KnownNames(Collection<Variable> all, boolean closed) {
        all.forEach(variable -> variables.put(variable.name(), variable));
        this.closed = closed;
    }

    /// Names other than these are mistakes.
    static KnownNames of(Collection<Variable> known) {
        return new KnownNames(known, true);
    }

    /// Whether a variable may have this name.
    boolean allows(String name) {
        return !closed || variables.containsKey(name);
    }

    /// Whether a variable is known to have this name.
    boolean knows(String name) {
        return variables.containsKey(name);
    }

    /// What is known of the variable's values.
    Domain domain(String name) {
        Variable variable = variables.get(name);
        return variable == null ? Unspecified.UNSPECIFIED : variable.domain();
    }

    Collection<String> names() {
        return variables.keySet();
    }

    /// The variables that have a state of this name.
    List<String> owners(String state) {
        List<String> owners = new ArrayList<>();
        for (Variable variable : variables.values()) {
            if (variable.domain() instanceof Discrete discrete
                    && discrete.states().contains(state)) {
                owners.add(variable.name());
            }
        }
        return owners;
    }

    /// What to do about an unknown variable, in a sentence.
    String remedyFor(String name) {
        List<String> owners = owners(name);
        if (!owners.isEmpty()) {
            return "Did you mean " + Words.write(owners.getFirst()) + "=" + Words.write(name) + "?";
        }
        return nearest(name, names())
                .map(near -> "Did you mean " + Words.write(near) + "?")
                .orElseGet(() -> variables.isEmpty()
                        ? "Draw a variable of this name first."
                        : "The variables are " + listed(names()) + ".");
    }

    /// A few of the names, for a sentence.
    static String listed(Collection<String> names) {
        List<String> shown = names.stream().limit(8).map(Words::write).toList();
        return String.join(", ", shown) + (names.size() > shown.size() ? ", ..." : "");
    }

    /// The candidate that is closest to a misspelt name, if one is close: letter case does not count, and at most a
    /// third of the letters may be wrong.
    static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int allowed = Math.max(1, wanted.length() / 3);
        String best = null;
        int bestDistance = allowed + 1;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) > allowed) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// How many letters must be added, dropped, changed or swapped with their neighbour to get from `a` to `b`.
    /// Source: Damerau (1964), restricted form.
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}

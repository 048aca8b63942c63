package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import org.causeboard.engine.graph.text.GraphTextLimits;

/// A network in XML as far as it has been read: variables with their states first, then their tables.
final class NetworkDraft {
    private static final int MAX_PROBLEMS = 50;
    private static final int MAX_WARNINGS = 50;
    private static final int SHOWN = 12;
    private static final double MOST_CELLS = 1e12;
    private static final int LONGEST = 40;

    private final Map<String, BifVariable> variables = new LinkedHashMap<>();
    private final Map<String, TextPart> places = new LinkedHashMap<>();
    private final List<BifProblem> problems = new ArrayList<>();
    private final List<BifProblem> warnings = new ArrayList<>();

    void refuse(TextPart at, String message, String remedy) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(at.problem(message, remedy));
        }
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    /// Adds a variable.
    ///
    /// @param properties such as `position = (73, 165)`
    void variable(TextPart at, String name, List<String> states, List<String> properties) {
        Set<String> seen = new LinkedHashSet<>();
        Optional<String> twice =
                states.stream().filter(state -> !seen.add(state)).findFirst();
        if (name.isBlank()) {
            refuse(at, "A variable has no name.", "Name it.");
        } else if (name.length() > GraphTextLimits.NAME) {
            refuse(
                    at,
                    "The name '" + shown(name) + "' is longer than " + GraphTextLimits.NAME + " characters.",
                    "Shorten it.");
        } else if (variables.containsKey(name)) {
            refuse(at, "Variable '" + shown(name) + "' is described twice.", "Rename or remove one of the two.");
        } else if (states.isEmpty()) {
            refuse(at, "Variable '" + shown(name) + "' has no states.", "Give it at least one.");
        } else if (twice.isPresent()) {
            refuse(
                    at,
                    "Variable '" + shown(name) + "' has two states '" + shown(twice.get()) + "'.",
                    "Rename one of them.");
        } else if (states.stream().anyMatch(String::isBlank)) {
            refuse(at, "A state of '" + shown(name) + "' has no name.", "Name it.");
        } else if (variables.size() == GraphTextLimits.VARIABLES) {
            refuse(at, "There are more than " + GraphTextLimits.VARIABLES + " variables.", "Split the network.");
        } else {
            variables.put(name, new BifVariable(name, states, properties, 0));
            places.put(name, at);
        }
    }

    /// A variable by its name; empty, and refused, when there is none.
    Optional<BifVariable> find(TextPart at, String name) {
        BifVariable found = variables.get(name);
        if (found == null) {
            refuse(
                    at,
                    "There is no variable '" + shown(name) + "' (variables: "
                            + String.join(
                                    ", ",
                                    variables.keySet().stream().limit(SHOWN).toList())
                            + ").",
                    "Correct the name, or describe the variable.");
        }
        return Optional.ofNullable(found);
    }

    /// The parents of a variable by their names; empty, and refused, where one of them cannot be a parent.
    Optional<List<BifVariable>> parents(TextPart at, BifVariable child, List<String> names) {
        Set<BifVariable> parents = new LinkedHashSet<>();
        for (String name : names) {
            Optional<BifVariable> parent = find(at, name);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            if (parent.get() == child || !parents.add(parent.get())) {
                refuse(
                        at,
                        "'" + shown(name) + "' is named twice in the table of '" + shown(child.name()) + "'.",
                        "Name each variable of a table once.");
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(parents));
    }

    /// Gives a variable its table, whose own states change fastest and whose first parent slowest.
    void table(TextPart at, BifVariable child, List<BifVariable> parents, String numbers) {
        if (child.hasTable()) {
            refuse(at, "Variable '" + shown(child.name()) + "' has two tables.", "Remove one of them.");
            return;
        }
        double wanted = rows(parents) * child.states().size();
        StringTokenizer words = new StringTokenizer(numbers);
        int count = words.countTokens();
        if (count != wanted) {
            String table = "The table of '" + shown(child.name());
            refuse(
                    at,
                    wanted < MOST_CELLS
                            ? table + "' has " + count + " numbers, not " + (long) wanted + "."
                            : table + "' needs far more numbers than " + count + ".",
                    "Give a number for each state in each case of its parents.");
            return;
        }
        double[] cells = new double[count];
        for (int i = 0; i < count; i++) {
            String word = words.nextToken();
            cells[i] = probability(word);
            if (!(cells[i] >= 0)) {
                refuse(
                        at,
                        "'" + shown(word) + "' in the table of '" + shown(child.name()) + "' is no probability.",
                        "Write numbers from 0 to 1, with points, parted by spaces.");
                return;
            }
        }
        Optional<String> fault = BifRows.fault(child, parents, cells);
        if (fault.isPresent()) {
            refuse(at, fault.get(), "Correct its numbers: the states of the variable itself change fastest.");
            return;
        }
        if (warnings.size() < MAX_WARNINGS) {
            BifRows.warning(child, cells).ifPresent(warning -> warnings.add(at.problem(warning, "")));
        }
        child.setTable(parents.stream().map(BifVariable::name).toList(), cells);
    }

    /// How many cases these parents have; a double, for it may be astronomic.
    static double rows(List<BifVariable> parents) {
        double rows = 1;
        for (BifVariable parent : parents) {
            rows *= parent.states().size();
        }
        return rows;
    }

    private static double probability(String word) {
        boolean plain = word.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0);
        try {
            double number = plain ? Double.parseDouble(word) : Double.NaN;
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    BifReading done(TextPart root, String name) {
        if (variables.isEmpty() && problems.isEmpty()) {
            refuse(root, "There is no variable in this network.", "Choose another file.");
        }
        for (BifVariable variable : variables.values()) {
            if (!variable.hasTable() && problems.isEmpty()) {
                refuse(
                        places.get(variable.name()),
                        "Variable '" + shown(variable.name()) + "' has no table.",
                        "Give it its probabilities.");
            }
        }
        if (!problems.isEmpty()) {
            return new BifReading.Refused(problems);
        }
        return BifVariable.network(variables.values(), name, warnings, message -> root.problem(message, ""));
    }

    /// A name as it is shown in a sentence.
    static String shown(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST) + "...";
    }
}

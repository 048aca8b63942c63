package org.causeboard.engine.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.graph.Role;

/// What distributions a person has, in writing: statements with `;` or a new line between them.
///
/// ```
/// P(V)                       the population of the question was observed
/// do(Z)    P(V | do(A, B))   experiments in it
/// lab differs in W, Z        another population; selection nodes point at W and Z
/// lab: P(V)   lab: do(X)     what was measured there
/// ```
///
/// Names with blanks, commas or brackets stand in double quotes. The order is that in which sources are tried.
public final class SourceText {
    private static final Pattern DIFFERS = Pattern.compile("(\\S+)\\s+differs\\s+in\\s+(.+)", Pattern.DOTALL);
    private static final Pattern PLACED = Pattern.compile("([\\p{L}_][\\p{L}\\p{N}_*-]*)\\s*:\\s*(.+)", Pattern.DOTALL);
    private static final Pattern SEEN = Pattern.compile("(?i)P\\(\\s*V\\s*\\)|observed|observation");
    private static final Pattern SET =
            Pattern.compile("(?i)(?:P\\(\\s*V\\s*\\|\\s*)?do\\((.*?)\\)\\s*\\)?", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]*))\\s*(?:,|$)");

    private final CausalGraph graph;
    private final List<Problem> problems = new ArrayList<>();

    private SourceText(CausalGraph graph) {
        this.graph = graph;
    }

    /// What came of reading. Sealed: a text is read as a whole or not at all.
    public sealed interface Result {}

    /// The text was read.
    ///
    /// @param sources the distributions, in their order; at least one
    public record Read(List<AvailableDistribution> sources) implements Result {
        public Read {
            sources = List.copyOf(sources);
        }
    }

    /// The text could not be read.
    ///
    /// @param problems at least one
    public record Refused(List<Problem> problems) implements Result {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Something that cannot be read.
    ///
    /// @param statement which statement, from 1
    /// @param message what is wrong and what to do about it
    public record Problem(int statement, String message) {
        @Override
        public String toString() {
            return "statement " + statement + ": " + message;
        }
    }

    /// Reads a text about a graph; an empty text means [AvailableDistribution#observational()].
    public static Result read(String text, CausalGraph graph) {
        SourceText reader = new SourceText(graph);
        List<AvailableDistribution> sources = reader.sources(text);
        return reader.problems.isEmpty() ? new Read(sources) : new Refused(reader.problems);
    }

    /// Writes what [#read(String, CausalGraph)] reads.
    public static String print(List<AvailableDistribution> sources) {
        Set<String> statements = new LinkedHashSet<>();
        for (AvailableDistribution source : sources) {
            if (!source.differing().isEmpty()) {
                statements.add(source.population().name() + " differs in " + names(source.differing()));
            }
            String where =
                    source.population().isTarget() ? "" : source.population().name() + ": ";
            statements.add(
                    where + (source.intervention().isEmpty() ? "P(V)" : "do(" + names(source.intervention()) + ")"));
        }
        return String.join("; ", statements);
    }

    private static String names(Set<String> names) {
        return names.stream()
                .map(name -> name.matches("[\\p{L}\\p{N}_.-]+") ? name : '"' + name + '"')
                .collect(Collectors.joining(", "));
    }

    private List<AvailableDistribution> sources(String text) {
        Map<String, Set<String>> differing = new LinkedHashMap<>();
        List<AvailableDistribution> sources = new ArrayList<>();
        String[] statements = text.split("[;\\n]");
        for (int pass = 0; pass < 2; pass++) { // a population may be described after it is used
            for (int i = 0; i < statements.length; i++) {
                String statement = statements[i].strip();
                Matcher differs = DIFFERS.matcher(statement);
                if (differs.matches()) {
                    if (pass == 0) {
                        differing.put(differs.group(1), variables(differs.group(2), i + 1));
                    }
                } else if (pass == 1 && !statement.isEmpty()) {
                    source(statement, i + 1, differing, sources);
                }
            }
        }
        return sources.isEmpty() ? List.of(AvailableDistribution.observational()) : sources;
    }

    private void source(
            String statement, int place, Map<String, Set<String>> differing, List<AvailableDistribution> sources) {
        Matcher placed = PLACED.matcher(statement);
        boolean elsewhere = placed.matches();
        Population population = elsewhere ? new Population(placed.group(1)) : Population.TARGET;
        String what = elsewhere ? placed.group(2).strip() : statement;
        if (elsewhere && !differing.containsKey(population.name())) {
            problems.add(new Problem(
                    place,
                    "Nothing is said of the population '" + population.name() + "'. Write '" + population.name()
                            + " differs in W' with the variables whose mechanisms differ there."));
            return;
        }
        Set<String> there = differing.getOrDefault(population.name(), Set.of());
        Matcher set = SET.matcher(what);
        if (SEEN.matcher(what).matches()) {
            sources.add(new AvailableDistribution(population, Set.of(), there));
        } else if (set.matches()) {
            sources.add(new AvailableDistribution(population, variables(set.group(1), place), there));
        } else {
            problems.add(new Problem(
                    place,
                    "'" + what + "' is no distribution. Write P(V) for observation or do(X) for an experiment."));
        }
    }

    private Set<String> variables(String list, int place) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAME.matcher(list);
        for (int at = 0; at < list.length() && matcher.find(at) && matcher.end() > at; at = matcher.end()) {
            String name = matcher.group(1) == null ? matcher.group(2).strip() : matcher.group(1);
            if (!graph.contains(name)) {
                problems.add(new Problem(
                        place, "Variable '" + name + "' is not in the graph. Its variables are " + some() + "."));
            } else if (graph.roles(name).contains(Role.LATENT)) {
                problems.add(new Problem(
                        place, "Variable '" + name + "' is latent: nobody sets or measures it. Mark it as observed."));
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private String some() {
        List<String> all = graph.variables();
        return String.join(", ", all.subList(0, Math.min(12, all.size()))) + (all.size() > 12 ? ", ..." : "");
    }
}

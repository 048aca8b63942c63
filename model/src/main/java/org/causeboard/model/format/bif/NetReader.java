package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.causeboard.engine.task.Progress;

/// Reads discrete Bayesian networks of HUGIN (`.net`, versions 5 to 7): nodes with states and potentials with data.
/// Decisions, utilities and continuous nodes are refused, since they are no tables.
///
/// Format: HUGIN API Reference Manual, chapter "The NET language".
public final class NetReader {
    private static final String SYNTAX = "Write blocks such as node X { states = (\"a\" \"b\"); }.";
    private static final Set<String> QUALIFIERS = Set.of("discrete", "continuous");
    private static final Set<String> DECISIONS = Set.of("decision", "utility", "function");

    private final NetTokens tokens;
    private final Progress progress;
    private final NetworkDraft draft = new NetworkDraft();
    private final List<Block> potentials = new ArrayList<>();
    private boolean broken;

    private NetReader(String text, Progress progress) {
        this.progress = progress;
        tokens = new NetTokens(text);
    }

    /// Reads a text, unless that is cancelled.
    public static BifReading read(String text, Progress progress) {
        return new NetReader(text, progress).read();
    }

    /// A block with its fields, whose values are words without brackets.
    private record Block(TextPart at, List<String> names, List<String> parents, Map<String, List<String>> fields) {}

    private BifReading read() {
        tokens.next();
        TextPart start = here();
        while (!tokens.isEnd() && !broken) {
            progress.check();
            if (tokens.is("}")) {
                tokens.next(); // of a class
            } else {
                block();
            }
        }
        for (Block potential : potentials) {
            progress.check();
            if (!draft.isRefused()) {
                table(potential);
            }
        }
        return draft.done(start, "");
    }

    private void block() {
        TextPart at = here();
        String qualifier = QUALIFIERS.contains(tokens.word()) ? take() : "";
        String kind = take();
        if (tokens.is("=")) {
            value(); // of a class
            return;
        }
        List<String> names = new ArrayList<>();
        List<String> parents = new ArrayList<>();
        List<String> into = names;
        while (!tokens.isEnd() && !tokens.is("{")) {
            if (tokens.is("|")) {
                into = parents;
            } else if (tokens.is(";") || tokens.is("}") || tokens.is("=")) {
                unexpected();
                return;
            } else if (!tokens.is("(") && !tokens.is(")")) {
                into.add(tokens.word());
            }
            tokens.next();
        }
        if (!tokens.is("{")) {
            unexpected();
            return;
        }
        tokens.next();
        if (!kind.equals("class")) {
            understood(qualifier, kind, new Block(at, names, parents, fields()));
        }
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        while (!tokens.is("}") && !broken) {
            String key = take();
            if (tokens.is("=")) {
                fields.put(key, value());
            } else {
                unexpected();
            }
        }
        tokens.next();
        return fields;
    }

    /// The words behind `=` up to the semicolon.
    private List<String> value() {
        List<String> words = new ArrayList<>();
        tokens.next();
        while (!tokens.is(";") && !broken) {
            if (tokens.isEnd() || tokens.is("{") || tokens.is("}")) {
                unexpected();
            } else if (!tokens.is("(") && !tokens.is(")")) {
                words.add(tokens.word());
            }
            tokens.next();
        }
        tokens.next();
        return words;
    }

    private void understood(String qualifier, String kind, Block block) {
        String name = String.join(" ", block.names());
        if (DECISIONS.contains(kind)) {
            Decisions.refuse(draft, block.at(), name);
        } else if (qualifier.equals("continuous")) {
            draft.refuse(
                    block.at(),
                    "'" + NetworkDraft.shown(name) + "' is continuous; only variables with states can be read.",
                    "Make it discrete in the program that made the file.");
        } else if (kind.equals("node")) {
            draft.variable(block.at(), name, block.fields().getOrDefault("states", List.of()), properties(name, block));
        } else if (kind.equals("potential")) {
            potentials.add(block);
        }
    }

    /// Heights grow upwards in HUGIN.
    private static List<String> properties(String name, Block block) {
        List<String> properties = new ArrayList<>();
        String label = String.join(" ", block.fields().getOrDefault("label", List.of()));
        if (!label.isBlank() && !label.equals(name)) {
            properties.add("label = " + label);
        }
        List<String> place = block.fields().getOrDefault("position", List.of());
        if (place.size() == 2) {
            String up = place.get(1);
            properties.add(
                    "position = (" + place.get(0) + ", " + (up.startsWith("-") ? up.substring(1) : "-" + up) + ")");
        }
        return properties;
    }

    private void table(Block potential) {
        if (potential.names().size() != 1) {
            draft.refuse(
                    potential.at(),
                    "A table is for one variable, this one is for "
                            + potential.names().size() + ".",
                    "Give each variable a table of its own.");
            return;
        }
        String numbers =
                potential.fields().getOrDefault("data", List.of()).stream().collect(Collectors.joining(" "));
        draft.find(potential.at(), potential.names().getFirst())
                .ifPresent(child -> draft.parents(potential.at(), child, potential.parents())
                        .ifPresent(parents -> draft.table(potential.at(), child, parents, numbers)));
    }

    private String take() {
        String word = tokens.word();
        tokens.next();
        return word;
    }

    private TextPart here() {
        return new TextPart("", Map.of(), List.of(), "", tokens.line(), tokens.column());
    }

    private void unexpected() {
        broken = true;
        draft.refuse(
                here(),
                tokens.isEnd()
                        ? "The text ends within a block."
                        : "'" + NetworkDraft.shown(tokens.word()) + "' is not expected here.",
                SYNTAX);
    }
}

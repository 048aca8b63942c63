package org.causeboard.model.format.bif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.causeboard.engine.task.Progress;
import org.causeboard.model.format.bif.BifTokens.Kind;

/// One reading of one text: first all variables, then all tables, so that blocks may come in any order.
///
/// `network NAME { ... }`, `variable NAME { type discrete [n] { states }; property ...; }` and
/// `probability ( X | parents ) { table ...; default ...; (states) ...; property ...; }`.
/// After an error inside a block, reading goes on with the next block.
final class BifParser {
    private static final int MAX_PROBLEMS = 50;
    private static final int MAX_VARIABLES = 100_000;

    private final BifTokens tokens;
    private final List<BifProblem> problems = new ArrayList<>();
    private final List<BifProblem> warnings = new ArrayList<>();
    private final Map<String, BifVariable> variables = new LinkedHashMap<>();
    private final List<Integer> tables = new ArrayList<>();
    private final BifTables tableParser;
    private String name = "";

    BifParser(byte[] text, Progress progress) {
        tokens = new BifTokens(text, progress);
        tableParser = new BifTables(tokens, variables, warnings, text.length);
    }

    BifReading parse() {
        readBlocks();
        for (int offset : tables) {
            if (problems.size() < MAX_PROBLEMS) {
                tokens.rewind(offset);
                tokens.next();
                attempt(tableParser::read);
            }
        }
        for (BifVariable variable : variables.values()) {
            if (!variable.hasTable() && problems.isEmpty()) {
                problems.add(tokens.problem(
                        variable.offset(), "Variable '" + variable.name() + "' has no probability block. Add one."));
            }
        }
        return problems.isEmpty() ? build() : new BifReading.Refused(problems);
    }

    private void readBlocks() {
        tokens.next();
        while (tokens.kind() != Kind.END && problems.size() < MAX_PROBLEMS) {
            if (tokens.isWord("network")) {
                attempt(this::readNetwork);
            } else if (tokens.isWord("variable")) {
                attempt(this::readVariable);
            } else if (tokens.isWord("probability")) {
                tables.add(tokens.offset());
                skipBlock();
            } else {
                problems.add(tokens.problem(
                        tokens.offset(),
                        "Expected 'network', 'variable' or 'probability' here, not " + tokens.shown() + "."));
                skipBlock();
            }
        }
        if (variables.isEmpty() && problems.isEmpty()) {
            problems.add(new BifProblem(0, 0, "There is no 'variable' block in this text. Is it a BIF file?"));
        }
    }

    private void readNetwork() {
        tokens.next();
        name = tokens.kind() == Kind.WORD ? tokens.word() : "";
        skipBlock();
    }

    private void readVariable() {
        tokens.next();
        int offset = tokens.offset();
        String variable = Syntax.word(tokens, "a variable's name");
        List<String> states = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        Syntax.expect(tokens, Kind.OPEN_BRACE, "'{'");
        while (tokens.kind() != Kind.CLOSE_BRACE) {
            if (tokens.isWord("type")) {
                readType(variable, states);
            } else if (tokens.isWord("property")) {
                properties.add(Syntax.property(tokens));
            } else {
                throw new BifSyntaxException(
                        tokens.offset(), "Expected 'type', 'property' or '}' here, not " + tokens.shown() + ".");
            }
        }
        tokens.next();
        if (states.isEmpty()) {
            throw new BifSyntaxException(offset, "Variable '" + variable + "' has no states. Give it a 'type' line.");
        }
        if (variable.isBlank()) {
            throw new BifSyntaxException(offset, "A variable's name is blank.");
        }
        if (variables.size() >= MAX_VARIABLES) {
            throw new BifSyntaxException(offset, "More than " + MAX_VARIABLES + " variables.");
        }
        if (variables.putIfAbsent(variable, new BifVariable(variable, states, properties, offset)) != null) {
            throw new BifSyntaxException(offset, "Variable '" + variable + "' is described twice.");
        }
    }

    private void readType(String variable, List<String> states) {
        tokens.next();
        if (!tokens.isWord("discrete")) {
            throw new BifSyntaxException(
                    tokens.offset(),
                    "Expected 'discrete' here, not " + tokens.shown() + "; BIF networks are discrete.");
        }
        tokens.next();
        Syntax.expect(tokens, Kind.OPEN_BRACKET, "'['");
        double declared = tokens.kind() == Kind.WORD ? tokens.number() : Double.NaN;
        int countOffset = tokens.offset();
        tokens.next();
        Syntax.expect(tokens, Kind.CLOSE_BRACKET, "']'");
        Syntax.expect(tokens, Kind.OPEN_BRACE, "'{'");
        Map<String, Integer> seen = new LinkedHashMap<>();
        while (tokens.kind() == Kind.WORD) {
            if (seen.putIfAbsent(tokens.word(), seen.size()) != null) {
                throw new BifSyntaxException(
                        tokens.offset(), "State " + tokens.shown() + " of '" + variable + "' is named twice.");
            }
            tokens.next();
        }
        Syntax.expect(tokens, Kind.CLOSE_BRACE, "a state or '}'");
        if (tokens.kind() == Kind.SEMICOLON) {
            tokens.next();
        }
        if (declared != seen.size()) {
            throw new BifSyntaxException(
                    countOffset,
                    "Variable '" + variable + "' names " + seen.size() + " states, but says otherwise here.");
        }
        states.clear();
        states.addAll(seen.keySet());
    }

    private BifReading build() {
        return BifVariable.network(variables.values(), name, warnings, message -> new BifProblem(0, 0, message));
    }

    private void attempt(Runnable block) {
        int start = tokens.offset();
        try {
            block.run();
        } catch (BifSyntaxException e) {
            problems.add(tokens.problem(e.offset(), String.valueOf(e.getMessage())));
            tokens.rewind(start);
            tokens.next();
            skipBlock();
        }
    }

    /// Moves behind the block that begins at the present word, or behind the word when no block follows.
    private void skipBlock() {
        int depth = 0;
        do {
            tokens.next();
            depth += tokens.kind() == Kind.OPEN_BRACE ? 1 : tokens.kind() == Kind.CLOSE_BRACE ? -1 : 0;
        } while (tokens.kind() != Kind.END && (depth > 0 || tokens.kind() != Kind.CLOSE_BRACE));
        if (tokens.kind() != Kind.END) {
            tokens.next();
        } else if (depth > 0 && problems.size() < MAX_PROBLEMS) {
            problems.add(tokens.problem(tokens.offset(), "The text ends within a block: a '}' is missing."));
        }
    }
}

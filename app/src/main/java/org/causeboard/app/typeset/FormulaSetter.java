package org.causeboard.app.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.causeboard.engine.expr.Atom;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Expression.Constant;
import org.causeboard.engine.expr.Expression.Difference;
import org.causeboard.engine.expr.Expression.Mean;
import org.causeboard.engine.expr.Expression.PotentialOutcomes;
import org.causeboard.engine.expr.Expression.Probability;
import org.causeboard.engine.expr.Expression.Product;
import org.causeboard.engine.expr.Expression.Quotient;
import org.causeboard.engine.expr.Expression.Sum;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Notation;
import org.causeboard.engine.expr.Population;
import org.causeboard.engine.expr.PotentialOutcome;
import org.causeboard.model.display.Numerals;

/// Puts the parts of an expression in their places, as papers do.
final class FormulaSetter {
    private static final Pattern LETTER_AND_INDEX = Pattern.compile("(\\p{L})_?(\\d+)");
    private static final double ASCENT = 0.76;
    private static final double DESCENT = 0.24;
    private static final double AXIS = 0.26;

    private final Notation notation;
    private final Measure measure;
    private final double size;

    /// @param size of the letters, in pixels
    FormulaSetter(Notation notation, Measure measure, double size) {
        this.notation = notation;
        this.measure = measure;
        this.size = size;
    }

    /// How wide letters are.
    @FunctionalInterface
    interface Measure {
        double width(String text, Mark.Type type);
    }

    Block set(Expression expression) {
        return switch (expression) {
            case Constant(double value) -> upright(Numerals.plain(value));
            case Probability term -> probability("P", term.population(), atoms(term.event()), conditions(term));
            case PotentialOutcomes term ->
                probability("P", Population.TARGET, outcomes(term.event()), outcomes(term.given()));
            case Sum(List<Level.Symbol> over, Expression body) ->
                Block.row(List.of(
                        sumSign(over, Double.MAX_VALUE), body instanceof Difference ? bracketed(body) : set(body)));
            case Mean mean -> mean(mean);
            case Product(List<Expression> factors) -> product(factors);
            case Quotient(Expression numerator, Expression denominator) -> fraction(set(numerator), set(denominator));
            case Difference(Expression left, Expression right) ->
                Block.row(List.of(
                        set(left), upright(" − "), right instanceof Difference ? bracketed(right) : set(right)));
        };
    }

    /// The formula as blocks between which a line may end: factors, terms of a difference, and where a term or a
    /// fraction alone is wider than `room`, its parts. No line ends after a sign of a sum, a bracket that opens or a
    /// minus, unless what follows would not fit beside it in a line of its own.
    List<Block> pieces(Expression expression, double room) {
        return switch (expression) {
            case Sum(List<Level.Symbol> over, Expression body) -> {
                Block sign = sumSign(over, room);
                double beside = room - sign.width();
                double left = beside < room / 2 ? room : beside; // beside a long sign there is room for no more
                yield glued(
                        List.of(sign), body instanceof Difference ? inBrackets(body, left) : pieces(body, left), room);
            }
            case Product(List<Expression> factors) -> {
                List<Block> row = new ArrayList<>();
                for (int i = 0; i < factors.size(); i++) {
                    if (i > 0) {
                        row.add(gap());
                    }
                    boolean last = i == factors.size() - 1;
                    boolean bracketed = factors.get(i) instanceof Difference
                            || (!last && factors.get(i) instanceof Sum)
                            || (!last && factors.get(i) instanceof Mean mean && !(mean.body() instanceof Probability));
                    row.addAll(bracketed ? inBrackets(factors.get(i), room) : pieces(factors.get(i), room));
                }
                yield row;
            }
            case Difference(Expression left, Expression right) -> joined(pieces(left, room), after(" − ", right, room));
            case Quotient(Expression numerator, Expression denominator) -> {
                Block fraction = fraction(set(numerator), set(denominator));
                yield fraction.width() <= room
                        ? List.of(fraction)
                        : joined(inBrackets(numerator, room), afterStroke(denominator, room));
            }
            case Probability term -> {
                Block whole = set(term);
                yield whole.width() <= room
                        ? List.of(whole)
                        : split(
                                Block.row(List.of(head("P", term.population()), upright("("))),
                                atoms(term.event()),
                                conditions(term),
                                upright(")"),
                                room);
            }
            case Mean mean -> {
                Block whole = set(mean);
                yield whole.width() <= room
                        ? List.of(whole)
                        : expected(mean)
                                .map(term -> split(
                                        Block.row(List.of(head("E", term.population()), upright("["))),
                                        List.of(name(mean.symbol().variable(), "", Size.USUAL)),
                                        conditions(term),
                                        upright("]"),
                                        room))
                                .orElse(List.of(whole));
            }
            case Constant _, PotentialOutcomes _ -> List.of(set(expression));
        };
    }

    private List<Block> after(String sign, Expression right, double room) {
        Block before = upright(sign);
        double left = room - before.width();
        return glued(
                List.of(before), right instanceof Difference ? inBrackets(right, left) : pieces(right, left), room);
    }

    private List<Block> afterStroke(Expression denominator, double room) {
        Block stroke = upright(" / ");
        return glued(List.of(stroke), inBrackets(denominator, room - stroke.width()), room);
    }

    private List<Block> inBrackets(Expression expression, double room) {
        Block opening = upright("(");
        Block closing = upright(")");
        List<Block> inner = pieces(expression, room - opening.width() - closing.width());
        return glued(List.of(opening), glued(inner, List.of(closing), room), room);
    }

    /// Both, with no end of a line between them if there is room for what meets there.
    private static List<Block> glued(List<Block> first, List<Block> second, double room) {
        Block meeting = Block.row(List.of(first.getLast(), second.getFirst()));
        if (meeting.width() > room) {
            return joined(first, second);
        }
        List<Block> all = new ArrayList<>(first.subList(0, first.size() - 1));
        all.add(meeting);
        all.addAll(second.subList(1, second.size()));
        return all;
    }

    private static List<Block> joined(List<Block> first, List<Block> second) {
        List<Block> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    /// A term with many variables, which may end a line after each comma and after the condition's stroke.
    private List<Block> split(Block opening, List<Block> event, List<Block> conditions, Block closing, double room) {
        List<Block> pieces = glued(List.of(opening), eachWithComma(event), room);
        if (!conditions.isEmpty()) {
            pieces = joined(glued(pieces, List.of(upright(" | ")), room), eachWithComma(conditions));
        }
        return glued(pieces, List.of(closing), room);
    }

    private List<Block> eachWithComma(List<Block> blocks) {
        List<Block> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            pieces.add(i == blocks.size() - 1 ? blocks.get(i) : Block.row(List.of(blocks.get(i), upright(", "))));
        }
        return pieces;
    }

    /// Words before a formula, such as the question and an equals sign.
    Block upright(String text) {
        return letters(text, Mark.Type.UPRIGHT);
    }

    private Block letters(String text, Mark.Type type) {
        double height = size * type.scale;
        return new Block(
                measure.width(text, type),
                height * ASCENT,
                height * DESCENT,
                List.of(new Mark.Letters(text, type, 0, 0)));
    }

    private Block probability(String head, Population population, List<Block> event, List<Block> given) {
        List<Block> row = new ArrayList<>();
        row.add(head(head, population));
        boolean expectation = head.equals("E");
        row.add(upright(expectation ? "[" : "("));
        row.add(sides(event, given));
        row.add(upright(expectation ? "]" : ")"));
        return Block.row(row);
    }

    private Block head(String head, Population population) {
        Block letter = upright(head);
        return population.isTarget()
                ? letter
                : Block.row(List.of(
                        letter,
                        letters(population.name(), Mark.Type.SMALL_UPRIGHT).lowered(-0.4 * size)));
    }

    private Block sides(List<Block> event, List<Block> given) {
        List<Block> row = new ArrayList<>(commas(event));
        if (!given.isEmpty()) {
            row.add(upright(" | "));
            row.addAll(commas(given));
        }
        return Block.row(row);
    }

    private List<Block> commas(List<Block> blocks) {
        List<Block> row = new ArrayList<>();
        for (Block block : blocks) {
            if (!row.isEmpty()) {
                row.add(upright(", "));
            }
            row.add(block);
        }
        return row;
    }

    private List<Block> conditions(Probability term) {
        List<Block> conditions = new ArrayList<>();
        if (!term.intervention().isEmpty()) {
            List<Block> row = new ArrayList<>(List.of(upright("do(")));
            row.addAll(commas(atoms(term.intervention())));
            row.add(upright(")"));
            conditions.add(Block.row(row));
        }
        conditions.addAll(atoms(term.given()));
        return conditions;
    }

    private Block mean(Mean mean) {
        return expected(mean)
                .map(term -> probability(
                        "E",
                        term.population(),
                        List.of(name(mean.symbol().variable(), "", Size.USUAL)),
                        conditions(term)))
                .orElseGet(() -> Block.row(List.of(
                        sumSign(List.of(mean.symbol()), Double.MAX_VALUE),
                        symbol(mean.symbol(), Size.USUAL),
                        gap(),
                        factor(mean.body(), true))));
    }

    /// The term whose expectation a mean is, so that it can be written as E[...].
    private static Optional<Probability> expected(Mean mean) {
        return mean.body() instanceof Probability term
                        && term.event().equals(List.of(new Atom(mean.symbol().variable(), mean.symbol())))
                ? Optional.of(term)
                : Optional.empty();
    }

    private Block product(List<Expression> factors) {
        List<Block> row = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            if (i > 0) {
                row.add(gap());
            }
            row.add(factor(factors.get(i), i == factors.size() - 1));
        }
        return Block.row(row);
    }

    private Block factor(Expression factor, boolean last) {
        return switch (factor) {
            case Constant _, Probability _, PotentialOutcomes _, Product _, Quotient _ -> set(factor);
            case Sum _ -> last ? set(factor) : bracketed(factor);
            case Mean mean -> last || mean.body() instanceof Probability ? set(factor) : bracketed(factor);
            case Difference _ -> bracketed(factor);
        };
    }

    private Block bracketed(Expression expression) {
        return Block.row(List.of(upright("("), set(expression), upright(")")));
    }

    private Block gap() {
        return Block.space(size * 0.22);
    }

    /// The sign with what is summed over below it, in as many lines as `room` needs.
    private Block sumSign(List<Level.Symbol> over, double room) {
        Block sign = letters("∑", Mark.Type.SIGN).lowered(0.12 * size);
        List<Block> symbols = new ArrayList<>();
        for (int i = 0; i < over.size(); i++) {
            Block symbol = symbol(over.get(i), Size.SMALL);
            symbols.add(
                    i == over.size() - 1 ? symbol : Block.row(List.of(symbol, letters(", ", Mark.Type.SMALL_UPRIGHT))));
        }
        double after = 0.18 * size;
        List<Block> lines = Block.broken(symbols, room - after, 0);
        double width = lines.stream().mapToDouble(Block::width).reduce(sign.width(), Math::max);
        List<Mark> marks = new ArrayList<>(sign.moved((width - sign.width()) / 2, 0));
        double bottom = sign.descent() + 0.06 * size;
        for (Block line : lines) {
            marks.addAll(line.moved((width - line.width()) / 2, bottom + line.ascent()));
            bottom += line.ascent() + line.descent();
        }
        Block whole = new Block(width, sign.ascent(), bottom, marks);
        return Block.row(List.of(whole, Block.space(after)));
    }

    private Block fraction(Block above, Block below) {
        double width = Math.max(above.width(), below.width()) + 0.3 * size;
        double axis = -AXIS * size;
        double gap = 0.14 * size;
        double up = axis - gap - above.descent();
        double down = axis + gap + below.ascent();
        List<Mark> marks = new ArrayList<>(above.moved((width - above.width()) / 2, up));
        marks.addAll(below.moved((width - below.width()) / 2, down));
        marks.add(new Mark.Bar(0.08 * size, axis, width - 0.16 * size));
        return new Block(width, above.ascent() - up, down + below.descent(), marks);
    }

    private List<Block> atoms(List<Atom> atoms) {
        return atoms.stream().map(atom -> atom(atom, Size.USUAL)).toList();
    }

    private Block atom(Atom atom, Size scale) {
        return atom.level() instanceof Level.Symbol symbol && symbol.variable().equals(atom.variable())
                ? symbol(symbol, scale)
                : Block.row(List.of(
                        name(atom.variable(), "", scale), letters(" = ", scale.upright), level(atom.level(), scale)));
    }

    private List<Block> outcomes(List<PotentialOutcome> outcomes) {
        return outcomes.stream().map(this::outcome).toList();
    }

    private Block outcome(PotentialOutcome outcome) {
        List<Block> row = new ArrayList<>();
        row.add(name(outcome.variable(), "", Size.USUAL));
        List<Block> world = new ArrayList<>();
        for (Atom atom : outcome.intervention()) {
            if (!world.isEmpty()) {
                world.add(letters(", ", Mark.Type.SMALL_UPRIGHT));
            }
            world.add(atom(atom, Size.SMALL));
        }
        row.add(Block.row(world).lowered(0.25 * size));
        row.add(upright(" = "));
        row.add(level(outcome.level(), Size.USUAL));
        return Block.row(row);
    }

    private Block level(Level level, Size scale) {
        return switch (level) {
            case Level.Symbol symbol -> symbol(symbol, scale);
            case Level.Fixed fixed -> letters(fixed.value().toString(), scale.upright);
        };
    }

    private Block symbol(Level.Symbol symbol, Size scale) {
        return name(notation.valueName(symbol), "′".repeat(symbol.primes()), scale);
    }

    /// One letter with digits gets an index.
    private Block name(String name, String primes, Size scale) {
        Matcher matcher = LETTER_AND_INDEX.matcher(name);
        List<Block> row = new ArrayList<>();
        row.add(letters(matcher.matches() ? matcher.group(1) : name, scale.symbol));
        if (!primes.isEmpty()) {
            row.add(letters(primes, scale.upright));
        }
        if (matcher.matches()) {
            row.add(letters(matcher.group(2), Mark.Type.SMALL_UPRIGHT).lowered(0.22 * size));
        }
        return Block.row(row);
    }

    private enum Size {
        USUAL(Mark.Type.SYMBOL, Mark.Type.UPRIGHT),
        SMALL(Mark.Type.SMALL_SYMBOL, Mark.Type.SMALL_UPRIGHT);

        private final Mark.Type symbol;
        private final Mark.Type upright;

        Size(Mark.Type symbol, Mark.Type upright) {
            this.symbol = symbol;
            this.upright = upright;
        }
    }
}

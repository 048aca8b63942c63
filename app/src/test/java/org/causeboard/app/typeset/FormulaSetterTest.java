package org.causeboard.app.typeset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.causeboard.engine.expr.Expression;
import org.causeboard.engine.expr.Level;
import org.causeboard.engine.expr.Notation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where formulas are broken; each letter is 10 wide.
class FormulaSetterTest {
    private static final List<String> ADJUSTED =
            List.of("active", "education", "exercise", "smokeintensity", "smokeyrs");
    private static final List<String> ALL = Stream.concat(
                    Stream.of("success", "stone_size", "treatment"), ADJUSTED.stream())
            .toList();
    private static final Expression ADJUSTMENT = Expression.sumOver(
            List.of("stone_size"),
            Expression.product(List.of(
                    Expression.probability(List.of("success"), List.of("stone_size", "treatment")),
                    Expression.probability(List.of("stone_size"), List.of()))));

    @Test
    void aFormulaThatHasTheRoomIsOneLine() {
        assertThat(lines(ADJUSTMENT, 1000))
                .containsExactly("∑stone_sizeP(success | stone_size, treatment)P(stone_size)");
    }

    @Test
    void aSumKeepsWhatItIsOver() {
        assertThat(lines(ADJUSTMENT, 430))
                .as("broken within the first term, not after the sign")
                .containsExactly("∑stone_sizeP(success | stone_size, ", "treatment)P(stone_size)");
    }

    @ParameterizedTest
    @ValueSource(ints = {380, 430, 480, 550, 700})
    void noLineIsTooLongAndNoneEndsWhereSomethingHasJustBegun(int room) {
        Expression fraction = Expression.quotient(
                ADJUSTMENT, Expression.sumOver(List.of("success"), new Expression.Difference(ADJUSTMENT, ADJUSTMENT)));
        for (Expression expression : List.of(ADJUSTMENT, fraction)) {
            assertThat(broken(expression, room)).allMatch(line -> line.width() <= room);
            assertThat(lines(expression, room))
                    .noneMatch(line -> line.endsWith("∑stone_size") || line.endsWith("(") || line.endsWith(" − "));
        }
    }

    /// As for a mean that is adjusted for many variables.
    @ParameterizedTest
    @ValueSource(ints = {300, 420, 600, 900})
    void anExpectationGivenManyVariablesAndASumOverThemStandInSeveralLines(int room) {
        Expression mean =
                new Expression.Mean(Level.Symbol.of("success"), Expression.probability(List.of("success"), ADJUSTED));
        Expression expression = Expression.sumOver(
                ADJUSTED, Expression.product(List.of(mean, Expression.probability(ADJUSTED, List.of()))));
        assertThat(broken(expression, room)).allMatch(line -> line.width() <= room);
        assertThat(lines(expression, room))
                .noneMatch(line -> line.endsWith("P(") || line.endsWith("E[") || line.startsWith(")"));
        assertThat(String.join("", lines(expression, room)).replace(" ", ""))
                .contains("E[success|active,education,exercise,smokeintensity,smokeyrs]P(active,");
    }

    @Test
    void whatIsTooWideForALineStillStandsInPieces() {
        assertThat(lines(ADJUSTMENT, 60)).hasSizeGreaterThan(5);
    }

    private static List<Block> broken(Expression expression, double room) {
        FormulaSetter setter = new FormulaSetter(Notation.of(ALL), (text, _) -> 10 * text.length(), 10);
        return Block.broken(setter.pieces(expression, room), room, 0);
    }

    private static List<String> lines(Expression expression, double room) {
        return broken(expression, room).stream()
                .map(line -> line.marks().stream()
                        .map(mark -> mark instanceof Mark.Letters letters ? letters.text() : "")
                        .collect(Collectors.joining()))
                .toList();
    }
}

package org.causeboard.engine.query.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.Event;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.Query;
import org.causeboard.engine.query.World;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Ordinal;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Value;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {
    private static final List<Variable> KIDNEY = List.of(
            new Variable("stone_size", Ordinal.of("small", "medium", "large")),
            new Variable("treatment", Categorical.of("open_surgery", "pcnl")),
            Variable.binary("success"),
            Variable.numeric("Age"));

    @Test
    void parseAfterPrintIsIdentity() {
        for (long seed = 0; seed < 3_000; seed++) {
            Query query = new RandomQueries(seed).whole();
            String text = QueryText.print(query);
            assertEquals(new ParsedQuery.Read(query), QueryText.parse(text), "seed " + seed + ": " + text);
        }
    }

    @Test
    void everyTextGivesAResult() {
        String alphabet = "PEQXY_{}()[]|,=<>-~:/ do01.\"\\ATin∈≤⊥é𝒜\n";
        List<String> pieces =
                List.of("P(", "E[", "do(", "Y_{", "X=1", " | ", "ATE(X -> Y", ")", "_||_", ":= X+1", "]", "}", "in {");
        for (long seed = 0; seed < 3_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder();
            int size = random.nextInt(30);
            for (int i = 0; i < size; i++) {
                if (random.nextBoolean()) {
                    text.append(pieces.get(random.nextInt(pieces.size())));
                } else {
                    int at = alphabet.offsetByCodePoints(
                            0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
                    text.appendCodePoint(alphabet.codePointAt(at));
                }
            }
            String question = text.toString();
            if (QueryText.parse(question, KIDNEY) instanceof ParsedQuery.Unreadable(List<QueryProblem> problems)) {
                for (QueryProblem problem : problems) {
                    assertThat(problem.to()).as("seed %d: %s", seed, question).isLessThanOrEqualTo(question.length());
                }
            }
            QueryText.tokens(question, KIDNEY);
            QueryText.complete(question, random.nextInt(question.length() + 1), KIDNEY);
        }
    }

    @Test
    void deepNestingIsRefusedWhereItStarts() {
        assertThat(problem("(".repeat(5000) + "P(X)" + ")".repeat(4000)).message())
                .contains("40 brackets");
        assertThat(problem("P(" + "Y_{X=".repeat(1900)).from()).isBetween(0, 400);
    }

    @Test
    void doSetsTheWorldOfEverythingBesideIt() {
        World world = World.of(new Intervention.SetTo("X", Value.of(1)));
        Query expected = new Query.Probability(
                List.of(new Event.Equals(new Counterfactual("Y", world), Value.of(1))),
                List.of(new Event.Equals(new Counterfactual("Z", world), Value.of(0))));
        assertEquals(expected, read("P(Y=1 | do(X=1), Z=0)"));
        assertEquals("P(Y=1 | do(X=1), Z=0)", QueryText.print(expected));
    }

    @Test
    void subscriptsMakeSeveralWorlds() {
        World treated = World.of(new Intervention.SetTo("X", Value.of(1)));
        assertEquals(
                new Query.Probability(
                        List.of(new Event.Equals(new Counterfactual("Y", treated), Value.of(1))),
                        List.of(Event.equal("X", Value.of(0)), Event.equal("Y", Value.of(0)))),
                read("P(Y_{X=1}=1 | X=0, Y=0)"));
        World nested = World.of(
                new Intervention.SetTo("X", Value.of(1)),
                new Intervention.SetToCounterfactual(
                        "M", new Counterfactual("M", World.of(new Intervention.SetTo("X", Value.of(0))))));
        assertEquals(
                new Query.Probability(
                        List.of(new Event.Equals(new Counterfactual("Y", nested), Value.of(1))), List.of()),
                read("P(Y_{X=1, M_{X=0}} = 1)"));
    }

    @Test
    void differencesGroupFromTheLeft() {
        assertEquals(read("(E[A] - E[B]) - E[C]"), read("E[A] - E[B] - E[C]"));
        assertEquals(read("E[A] - (E[B] / E[C])"), read("E[A] - E[B] / E[C]"));
    }

    @Test
    void rangesAreReadInEveryNotation() {
        Event expected = new Event.Within(
                Counterfactual.factual("Age"), new Range(40, Double.POSITIVE_INFINITY), Event.Bounds.LOWER_OPEN);
        assertEquals(new Query.Probability(List.of(expected), List.of()), read("P(Age > 40)"));
        assertEquals(read("P(Age > 40)"), read("P(40 < Age)"));
        assertEquals(read("P(40 < Age <= 60)"), read("P(Age in (40, 60])"));
    }

    @Test
    void uncertainReportsWeighStates() {
        Event report = new Event.Likelihood(
                Counterfactual.factual("success"),
                List.of(new Event.Weight(Value.of("1"), 80), new Event.Weight(Value.of("0"), 20)));
        assertEquals(
                new Query.Distribution(List.of(Counterfactual.factual("treatment")), List.of(report)),
                read("P(treatment | success in {1: 80, 0:20})"));
        assertThat(problem("P(treatment | success in {1: 80, 0})"))
                .satisfies(found -> assertThat(found.from()).isEqualTo(33))
                .satisfies(found -> assertThat(found.message()).contains("'0' has no weight"));
        assertThat(problem("P(treatment | success in {1: 80, 1: 3})").message()).contains("weighed twice");
        assertThat(problem("P(treatment | success in {1: -2, 0: 3})"))
                .satisfies(found -> assertThat(found.from()).isEqualTo(29))
                .satisfies(found -> assertThat(found.message()).contains("not negative"));
        assertThat(problem("P(treatment | success in {1: 0, 0: 0})").message()).contains("All weights are zero");
        assertThat(problem("P(treatment | stone_size in {small: 1, hug: 3})").message())
                .contains("'hug'");
        assertThat(problem("P(treatment | Age in {40: 1, 50: 3})").message()).contains("is a number");
        assertThat(problem("P(success in {1: 80, 0: 20} | treatment=pcnl)").message())
                .contains("not asked about");
    }

    @Test
    void softInterventionsKeepTheirFormulaAsWritten() {
        assertEquals(
                World.of(new Intervention.Policy("X", "X + 1"), new Intervention.Draw("Z", "Bernoulli(0.3)")),
                ((Query.Distribution) read("P(Y | do(X := X + 1, Z ~ Bernoulli(0.3)))"))
                        .targets()
                        .getFirst()
                        .world());
    }

    @Test
    void shorthandsTakeLevelsAndMediators() {
        assertEquals(
                new Query.Effect(
                        Query.EffectKind.NDE,
                        "X",
                        "Y",
                        Optional.of(new Query.Levels(new Value.Label("yes"), new Value.Label("no"))),
                        List.of(new Query.Mediator("M", Optional.empty())),
                        List.of()),
                read("NDE(X -> M -> Y, yes vs no)"));
        assertEquals(
                new Query.PathEffect("X", "Y", List.of(List.of("X", "A", "B", "Y")), Optional.empty(), List.of()),
                read("PSE(X -> A -> B -> Y)"));
    }

    @Test
    void separationTakesSets() {
        assertEquals(new Query.Separation(Set.of("X", "W"), Set.of("Y"), Set.of("Z")), read("X, W _||_ Y | Z"));
        assertEquals(read("X _||_ Y"), read("X ⊥ Y"));
    }

    @Test
    void aStateThatLooksLikeANumberStaysAState() {
        assertEquals(
                "P(X=\"1\")",
                QueryText.print(new Query.Probability(List.of(Event.equal("X", new Value.Label("1"))), List.of())));
    }

    @Test
    void comparingOrderedStatesMeansTheStatesThatQualify() {
        assertEquals(
                read("P(stone_size in {medium, large})"),
                ((ParsedQuery.Read) QueryText.parse("P(stone_size >= medium)", KIDNEY)).query());
        assertEquals(
                read("P(treatment=pcnl)"),
                ((ParsedQuery.Read) QueryText.parse("P(treatment != open_surgery)", KIDNEY)).query());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P(success | do(treatment=open_surgery))",
                "ATE(treatment -> success)",
                "P(Age > 40 | do(treatment=pcnl))",
                "P(success_{treatment=pcnl}=1 | treatment=open_surgery, success=0)",
                "stone_size _||_ success | treatment"
            })
    void questionsAboutKnownVariablesAreRead(String question) {
        assertThat(QueryText.parse(question, KIDNEY)).isInstanceOf(ParsedQuery.Read.class);
    }

    @Test
    void misspeltNamesGetTheNearestOne() {
        assertProblem("P(sucess | do(treatment=open_surgery))", 2, 8, "Did you mean success?");
        assertProblem("P(success | do(treatment=open_surgry))", 25, 36, "Did you mean open_surgery?");
        assertProblem("ATTE(treatment -> success)", 0, 4, "Did you mean ATE?");
        assertProblem("P(pcnl)", 2, 6, "Did you mean treatment=pcnl?");
        assertProblem("success", 0, 7, "Ask P(success) for its distribution.");
    }

    @Test
    void problemsPointAtTheirCharacters() {
        assertProblem("P(success | do(treatment))", 15, 24, "Write do(treatment=pcnl).");
        assertProblem("P(success", 1, 2, "Add ')'.");
        assertProblem("P(𝒜)", 2, 4, "The variables are stone_size, treatment, success, Age.");
        assertProblem("Q[1.5](Age)", 2, 5, "Write Q[0.9](Y).");
        assertProblem("P(Age=pcnl)", 6, 10, "It is a number.");
    }

    @Test
    void allProblemsAreReportedInOrder() {
        ParsedQuery.Unreadable result = (ParsedQuery.Unreadable) QueryText.parse("P(sucess=2 | tretment=pcnl)", KIDNEY);
        assertThat(result.problems()).extracting(QueryProblem::from).containsExactly(2, 13);
    }

    @Test
    void completionKnowsWhatFollows() {
        assertThat(texts("P(su")).containsExactly("success");
        assertThat(texts("P(success | ")).startsWith("do(", "stone_size");
        assertThat(texts("P(success | do(treatment=")).containsExactly("open_surgery", "pcnl");
        assertThat(texts("P(stone_size in {small, ")).containsExactly("small", "medium", "large");
        assertThat(texts("AT")).contains("ATE(", "ATT(");
    }

    @Test
    void tokensAreColouredByTheirMeaning() {
        assertThat(QueryText.tokens("P(success | do(treatment=pcnl))", KIDNEY))
                .extracting(QueryToken::kind)
                .containsSubsequence(
                        QueryToken.Kind.FUNCTION,
                        QueryToken.Kind.VARIABLE,
                        QueryToken.Kind.OPERATOR,
                        QueryToken.Kind.KEYWORD,
                        QueryToken.Kind.VARIABLE,
                        QueryToken.Kind.STATE);
    }

    private static List<String> texts(String text) {
        return QueryText.complete(text, text.length(), KIDNEY).stream()
                .map(Completion::text)
                .toList();
    }

    private static Query read(String text) {
        ParsedQuery parsed = QueryText.parse(text);
        assertThat(parsed).as(text).isInstanceOf(ParsedQuery.Read.class);
        return ((ParsedQuery.Read) parsed).query();
    }

    private static QueryProblem problem(String text) {
        ParsedQuery parsed = QueryText.parse(text, KIDNEY);
        assertThat(parsed).as(text).isInstanceOf(ParsedQuery.Unreadable.class);
        return ((ParsedQuery.Unreadable) parsed).problems().getFirst();
    }

    private static void assertProblem(String text, int from, int to, String remedy) {
        QueryProblem problem = problem(text);
        assertEquals(List.of(from, to, remedy), List.of(problem.from(), problem.to(), problem.remedy()), text);
    }
}

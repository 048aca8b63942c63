package org.causeboard.model.format.bif;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class BifReaderTest {
    private static final String TWO = """
            network "two coins" { property author Nobody; }
            variable A { type discrete [ 2 ] { yes, no }; property position = (73, 165); }
            variable B { type discrete[3]{<5, 5-12, Asy/Patch}; }
            """;

    private static BifReading.Network network(String text) {
        BifReading reading = BifReader.read(text);
        assertThat(reading).isInstanceOf(BifReading.Network.class);
        return (BifReading.Network) reading;
    }

    private static List<String> problems(String text) {
        BifReading reading = BifReader.read(text);
        assertThat(reading).isInstanceOf(BifReading.Refused.class);
        return ((BifReading.Refused) reading)
                .problems().stream().map(BifProblem::toString).toList();
    }

    @Test
    void rowsStatesAndPropertiesAreRead() {
        BifReading.Network read = network(TWO + """
                probability ( A ) { table 0.2, 0.8; }
                probability ( B | A ) {
                  (no) 0.1, 0.2, 0.7; // the other way round
                  (yes) 1e-1 .3 0.6;  /* no commas */
                }
                """);
        DiscreteNetwork network = read.network();
        assertThat(read.name()).isEqualTo("two coins");
        assertThat(read.properties()).isEqualTo(Map.of("A", List.of("position = (73, 165)")));
        assertThat(network.states("B")).containsExactly("<5", "5-12", "Asy/Patch");
        assertThat(network.table("B")).containsExactly(0.1, 0.3, 0.6, 0.1, 0.2, 0.7);
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void aTableWithParentsHasTheVariableAsTheSlowest() {
        DiscreteNetwork network = network(TWO
                        + "probability ( A ) { table 0.2, 0.8; }"
                        + "probability ( B | A ) { table 0.1, 0.2, 0.3, 0.3, 0.6, 0.5; }")
                .network();
        assertThat(network.table("B")).containsExactly(0.1, 0.3, 0.6, 0.2, 0.3, 0.5);
    }

    @Test
    void defaultFillsTheRowsThatAreNotGiven() {
        DiscreteNetwork network = network(TWO
                        + "probability ( B | A ) { default 0.5, 0.25, 0.25; (no) 0, 0, 1; }"
                        + "probability ( A ) { table 0.2, 0.8; }")
                .network();
        assertThat(network.table("B")).containsExactly(0.5, 0.25, 0.25, 0, 0, 1);
    }

    @Test
    void rowsThatMissOneByLittleAreNormalisedWithAWarning() {
        BifReading.Network read =
                network("variable A { type discrete [2] {a, b}; } probability (A) { table 0.33, 0.66; }");
        assertThat(read.network().table("A")).containsExactly(0.33 / 0.99, 0.66 / 0.99);
        assertThat(read.warnings()).hasSize(1);
    }

    @Test
    void everyProblemHasItsPlace() {
        assertThat(problems("""
                        variable A { type discrete [ 2 ] { yes, no }; }
                        variable B { type discrete [ 3 ] { x, y }; }
                        variable C { type discrete [ 2 ] { x, x }; }
                        probability ( A ) { table 0.2, 0.9; }
                        probability ( A | Q ) { table 0.2, 0.8; }
                        nonsense { }
                        """))
                .containsExactly(
                        "line 2, column 30: Variable 'B' names 2 states, but says otherwise here.",
                        "line 3, column 39: State 'x' of 'C' is named twice.",
                        "line 6, column 1: Expected 'network', 'variable' or 'probability' here, not 'nonsense'.",
                        "line 4, column 15: The table of 'A' sums to 1.1, not to 1.",
                        "line 5, column 19: There is no variable block for 'Q'.");
    }

    @Test
    void misspeltStatesMissingRowsAndMissingTablesAreNamed() {
        assertThat(problems(TWO + "probability (A) {table 0.2 0.8;}\nprobability (B | A) { (yse) 1 0 0; }"))
                .containsExactly("line 5, column 24: Variable 'A' has no such state (states: yes, no).");
        assertThat(problems(TWO + "probability (A) {table 0.2 0.8;}\nprobability (B | A) { (yes) 1 0 0; }"))
                .containsExactly("line 5, column 14: The table of 'B' lacks the row (no).");
        assertThat(problems(TWO + "probability (A) {table 0.2 0.8;}"))
                .containsExactly("line 3, column 10: Variable 'B' has no probability block. Add one.");
    }

    @Test
    void aCycleIsRefused() {
        assertThat(problems("""
                        variable A { type discrete [2] { a, b }; } variable B { type discrete [2] { a, b }; }
                        probability (A | B) { default 0.5, 0.5; } probability (B | A) { default 0.5, 0.5; }
                        """)).singleElement().asString().contains("cycle");
    }

    @Test
    void aTableFarLargerThanItsTextIsRefused() {
        StringBuilder text = new StringBuilder();
        StringBuilder parents = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append("variable V").append(i).append(" { type discrete [2] { a, b }; }\n");
            parents.append(i == 0 ? "" : " V" + i);
        }
        text.append("probability (V0 |").append(parents).append(") { default 0.5, 0.5; }");
        assertThat(problems(text.toString())).first().asString().contains("far larger than the text");
    }

    @Test
    void anyGarbledTextIsAnsweredWithProblems() {
        String good = TWO + "probability (A) {table 0.2 0.8;} probability (B|A) {(yes) 1 0 0; (no) 0 0 1;}";
        for (long seed = 0; seed < 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(good);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "{}()[];|,\"/*0x \n".charAt(random.nextInt(16)));
                }
            }
            assertThat(BifReader.read(text.toString()))
                    .as("seed " + seed)
                    .isInstanceOfAny(BifReading.Network.class, BifReading.Refused.class);
        }
    }

    @Test
    void whatIsWrittenReadsBackAsTheSameNetwork() {
        DiscreteNetwork network = DiscreteNetwork.builder()
                .variable(new Variable("a b", Categorical.of("{", "x y")), List.of(), new double[] {1e-7, 1 - 1e-7})
                .variable(Variable.binary("Y"), List.of("a b"), new double[] {1.0 / 3, 2.0 / 3, 0.125, 0.875})
                .build();
        Map<String, List<String>> properties = Map.of("Y", List.of("position = (1, 2)"));
        BifReading.Network read = network(BifWriter.write(network, "", properties));
        assertThat(read.network().variables()).isEqualTo(network.variables());
        assertThat(read.network().parents("Y")).containsExactly("a b");
        assertThat(read.network().table("Y")).isEqualTo(network.table("Y"));
        assertThat(read.network().table("a b")).isEqualTo(network.table("a b"));
        assertThat(read.properties()).isEqualTo(properties);
    }
}

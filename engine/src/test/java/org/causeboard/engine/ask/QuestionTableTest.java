package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The query language item by item, asked of every kind of snapshot: `questions.txt` says what each gives. Whatever the
/// kind, there is a licence, a range, or a reason with a remedy; never an exception.
class QuestionTableTest {
    private static final Ask ASK = new Planner();
    private static final CausalGraph OPEN = CausalGraph.builder()
            .directed("Z", "X")
            .directed("Z", "Y")
            .directed("X", "M")
            .directed("M", "Y")
            .directed("X", "Y")
            .build();
    private static final CausalGraph HIDDEN = CausalGraph.builder()
            .directed("Z", "X")
            .directed("X", "M")
            .directed("M", "Y")
            .directed("X", "Y")
            .bidirected("X", "Y")
            .build();
    private static final CausalGraph FRONT = CausalGraph.builder()
            .directed("X", "M")
            .directed("M", "Y")
            .directed("Z", "Y")
            .bidirected("X", "Y")
            .build();
    private static final Map<String, Snapshot> BACK_ENDS = backEnds();

    private static Map<String, Snapshot> backEnds() {
        Map<String, Snapshot> all = new LinkedHashMap<>();
        all.put("discrete model", Snapshot.of(discrete()));
        all.put("linear model", Snapshot.of(linear()));
        all.put("mixed model", Snapshot.of(mixed()));
        all.put("data of states", Snapshot.of(OPEN).withData(rows("states", true, false)));
        all.put("data of numbers", Snapshot.of(OPEN).withData(rows("numbers", false, false)));
        all.put("mixed data", Snapshot.of(OPEN).withData(rows("mixed", false, true)));
        all.put("hidden, states", Snapshot.of(HIDDEN).withData(rows("states", true, false)));
        all.put("hidden, numbers", Snapshot.of(HIDDEN).withData(rows("numbers", false, false)));
        all.put("front door, numbers", Snapshot.of(FRONT).withData(rows("numbers", false, false)));
        all.put("graph alone", Snapshot.of(OPEN));
        return all;
    }

    private static ModelDraft discrete() {
        Map<String, Mechanism> m = new LinkedHashMap<>();
        m.put("Z", TableMechanism.root(0.4, 0.6));
        m.put("X", new LogisticMechanism(LinearPredictor.of(-0.5, Term.indicator("Z", 1, 1))));
        m.put("M", new LogisticMechanism(LinearPredictor.of(-0.5, Term.indicator("X", 1, 1.5))));
        m.put(
                "Y",
                new LogisticMechanism(LinearPredictor.of(
                        -1, Term.indicator("X", 1, 0.6), Term.indicator("M", 1, 1.1), Term.indicator("Z", 1, -0.7))));
        return ModelDraft.of(
                OPEN, Stream.of("Z", "X", "M", "Y").map(Variable::binary).toList(), m);
    }

    private static ModelDraft linear() {
        Map<String, Mechanism> m = new LinkedHashMap<>();
        m.put("Z", new LinearGaussianMechanism(LinearPredictor.of(0.5), 1));
        m.put("X", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("Z", 1)), 1));
        m.put("M", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 0.5)), 1));
        m.put(
                "Y",
                new LinearGaussianMechanism(
                        LinearPredictor.of(0, Term.slope("X", 0.6), Term.slope("M", 1.1), Term.slope("Z", -0.7)), 1));
        return ModelDraft.of(
                OPEN, Stream.of("Z", "X", "M", "Y").map(Variable::numeric).toList(), m);
    }

    private static ModelDraft mixed() {
        Map<String, Mechanism> m = new LinkedHashMap<>();
        List<Variable> v =
                List.of(Variable.numeric("Z"), Variable.binary("X"), Variable.numeric("M"), Variable.numeric("Y"));
        m.put("Z", new LinearGaussianMechanism(LinearPredictor.of(0.5), 1));
        m.put("X", new LogisticMechanism(LinearPredictor.of(0, Term.slope("Z", 1))));
        m.put("M", new FormulaMechanism("X + U^3/4", List.of(v.get(1)), Normal.STANDARD));
        m.put(
                "Y",
                new FormulaMechanism(
                        "sin(M) + X*Z - 0.3*Z^2 + U", List.of(v.get(2), v.get(1), v.get(0)), new Laplace(0, 1)));
        return ModelDraft.of(OPEN, v, m);
    }

    private static Dataset rows(String name, boolean states, boolean binary) {
        SplittableRandom r = new SplittableRandom(4);
        int n = 800;
        double[][] c = new double[4][n];
        for (int i = 0; i < n; i++) {
            if (states) {
                c[0][i] = r.nextDouble() < 0.5 ? 1 : 0;
                c[1][i] = r.nextDouble() < 0.3 + 0.4 * c[0][i] ? 1 : 0;
                c[2][i] = r.nextDouble() < 0.3 + 0.4 * c[1][i] ? 1 : 0;
                c[3][i] = r.nextDouble() < 0.2 + 0.3 * c[1][i] + 0.2 * c[2][i] + 0.2 * c[0][i] ? 1 : 0;
            } else {
                c[0][i] = r.nextGaussian();
                c[1][i] =
                        binary ? (r.nextDouble() < 0.5 + 0.2 * Math.tanh(c[0][i]) ? 1 : 0) : c[0][i] + r.nextGaussian();
                c[2][i] = 0.5 * c[1][i] + r.nextGaussian();
                c[3][i] = 0.6 * c[1][i] + 1.1 * c[2][i] - 0.7 * c[0][i] + r.nextGaussian();
            }
        }
        List<Column> all = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            Domain d = states || binary && k == 1 ? Categorical.of("0", "1") : Numeric.UNBOUNDED;
            all.add(Column.of(List.of("Z", "X", "M", "Y").get(k), d, c[k], new BitSet()));
        }
        return new Dataset(name, all);
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("table")
    void everyQuestionIsAnsweredBoundedOrRefusedWithAReason(String question, String expected) {
        StringBuilder kinds = new StringBuilder();
        BACK_ENDS.forEach((name, snapshot) -> {
            Answer answer = ASK.answer(question, snapshot, Progress.unwatched());
            kinds.append(kind(answer, name + ": " + question));
        });
        assertThat(kinds.toString())
                .as("%s by %s", question, BACK_ENDS.keySet())
                .isEqualTo(expected);
    }

    /// The kind of an answer as a letter, after a look at what must stand in it.
    private static char kind(Answer answer, String place) {
        return switch (answer) {
            case Answer.Answered(Result result, Licence licence) -> {
                assertThat(licence.assumptions()).as(place).isNotEmpty();
                assertThat(licence.method().why()).as(place).isNotBlank();
                if (result instanceof Result.Amount(double value, String _)) {
                    assertThat(value).as(place).isFinite();
                }
                yield 'A';
            }
            case Answer.Bounded(List<Answer.Bound> bounds, String why, Licence licence) -> {
                assertThat(bounds).as(place).allMatch(bound -> bound.lower() <= bound.upper());
                assertThat(why).as(place).isNotBlank();
                assertThat(licence.assumptions()).as(place).isNotEmpty();
                yield 'B';
            }
            case Answer.NotIdentified none -> {
                assertThat(none.reason()).as(place).isNotBlank();
                assertThat(none.remedy()).as(place).isNotBlank();
                yield 'N';
            }
            case Answer.NotReady unready -> {
                assertThat(unready.reason()).as(place).isNotBlank();
                assertThat(unready.remedy()).as(place).isNotBlank();
                yield 'R';
            }
            case Answer.Undefined _ -> 'U';
            case Answer.Invalid _ -> 'I';
            case Answer.TooLarge _ -> 'L';
            case Answer.Cancelled _ -> 'C';
        };
    }

    private static Stream<Arguments> table() throws IOException {
        try (InputStream file = QuestionTableTest.class.getResourceAsStream("questions.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> Arguments.of(
                                    line.substring(0, line.lastIndexOf(' ')).strip(),
                                    line.substring(line.lastIndexOf(' ') + 1)))
                            .toList()
                            .stream();
        }
    }
}

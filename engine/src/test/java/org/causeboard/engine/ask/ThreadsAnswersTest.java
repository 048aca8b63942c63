package org.causeboard.engine.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.causeboard.engine.distribution.Laplace;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.graph.CausalGraph;
import org.causeboard.engine.infer.RandomModels;
import org.causeboard.engine.scm.Coupling;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.LogisticMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.ModelDraft;
import org.causeboard.engine.scm.PoissonMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.task.Seed;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// The same document and the same seed give the same answer to the last digit, whatever the number of threads.
class ThreadsAnswersTest {
    private static final List<String> MIXED = List.of(
            "P(Y | do(X=1))",
            "E[Y | do(X=1)] - E[Y | do(X=0)]",
            "E[Y_{X=2} | X > 0, B=1]",
            "E[Y_{X=2} | X=0.3, C=2, B=1]",
            "E[Y_{X=2} | C=7, B=0, Y > 4]", // units are drawn anew between the conditions
            "Q[0.9](Y | C > 1)",
            "p(Y=0.5 | B=1)",
            "P(Y, X | C >= 2)",
            "MAP(B | Y > 1)",
            "Var[Y | do(X ~ Normal(B, 2))]");

    @Test
    void simulatedAnswersDoNotDependOnTheNumberOfThreads() {
        Snapshot model = mixed();
        for (String question : MIXED) {
            sameForEveryNumberOfThreads(question, model);
        }
    }

    @Test
    void exactAnswersDoNotDependOnTheNumberOfThreads() {
        for (long seed = 0; seed < 4; seed++) {
            Snapshot tables = Snapshot.of(
                            RandomModels.tables(9, new SplittableRandom(seed)).draft())
                    .withCoupling(Coupling.MONOTONE);
            Snapshot linear = Snapshot.of(
                    RandomModels.linear(9, new SplittableRandom(seed)).draft());
            for (String question : List.of("P(I | do(A=1), C=0)", "MPE(| A=1)", "P(I_{A=1}=1 | I=0, A=0)")) {
                sameForEveryNumberOfThreads(question, tables);
            }
            for (String question : List.of("E[I_{A=1} | I=0, A > 0]", "P(H, I | C=0)", "MPE(| A=1)")) {
                sameForEveryNumberOfThreads(question, linear);
            }
        }
    }

    @Test
    void anotherSeedGivesOtherDigits() {
        Answer first = answer("E[Y | do(X=1)]", mixed(), 2);
        Answer second = answer("E[Y | do(X=1)]", mixed().withSeed(new Seed(8)), 2);
        assertThat(((Answer.Answered) first).result()).isNotEqualTo(((Answer.Answered) second).result());
    }

    private static void sameForEveryNumberOfThreads(String question, Snapshot snapshot) {
        Answer one = answer(question, snapshot, 1);
        assertThat(answer(question, snapshot, 2))
                .as("%s with 2 threads", question)
                .isEqualTo(one);
        assertThat(answer(question, snapshot, 8))
                .as("%s with 8 threads", question)
                .isEqualTo(one);
    }

    private static Answer answer(String question, Snapshot snapshot, int threads) {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> new Planner().answer(question, snapshot, Progress.unwatched()))
                    .join();
        }
    }

    private static Snapshot mixed() {
        CausalGraph graph = CausalGraph.builder()
                .directed("X", "B")
                .directed("X", "C")
                .directed("B", "Y")
                .directed("C", "Y")
                .directed("X", "Y")
                .build();
        List<Variable> variables = new ArrayList<>(List.of(
                Variable.numeric("X"), Variable.binary("B"), new Variable("C", new Count("")), Variable.numeric("Y")));
        Map<String, Mechanism> mechanisms = new LinkedHashMap<>();
        mechanisms.put("X", new LinearMechanism(LinearPredictor.of(0), new Laplace(0, 1)));
        mechanisms.put("B", new LogisticMechanism(LinearPredictor.of(0.2, Term.slope("X", 1))));
        mechanisms.put("C", new PoissonMechanism(LinearPredictor.of(0.5, Term.slope("X", 0.3))));
        mechanisms.put("Y", new FormulaMechanism("tanh(X) + 0.5*B*C + U", variables, Normal.STANDARD));
        return Snapshot.of(ModelDraft.of(graph, variables, mechanisms)).withSeed(new Seed(7));
    }
}

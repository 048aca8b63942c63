package org.causeboard.model.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.distribution.Normal;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.LinearGaussianMechanism;
import org.causeboard.engine.scm.LinearPredictor;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.scm.Term;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Range;
import org.causeboard.engine.variable.Variable;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.FitReport;
import org.causeboard.model.document.Point;
import org.junit.jupiter.api.Test;

/// What was written of a variable stays when arrows and values around it change, as long as it says the same.
class MechanismsTest {
    private static final Categorical YES_NO = Categorical.of("yes", "no");
    private static final TableMechanism RARE = TableMechanism.root(0.01, 0.99);

    @Test
    void aTableTakesANewCauseAsOneThatDoesNotMatterYet() {
        CausalDocument before = with(with(CausalDocument.empty(), "A", YES_NO), "B", YES_NO);
        before = SetMechanisms.typed("B", RARE).apply(before);
        TableMechanism table = table(new AddEdge(Edge.directed("A", "B")).apply(before), "B");
        assertThat(table.parents()).containsExactly("A");
        assertThat(table.probabilities()).isEqualTo(Numbers.of(0.01, 0.99, 0.01, 0.99));
    }

    @Test
    void aTableHasRowsForACauseOnceItsStatesAreKnown() {
        CausalDocument before = with(CausalDocument.empty(), "B", YES_NO);
        before = SetMechanisms.typed("B", RARE).apply(before);
        before = new AddConnectedVariable("A", Point.ORIGIN, Edge.directed("A", "B")).apply(before);
        assertThat(table(before, "B")).isEqualTo(RARE);
        CausalDocument after = values(before, "A", Categorical.of("low", "middle", "high"));
        assertThat(table(after, "B").parents()).containsExactly("A");
        assertThat(table(after, "B").rows()).isEqualTo(3);
    }

    @Test
    void aWeightedSumTakesANewCauseWithWeightZeroOnceItHasNumbers() {
        Mechanism sum = new LinearGaussianMechanism(LinearPredictor.of(2), 1);
        CausalDocument before = with(CausalDocument.empty(), "Y", Numeric.UNBOUNDED);
        before = SetMechanisms.typed("Y", sum).apply(before);
        before = new AddConnectedVariable("X", Point.ORIGIN, Edge.directed("X", "Y")).apply(before);
        CausalDocument after = SetMechanisms.typed("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1))
                .apply(before);
        assertThat(after.mechanisms().get("Y"))
                .isEqualTo(new LinearGaussianMechanism(LinearPredictor.of(2, Term.slope("X", 0)), 1));
    }

    @Test
    void whatWasFittedGoesWithANewCause() {
        CausalDocument before = with(with(CausalDocument.empty(), "A", YES_NO), "B", YES_NO);
        before = before.edit()
                .mechanism("B", RARE)
                .fit("B", new FitReport("counted", 10, 0, Optional.empty(), List.of()))
                .done();
        assertThat(new AddEdge(Edge.directed("A", "B")).apply(before).mechanisms())
                .isEmpty();
    }

    @Test
    void whatReadsALostCauseGoesAndAnythingElseStays() {
        CausalDocument before = with(with(CausalDocument.empty(), "A", YES_NO), "B", YES_NO);
        before = with(before, "C", YES_NO);
        before = new AddEdge(Edge.directed("A", "B")).apply(before);
        before = new AddEdge(Edge.directed("C", "B")).apply(before);
        before = SetMechanisms.typed("B", TableMechanism.deterministic(List.of("A"), List.of(2), 2, List.of(0, 1)))
                .apply(before);
        assertThat(RemoveItems.edge(Edge.directed("C", "B")).apply(before).mechanisms())
                .containsKey("B");
        assertThat(RemoveItems.edge(Edge.directed("A", "B")).apply(before).mechanisms())
                .isEmpty();
    }

    @Test
    void aTableSaysTheSameOfStatesWithOtherNamesOrInAnotherOrder() {
        for (long seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            CausalDocument before = CausalDocument.empty();
            List<String> names = List.of("A", "B", "C", "Y");
            for (String name : names) {
                before = with(before, name, states(name, 2 + random.nextInt(3)));
            }
            for (String cause : names.subList(0, 3)) {
                before = new AddEdge(Edge.directed(cause, "Y")).apply(before);
            }
            before = SetMechanisms.typed("Y", random(before, names.subList(0, 3), random))
                    .apply(before);
            String changed = names.get(random.nextInt(4));
            List<String> old = states(before, changed);
            List<String> shuffled = new ArrayList<>(old);
            Collections.shuffle(shuffled, random);
            String renamed = shuffled.get(random.nextInt(shuffled.size()));
            boolean renames = random.nextBoolean();
            shuffled.replaceAll(state -> renames && state.equals(renamed) ? "other" : state);
            CausalDocument after = values(before, changed, new Categorical(shuffled));
            TableMechanism first = table(before, "Y");
            TableMechanism then = table(after, "Y");
            assertThat(then.parents()).as("seed %d", seed).isEqualTo(first.parents());
            for (int i = 0; i < 20; i++) {
                double[] codes = new double[3];
                double[] moved = new double[3];
                for (int p = 0; p < 3; p++) {
                    String parent = first.parents().get(p);
                    codes[p] = random.nextInt(states(before, parent).size());
                    moved[p] = code(before, after, parent, (int) codes[p], renamed);
                }
                int state = random.nextInt(first.states());
                assertThat(then.probability(then.row(moved), code(before, after, "Y", state, renamed)))
                        .as("seed %d", seed)
                        .isEqualTo(first.probability(first.row(codes), state));
            }
        }
    }

    /// The code after a change of the state with a code before it.
    private static int code(CausalDocument before, CausalDocument after, String variable, int code, String renamed) {
        String state = states(before, variable).get(code);
        List<String> now = states(after, variable);
        return now.indexOf(now.contains(state) ? state : state.equals(renamed) ? "other" : "none");
    }

    @Test
    void whatWasWrittenForOtherStatesGoes() {
        CausalDocument before = with(CausalDocument.empty(), "A", YES_NO);
        before = SetMechanisms.typed("A", RARE).apply(before);
        assertThat(values(before, "A", Categorical.of("yes", "no", "perhaps")).mechanisms())
                .isEmpty();
        assertThat(values(before, "A", Numeric.UNBOUNDED).mechanisms()).isEmpty();
    }

    @Test
    void dataInAnotherOrderOfStatesKeepATableAndOtherNamesDoNot() {
        CausalDocument before = with(CausalDocument.empty(), "A", YES_NO);
        before = SetMechanisms.typed("A", RARE).apply(before);
        CausalDocument sorted = new LoadData(rows("A", Categorical.of("no", "yes"))).apply(before);
        assertThat(table(sorted, "A").probabilities()).isEqualTo(Numbers.of(0.99, 0.01));
        assertThat(new LoadData(rows("A", Categorical.of("0", "1")))
                        .apply(before)
                        .mechanisms())
                .isEmpty();
    }

    @Test
    void anotherUnitChangesNoMechanism() {
        CausalDocument before = with(CausalDocument.empty(), "X", Numeric.UNBOUNDED);
        before = new AddConnectedVariable("Y", Point.ORIGIN, Edge.directed("X", "Y")).apply(before);
        before = SetMechanisms.typed("X", new LinearGaussianMechanism(LinearPredictor.of(0), 1))
                .apply(before);
        before = SetMechanisms.typed("Y", new LinearGaussianMechanism(LinearPredictor.of(0, Term.slope("X", 2)), 1))
                .apply(before);
        assertThat(values(before, "X", new Numeric("kg", Range.ALL)).mechanisms())
                .isEqualTo(before.mechanisms());
    }

    @Test
    void aFormulaStaysAsLongAsItNamesNoStateThatIsGone() {
        CausalDocument before = with(with(CausalDocument.empty(), "A", YES_NO), "Y", Numeric.UNBOUNDED);
        before = new AddEdge(Edge.directed("A", "Y")).apply(before);
        before = SetMechanisms.typed(
                        "Y",
                        new FormulaMechanism(
                                "if(A = yes, 1, 0) + U", List.of(new Variable("A", YES_NO)), Normal.STANDARD))
                .apply(before);
        CausalDocument swapped = values(before, "A", Categorical.of("no", "yes"));
        assertThat(swapped.mechanisms().get("Y").value(new double[] {1}, new double[] {0.5}))
                .isEqualTo(1.5, within(1e-12));
        assertThat(values(before, "A", Categorical.of("ja", "no")).mechanisms()).isEmpty();
    }

    private static CausalDocument with(CausalDocument document, String variable, Domain domain) {
        return values(new AddVariable(variable, Point.ORIGIN).apply(document), variable, domain);
    }

    private static CausalDocument values(CausalDocument document, String variable, Domain domain) {
        return new SetValues(Set.of(variable), domain).apply(document);
    }

    private static Categorical states(String name, int number) {
        return new Categorical(
                IntStream.range(0, number).mapToObj(state -> name + state).toList());
    }

    private static List<String> states(CausalDocument document, String variable) {
        return ((Discrete) document.cards().get(variable).domain()).states();
    }

    private static TableMechanism random(CausalDocument document, List<String> causes, Random random) {
        List<Integer> sizes =
                causes.stream().map(cause -> states(document, cause).size()).toList();
        int own = states(document, "Y").size();
        int cells = sizes.stream().reduce(own, Math::multiplyExact);
        return TableMechanism.normalised(
                causes,
                sizes,
                own,
                Numbers.of(random.doubles(cells).map(share -> share + 0.01).toArray()));
    }

    private static Dataset rows(String variable, Categorical domain) {
        return new Dataset("rows", List.of(Column.ofStates(variable, domain.states())));
    }

    private static TableMechanism table(CausalDocument document, String variable) {
        return (TableMechanism) document.mechanisms().get(variable);
    }
}

package org.causeboard.model.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.causeboard.engine.query.Intervention;
import org.causeboard.engine.query.World;
import org.causeboard.engine.query.WorldNames;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.RemoveItems;
import org.causeboard.model.command.RenameVariable;
import org.junit.jupiter.api.Test;

/// What was kept follows the graph: names change with the variables, and nothing speaks of what is gone.
class SituationLawsTest {
    private static final List<String> VARIABLES = List.of("A", "B", "Blood pressure", "x²");

    @Test
    void renamingThereAndBackIsNothing() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            Situation situation = RandomSituation.of(List.of("A", "B", "C"), random);
            Situation renamed = situation.renamed(Map.of("B", "Dose of B"));
            assertThat(names(renamed)).as("seed 11, try %d", i).doesNotContain("B");
            Situation back = renamed.renamed(Map.of("Dose of B", "B"));
            assertThat(back.renamed(Map.of("B", "Dose of B")))
                    .as("seed 11, try %d", i)
                    .isEqualTo(renamed);
            assertThat(names(back)).as("seed 11, try %d", i).isEqualTo(names(situation));
        }
    }

    @Test
    void withoutVariablesNothingSpeaksOfThemAndTheRestIsKept() {
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 500; i++) {
            Situation situation = RandomSituation.of(VARIABLES, random);
            Situation left = situation.without(Set.of("B"));
            assertThat(names(left)).as("seed 12, try %d", i).doesNotContain("B");
            assertThat(situation.without(Set.of("nobody")))
                    .as("seed 12, try %d", i)
                    .isEqualTo(situation);
            assertThat(situation.given()).as("seed 12, try %d", i).containsAll(left.given());
        }
    }

    @Test
    void keptWorldsFollowRenamingAndRemovalOfVariables() {
        NamedWorld policy = new NamedWorld("chosen", World.of(new Intervention.Policy("X", "2 * Z")), List.of());
        NamedWorld set = NamedWorld.of(new Situation(
                Situation.Stance.DO,
                World.of(new Intervention.SetTo("Z", Value.of(1))),
                List.of(),
                java.util.OptionalInt.empty()));
        CausalDocument document = CausalDocument.empty()
                .edit()
                .graph(graph -> graph.directed("Z", "X"))
                .worlds(List.of(policy, set))
                .done();
        CausalDocument renamed = new RenameVariable("Z", "Age").apply(document);
        assertThat(renamed.worlds()).extracting(NamedWorld::name).containsExactly("chosen", "do(Age=1)");
        assertThat(renamed.worlds().getFirst().world().interventions())
                .containsExactly(new Intervention.Policy("X", "2*Age"));
        assertThat(RemoveItems.variables("Age").apply(renamed).worlds()).isEmpty();
    }

    private static Set<String> names(Situation situation) {
        Stream<String> done = situation.world().interventions().stream().flatMap(each -> WorldNames.in(each).stream());
        Stream<String> known = situation.given().stream().flatMap(each -> WorldNames.in(each.subject()).stream());
        return Stream.concat(done, known).collect(java.util.stream.Collectors.toCollection(java.util.TreeSet::new));
    }
}

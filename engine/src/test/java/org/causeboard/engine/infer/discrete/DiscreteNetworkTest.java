package org.causeboard.engine.infer.discrete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

class DiscreteNetworkTest {
    private static final double[] COIN = {0.5, 0.5};
    private static final double[] COPY = {1, 0, 0, 1};

    @Test
    void rowsAreDividedByTheirSums() {
        DiscreteNetwork network = DiscreteNetwork.builder()
                .variable(Variable.binary("A"), List.of(), new double[] {1, 3})
                .build();
        assertThat(network.table("A")).containsExactly(0.25, 0.75);
        assertThat(network.withTable("A", new double[] {1, 1}).table("A")).containsExactly(0.5, 0.5);
    }

    @Test
    void aCycleIsShown() {
        DiscreteNetwork.Builder builder = DiscreteNetwork.builder()
                .variable(Variable.binary("A"), List.of("B"), COPY)
                .variable(Variable.binary("B"), List.of("C"), COPY)
                .variable(Variable.binary("C"), List.of("A"), COPY)
                .variable(Variable.binary("D"), List.of("A"), COPY);
        assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining("A <- B <- C <- A");
    }

    @Test
    void whatDoesNotFitSaysWhatIsNeeded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteNetwork.builder()
                        .variable(Variable.binary("A"), List.of(), COPY)
                        .build())
                .withMessageContaining("has 4 cells; its 1 rows of 2 states need 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteNetwork.builder()
                        .variable(Variable.binary("A"), List.of("B"), COPY)
                        .build())
                .withMessageContaining("Parent 'B' of 'A' is not in the network");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteNetwork.builder()
                        .variable(Variable.binary("A"), List.of(), new double[] {0, 0})
                        .build())
                .withMessageContaining("sums to 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteNetwork.builder()
                        .variable(Variable.binary("A"), List.of(), COIN)
                        .variable(Variable.binary("A"), List.of(), COIN))
                .withMessageContaining("added twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DiscreteNetwork.builder().variable(Variable.numeric("A"), List.of(), COIN))
                .withMessageContaining("no finite list of states");
    }
}

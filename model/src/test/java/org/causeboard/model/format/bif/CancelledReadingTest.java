package org.causeboard.model.format.bif;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.task.Progress;
import org.causeboard.engine.variable.Categorical;
import org.causeboard.engine.variable.Variable;
import org.junit.jupiter.api.Test;

/// Whoever opens a large network and changes his mind does not wait for all of it.
class CancelledReadingTest {
    private static final int VARIABLES = 4_000;

    @Test
    void bifIsReadNoFurther() {
        String text = BifWriter.write(network(), "many", Map.of());
        assertThatThrownBy(() -> BifReader.read(text, new Impatient(3))).isInstanceOf(CancellationException.class);
    }

    @Test
    void xmlIsReadNoFurther() {
        String text = XmlBifWriter.write(network(), "many", Map.of());
        assertThatThrownBy(() -> BifReader.read(text, new Impatient(1_000))).isInstanceOf(CancellationException.class);
        long elements = text.chars().filter(sign -> sign == '<').count() / 2;
        assertThatThrownBy(() -> XmlNetworks.read(
                        text.getBytes(StandardCharsets.UTF_8), new Impatient((int) elements + 2 * VARIABLES)))
                .as("nor are its tables")
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void netsOfHuginAreReadNoFurther() {
        String text = IntStream.range(0, VARIABLES)
                .mapToObj(i ->
                        "node V%d { states = (\"a\" \"b\"); } potential (V%d) { data = (0.5 0.5); }".formatted(i, i))
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> NetReader.read(text, new Impatient(1_000))).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> NetReader.read(text, new Impatient(2 * VARIABLES + 1_000)))
                .as("nor are its tables")
                .isInstanceOf(CancellationException.class);
    }

    private static DiscreteNetwork network() {
        DiscreteNetwork.Builder network = DiscreteNetwork.builder();
        for (int i = 0; i < VARIABLES; i++) {
            network.variable(new Variable("V" + i, Categorical.of("a", "b")), List.of(), new double[] {0.5, 0.5});
        }
        return network.build();
    }

    /// Is cancelled after it was asked so many times.
    private record Impatient(AtomicInteger left) implements Progress {
        Impatient(int asked) {
            this(new AtomicInteger(asked));
        }

        @Override
        public void report(double share) {}

        @Override
        public void phase(String phase) {}

        @Override
        public boolean isCancelled() {
            return left.decrementAndGet() < 0;
        }
    }
}

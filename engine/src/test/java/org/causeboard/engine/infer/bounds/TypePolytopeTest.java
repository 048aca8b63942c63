package org.causeboard.engine.infer.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.task.Progress;
import org.junit.jupiter.api.Test;

/// The ends on the polytope of one block agree with those at all its corners, and with a general linear program.
class TypePolytopeTest {

    private static ResponseBlock block(SplittableRandom random) {
        int states = 2 + random.nextInt(2);
        int rows = 2 + random.nextInt(states == 2 ? 3 : 1);
        double[] cells = new double[rows * states];
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int state = 0; state < states; state++) {
                double weight = random.nextInt(4) == 0 && state > 0 ? 0 : random.nextDouble();
                cells[row * states + state] = weight;
                sum += weight;
            }
            for (int state = 0; state < states; state++) {
                cells[row * states + state] /= sum;
            }
        }
        TableMechanism table = new TableMechanism(List.of("X"), List.of(rows), states, Numbers.of(cells));
        List<Integer> all = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            all.add(row);
        }
        return new ResponseBlock("Y", "type", all, table);
    }

    private static double dot(double[] c, Numbers q) {
        double sum = 0;
        for (int i = 0; i < c.length; i++) {
            sum += c[i] * q.get(i);
        }
        return sum;
    }

    @Test
    void endsOfSumsAndOfRatiosAreReachedAtCorners() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ResponseBlock block = block(random);
            TypePolytope polytope = block.polytope();
            List<Numbers> corners = block.corners();
            for (int question = 0; question < 6; question++) { // one after the other from where the last one ended
                double[] d = new double[(int) block.types()];
                double[] c = new double[d.length];
                boolean rare = question == 5;
                for (int i = 0; i < d.length; i++) {
                    d[i] = random.nextInt(2) * random.nextDouble() * (rare ? 1e-9 : 1);
                    c[i] = d[i] * random.nextInt(2) * random.nextDouble();
                }
                Bounds.Sharp range = (Bounds.Sharp) polytope.range(c, Progress.unwatched());
                double[] all = corners.stream().mapToDouble(q -> dot(c, q)).toArray();
                assertThat(range.lower())
                        .as("seed %d", seed)
                        .isCloseTo(Arrays.stream(all).min().orElseThrow(), within(1e-10));
                assertThat(range.upper())
                        .as("seed %d", seed)
                        .isCloseTo(Arrays.stream(all).max().orElseThrow(), within(1e-10));
                double[] ratios = corners.stream()
                        .filter(q -> dot(d, q) > 1e-9 * Arrays.stream(d).max().orElse(0))
                        .mapToDouble(q -> dot(c, q) / dot(d, q))
                        .toArray();
                Bounds ratio = polytope.ratio(c, d, Progress.unwatched());
                if (ratios.length == 0) {
                    assertThat(ratio).as("seed %d", seed).isInstanceOf(Bounds.Undefined.class);
                } else {
                    Bounds.Sharp sharp = (Bounds.Sharp) ratio;
                    assertThat(sharp.lower())
                            .as("seed %d", seed)
                            .isCloseTo(Arrays.stream(ratios).min().orElseThrow(), within(1e-8));
                    assertThat(sharp.upper())
                            .as("seed %d", seed)
                            .isCloseTo(Arrays.stream(ratios).max().orElseThrow(), within(1e-8));
                }
            }
        }
    }

    /// 128 types: more than corners could be listed.
    @Test
    void manyTypesAgreeWithAGeneralProgram() {
        for (long seed = 0; seed < 4; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int rows = 7;
            double[] cells = new double[2 * rows];
            List<Integer> all = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                cells[2 * row] = random.nextDouble();
                cells[2 * row + 1] = 1 - cells[2 * row];
                all.add(row);
            }
            ResponseBlock block = new ResponseBlock(
                    "Y", "type", all, new TableMechanism(List.of("X"), List.of(rows), 2, Numbers.of(cells)));
            double[] d = random.doubles((int) block.types()).toArray();
            double[] c =
                    Arrays.stream(d).map(each -> each * random.nextDouble()).toArray();
            TypeProgram program = new TypeProgram(block.equations(), block.values());
            Bounds.Sharp known = (Bounds.Sharp) program.ratio(c, d, Progress.unwatched());
            Bounds.Sharp found = (Bounds.Sharp) block.polytope().ratio(c, d, Progress.unwatched());
            assertThat(found.lower()).as("seed %d", seed).isCloseTo(known.lower(), within(1e-7));
            assertThat(found.upper()).as("seed %d", seed).isCloseTo(known.upper(), within(1e-7));
        }
    }
}

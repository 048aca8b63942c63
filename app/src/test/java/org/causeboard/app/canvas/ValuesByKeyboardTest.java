package org.causeboard.app.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.engine.data.Column;
import org.causeboard.engine.data.Dataset;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.command.AddVariable;
import org.causeboard.model.command.LoadData;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Point;
import org.causeboard.model.example.Gallery;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The values of a picture without a mouse: + and - see, do or imagine the next one, and the other pictures follow.
@Tag("ui")
class ValuesByKeyboardTest extends OneWindow {
    private static final Value OPEN = Value.of("open_surgery");

    @Test
    void aRoundThroughTheStatesEndsWhereItBegan() {
        kidneyStones(Mode.SEE);
        List<Optional<Value>> held = new ArrayList<>();
        for (int press = 0; press < 3; press++) {
            key(KeyCode.EQUALS);
            held.add(Optional.ofNullable(world().evidence().get("treatment")));
        }
        assertThat(held).containsExactly(Optional.of(first()), Optional.of(second()), Optional.empty());
        assertThat(world()).isEqualTo(LiveWorld.AS_OBSERVED);
    }

    @Test
    void theOtherPicturesFollowWhatIsDone() {
        kidneyStones(Mode.DO);
        key(first().equals(OPEN) ? KeyCode.EQUALS : KeyCode.MINUS);
        assertThat(world().done()).containsEntry("treatment", OPEN);
        assertThat(share("success")).isBetween(0.8325, 0.8335); // adjusted: 83.3 %
    }

    @Test
    void aNumberGoesAlongItsAxisInEqualStepsAndBack() {
        open(Gallery.find("instrument").orElseThrow().document());
        hands.interact(() -> workspace.modeProperty().set(Mode.DO));
        select("exercise");
        double mean = density("exercise").now().mean();
        key(KeyCode.EQUALS);
        double once = done("exercise");
        key(KeyCode.EQUALS);
        double twice = done("exercise");
        key(KeyCode.MINUS);
        assertThat(once).isGreaterThan(mean);
        assertThat(twice).isGreaterThan(once);
        assertThat(done("exercise")).isBetween(mean, twice);
        assertThat(density("exercise").now().mean()).isCloseTo(done("exercise"), within(1e-9));
    }

    @Test
    void whereRowsAreAllThatIsKnownItGoesFromNumberToNumberOfRows() {
        double[] ages =
                IntStream.range(0, 200).mapToDouble(i -> 20 + 3 * (i % 20)).toArray();
        Dataset rows = new Dataset("people", List.of(Column.of("age", Numeric.UNBOUNDED, ages, new BitSet())));
        open(new AddVariable("age", Point.ORIGIN).apply(new LoadData(rows).apply(CausalDocument.empty())));
        hands.interact(() -> workspace.modeProperty().set(Mode.SEE));
        select("age");
        List<Double> seen = new ArrayList<>();
        for (int times = 0; times < 6; times++) {
            key(KeyCode.EQUALS);
            seen.add(((Value.Quantity) world().evidence().get("age")).number());
        }
        assertThat(ages).contains(seen.stream().mapToDouble(Double::doubleValue).toArray());
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        key(KeyCode.MINUS);
        assertThat(((Value.Quantity) world().evidence().get("age")).number()).isEqualTo(seen.get(4));
    }

    @Test
    void whatIsImaginedLeavesTheFactAFact() {
        kidneyStones(Mode.SEE);
        key(KeyCode.EQUALS);
        hands.interact(() -> workspace.modeProperty().set(Mode.IMAGINE));
        key(KeyCode.EQUALS);
        assertThat(world().evidence()).containsEntry("treatment", first());
        assertThat(world().done()).containsEntry("treatment", second());
        key(KeyCode.EQUALS);
        assertThat(world().done()).isEmpty();
        assertThat(world().evidence()).containsEntry("treatment", first());
    }

    @Test
    void aVariableWithoutADistributionSaysWhatItNeeds() {
        select("A");
        key(KeyCode.MINUS);
        assertThat(world()).isEqualTo(LiveWorld.AS_OBSERVED);
        assertThat(notice()).contains("A has no distribution").contains("mechanism");
    }

    private static void kidneyStones(Mode mode) {
        open(Gallery.find("kidney-stones").orElseThrow().document());
        hands.interact(() -> workspace.modeProperty().set(mode));
        select("treatment");
    }

    private static LiveWorld world() {
        return workspace.worldProperty().get();
    }

    private static Value first() {
        return state("treatment", 0);
    }

    private static Value second() {
        return state("treatment", 1);
    }

    private static Value state(String variable, int code) {
        return Value.of(bars(variable).get(code).label());
    }

    private static double share(String variable) {
        return bars(variable).stream()
                .filter(bar -> bar.label().equals("1"))
                .findFirst()
                .orElseThrow()
                .share();
    }

    private static double done(String variable) {
        return ((Value.Quantity) world().done().get(variable)).number();
    }

    private static Chart.Density density(String variable) {
        return (Chart.Density) drawn().scene().charts().get(variable);
    }

    private static List<Chart.Bar> bars(String variable) {
        Chart chart = drawn().scene().charts().get(variable);
        return ((Chart.Bars) chart).bars();
    }
}

package org.causeboard.app.canvas;

import java.util.List;
import java.util.Optional;
import org.causeboard.app.canvas.gesture.PointedNumber;
import org.causeboard.app.workspace.LiveWorld;
import org.causeboard.app.workspace.Mode;
import org.causeboard.app.workspace.Workspace;
import org.causeboard.engine.variable.Count;
import org.causeboard.engine.variable.Value;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;

/// Steps through the values of a variable's picture by keyboard: what a click on a bar and a drag along a density are
/// by mouse. A step is a fortieth of the axis, or on to the number of a row,
/// and ends where the axis does. After the last state none is held, so that
/// a whole round comes back to where it began.
final class ValueSteps {
    private static final int STEPS_OF_AN_AXIS = 40;

    /// Which way to step.
    enum Way {
        NEXT(1),
        PREVIOUS(-1);

        private final int sign;

        Way(int sign) {
            this.sign = sign;
        }
    }

    private ValueSteps() {}

    /// Holds a variable at the value beside the one that it is held at, by seeing, doing or imagining.
    ///
    /// @param chart the variable's picture, which says what its values are
    static void step(Workspace workspace, String variable, Chart chart, Way way) {
        LiveWorld world = workspace.worldProperty().get();
        Mode mode = workspace.modeProperty().get();
        Optional<Value> next = switch (chart) {
            case Chart.Bars bars -> state(bars, world.held(variable), way);
            case Chart.Density density ->
                Optional.of(number(workspace.document(), variable, density, world.held(variable), way));
        };
        workspace
                .worldProperty()
                .set(next.map(value -> world.holding(mode, variable, value))
                        .orElseGet(() -> letGo(world, mode, variable)));
    }

    private static LiveWorld letGo(LiveWorld world, Mode mode, String variable) {
        return switch (mode) {
            case SEE, DO -> world.released(variable);
            case IMAGINE -> // what is fact stays fact
                Optional.ofNullable(world.done().get(variable))
                        .map(value -> world.toggleDone(variable, value))
                        .orElse(world);
        };
    }

    private static Optional<Value> state(Chart.Bars bars, Optional<Value> held, Way way) {
        List<Value> states = bars.bars().stream()
                .<Value>map(bar -> new Value.Label(bar.label()))
                .toList();
        int now = held.map(states::indexOf).orElse(-1);
        int next = Math.floorMod(now + 1 + way.sign, states.size() + 1) - 1; // -1 is no state
        return next < 0 ? Optional.empty() : Optional.of(states.get(next));
    }

    private static Value number(
            CausalDocument document, String variable, Chart.Density density, Optional<Value> held, Way way) {
        boolean whole = document.cards().get(variable).domain() instanceof Count;
        double step = (density.to() - density.from()) / STEPS_OF_AN_AXIS;
        double decimal = Math.pow(10, Math.floor(Math.log10(step)));
        step = whole ? Math.max(1, Math.rint(step)) : Math.rint(step / decimal) * decimal;
        double now = held.flatMap(ValueSteps::quantity).orElse(density.now().mean());
        double next = Math.clamp((Math.rint(now / step) + way.sign) * step, density.from(), density.to());
        return PointedNumber.near(document, variable, next, step, number -> way.sign * (number - now) > 0);
    }

    private static Optional<Double> quantity(Value value) {
        return value instanceof Value.Quantity(double number) ? Optional.of(number) : Optional.empty();
    }
}

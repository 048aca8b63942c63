package org.causeboard.model.display;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.causeboard.engine.graph.Role;
import org.causeboard.model.document.Box;
import org.causeboard.model.document.Point;
import org.causeboard.model.document.Size;

/// Where the parts of a variable's picture are, in world coordinates. Its size follows the name and the chart.
///
/// @param variable the variable
/// @param outline its border
/// @param label its name in lines
/// @param plot the area of its distribution; empty without one
/// @param states the area of each state of a chart of bars, in coding order, for clicks; else empty
/// @param axis the numbers at the left and right end of the plot of a density; else empty
/// @param room how much of its distribution there is room for beside its neighbours
/// @param wanted the size with the whole distribution, which layouts make room for
public record NodeGeometry(
        String variable,
        Outline outline,
        VariableLabel label,
        Optional<Box> plot,
        List<Box> states,
        Optional<Axis> axis,
        ChartRoom room,
        Size wanted) {
    static final double PADDING = 14;
    static final double LINE_HEIGHT = 18;
    static final double ROW_HEIGHT = 21;
    static final double DOUBLE_ROW_HEIGHT = 32;
    static final double NUMBER_WIDTH = 28;
    static final double DIFFERENCE_WIDTH = 34;
    static final double GAP = 8;
    static final double PLOT_HEIGHT = 54;
    static final double CAPTION_HEIGHT = 24;
    static final double SMALL_ROW_HEIGHT = 9;
    static final double SMALL_PLOT_HEIGHT = 24;
    static final int MOST_ROWS = 6;
    static final TextStyle STATE_STYLE = new TextStyle(11.5, TextStyle.Weight.REGULAR);
    static final TextStyle NUMBER_STYLE = new TextStyle(11.5, TextStyle.Weight.MEDIUM);
    static final TextStyle SMALL_STYLE = new TextStyle(10, TextStyle.Weight.REGULAR);
    private static final double CORNER = 10;
    private static final Size SIGN = new Size(12, 14);
    private static final double CHART_WIDTH = 196;
    private static final double WIDEST_TEXT = 180;
    private static final double NARROWEST_STATE = 36;
    private static final double WIDEST_STATE = 80;
    private static final double NARROWEST_BAR = 88;

    public NodeGeometry {
        states = List.copyOf(states);
    }

    /// The numbers at the ends of a horizontal axis.
    public record Axis(double from, double to) {}

    /// The geometry of a variable around a middle.
    static NodeGeometry of(String variable, Set<Role> roles, Optional<Chart> chart, Point centre, TextMeasure measure) {
        return chart.map(shown -> withChart(variable, roles, shown, centre, measure))
                .orElseGet(() -> withoutChart(variable, roles, centre, measure));
    }

    /// The same variable where its neighbours leave it so much room: hardly larger than its name, with bars alone, or
    /// as its name.
    NodeGeometry within(ChartRoom less, Set<Role> roles, Chart chart, TextMeasure measure) {
        NodeGeometry name = withoutChart(variable, roles, box().centre(), measure);
        return switch (less) {
            case WHOLE -> this;
            case SMALL -> small(name, roles, chart);
            case NONE ->
                new NodeGeometry(variable, name.outline, name.label, name.plot, name.states, name.axis, less, wanted);
        };
    }

    private NodeGeometry small(NodeGeometry name, Set<Role> roles, Chart chart) {
        int rows =
                chart instanceof Chart.Bars bars && isRows(bars) ? bars.bars().size() : 0;
        double body = rows > 0 ? rows * SMALL_ROW_HEIGHT : SMALL_PLOT_HEIGHT;
        double head = 14 + name.label.lines().size() * LINE_HEIGHT;
        Size size = new Size(Math.min(name.box().width(), wanted.width()), Math.min(head + body + 8, wanted.height()));
        Box small = Box.around(box().centre(), size);
        double inset = Math.min(PADDING, small.width() / 4);
        Box plot = new Box(small.x() + inset, small.y() + head, small.width() - 2 * inset, body);
        int bars = chart instanceof Chart.Bars all ? all.bars().size() : 0;
        List<Box> areas = IntStream.range(0, bars)
                .mapToObj(i -> rows > 0
                        ? new Box(small.x(), plot.y() + i * SMALL_ROW_HEIGHT, small.width(), SMALL_ROW_HEIGHT)
                        : new Box(plot.x() + i * plot.width() / bars, plot.y(), plot.width() / bars, plot.height()))
                .toList();
        return new NodeGeometry(
                variable, outline(small, roles), name.label, Optional.of(plot), areas, axis, ChartRoom.SMALL, wanted);
    }

    private static NodeGeometry withoutChart(String variable, Set<Role> roles, Point centre, TextMeasure measure) {
        VariableLabel label = VariableLabel.of(variable, WIDEST_TEXT, measure);
        boolean latent = roles.contains(Role.LATENT);
        double text = label.width(measure);
        double width = latent ? Math.max(112, text + 60) : Math.max(72, text + 40);
        double height = label.lines().size() * LINE_HEIGHT + (latent ? 34 : 26);
        Box box = Box.around(centre, new Size(Math.ceil(width), Math.ceil(height)));
        return whole(variable, outline(box, roles), label, Optional.empty(), List.of(), Optional.empty());
    }

    private static NodeGeometry whole(
            String variable,
            Outline outline,
            VariableLabel label,
            Optional<Box> plot,
            List<Box> states,
            Optional<Axis> axis) {
        Size size = outline.box().size();
        return new NodeGeometry(variable, outline, label, plot, states, axis, ChartRoom.WHOLE, size);
    }

    private static NodeGeometry withChart(
            String variable, Set<Role> roles, Chart chart, Point centre, TextMeasure measure) {
        double stateWidth = stateWidth(chart, measure);
        double width = Math.max(CHART_WIDTH, 2 * PADDING + stateWidth + GAP + NARROWEST_BAR + GAP + NUMBER_WIDTH);
        VariableLabel label = VariableLabel.of(variable, width - 2 * PADDING, measure);
        double head = 20 + label.lines().size() * LINE_HEIGHT;
        double body = bodyHeight(chart);
        Box box = Box.around(centre, new Size(Math.ceil(width), head + body));
        double top = box.y() + head;
        return switch (chart) {
            case Chart.Bars bars
            when isRows(bars) -> {
                double row = rowHeight(bars);
                List<Box> rows = IntStream.range(0, bars.bars().size())
                        .mapToObj(i -> new Box(box.x(), top + i * row - 2, box.width(), row))
                        .toList();
                double left = PADDING + stateWidth + GAP;
                Box plot = new Box(box.x() + left, top, box.width() - left - GAP - NUMBER_WIDTH - PADDING, body - GAP);
                yield whole(variable, outline(box, roles), label, Optional.of(plot), rows, Optional.empty());
            }
            case Chart.Bars bars -> {
                Box plot = plot(box, top);
                double step = plot.width() / bars.bars().size();
                List<Box> columns = IntStream.range(0, bars.bars().size())
                        .mapToObj(i -> new Box(plot.x() + i * step, plot.y(), step, plot.height()))
                        .toList();
                yield whole(variable, outline(box, roles), label, Optional.of(plot), columns, Optional.empty());
            }
            case Chart.Density density ->
                whole(
                        variable,
                        outline(box, roles),
                        label,
                        Optional.of(plot(box, top)),
                        List.of(),
                        Optional.of(new Axis(density.from(), density.to())));
        };
    }

    private static Box plot(Box box, double top) {
        return new Box(box.x() + PADDING, top, box.width() - 2 * PADDING, PLOT_HEIGHT);
    }

    private static Outline outline(Box box, Set<Role> roles) {
        if (roles.contains(Role.LATENT)) {
            return new Outline(box, Math.min(box.height() / 2, 30));
        }
        return new Outline(box, roles.contains(Role.ADJUSTED) ? 0 : CORNER);
    }

    static boolean isRows(Chart.Bars bars) {
        return bars.bars().size() <= MOST_ROWS;
    }

    static double rowHeight(Chart.Bars bars) {
        return bars.bars().stream().anyMatch(bar -> bar.other().isPresent()) ? DOUBLE_ROW_HEIGHT : ROW_HEIGHT;
    }

    private static double bodyHeight(Chart chart) {
        return chart instanceof Chart.Bars bars && isRows(bars)
                ? bars.bars().size() * rowHeight(bars)
                : PLOT_HEIGHT + CAPTION_HEIGHT;
    }

    private static double stateWidth(Chart chart, TextMeasure measure) {
        if (!(chart instanceof Chart.Bars bars) || !isRows(bars)) {
            return NARROWEST_STATE;
        }
        double widest = bars.bars().stream()
                .mapToDouble(bar -> measure.width(bar.label(), STATE_STYLE))
                .max()
                .orElse(0);
        return Math.ceil(Math.clamp(widest, NARROWEST_STATE, WIDEST_STATE));
    }

    /// The same variable in another family of shapes.
    NodeGeometry shaped(NodeShape shape, Set<Role> roles) {
        return shape == NodeShape.CARDS
                ? this
                : new NodeGeometry(variable, shape.outline(outline, roles), label, plot, states, axis, room, wanted);
    }

    /// The box around its border.
    public Box box() {
        return outline.box();
    }

    /// Where the sign of a variable with a note is: on the upper border at the left, so that it covers no name.
    public Box noteSign() {
        double left = box().x() + Math.min(outline.radius(), box().width() / 2 - SIGN.width()) + 2;
        return new Box(left, box().y() - SIGN.height() / 2, SIGN.width(), SIGN.height());
    }

    /// Whether a point lies on the variable.
    public boolean contains(Point point) {
        return outline.contains(point);
    }

    /// The state whose bar a point lies on.
    public OptionalInt stateAt(Point point) {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i).contains(point)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// The number that a horizontal place on the plot of a density stands for; places outside count as the ends.
    public OptionalDouble valueAt(Point point) {
        if (axis.isEmpty() || plot.isEmpty()) {
            return OptionalDouble.empty();
        }
        double share = Math.clamp((point.x() - plot.get().x()) / plot.get().width(), 0, 1);
        return OptionalDouble.of(
                axis.get().from() + share * (axis.get().to() - axis.get().from()));
    }

    /// The same geometry elsewhere.
    NodeGeometry moved(double dx, double dy) {
        return new NodeGeometry(
                variable,
                new Outline(outline.box().plus(dx, dy), outline.radius()),
                label,
                plot.map(box -> box.plus(dx, dy)),
                states.stream().map(box -> box.plus(dx, dy)).toList(),
                axis,
                room,
                wanted);
    }
}

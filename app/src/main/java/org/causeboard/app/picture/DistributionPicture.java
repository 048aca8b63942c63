package org.causeboard.app.picture;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.causeboard.app.l10n.Messages;
import org.causeboard.engine.ask.Uncertainty;
import org.causeboard.engine.distribution.Curve;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Sample;
import org.causeboard.engine.distribution.StateTable;
import org.causeboard.model.display.Numerals;

/// Draws a distribution, with another one as a thin mark to compare it with.
public final class DistributionPicture {
    private static final int MOST_STATES = 12;
    private static final int POINTS = 80;
    private static final double HEIGHT = 56;
    private static final double LEAST_BAR = 40;

    private DistributionPicture() {}

    /// Rows of bars for states, a curve with mean and spread for numbers.
    ///
    /// @param before what it is compared with, where there is something
    public static Node of(Distribution now, Optional<Distribution> before, String unit, Messages messages) {
        Node picture = now instanceof StateTable table
                ? bars(table, before, List.of(), messages)
                : curve(now, before.filter(other -> !(other instanceof StateTable)), unit, messages);
        return spoken(picture, words(now, unit, messages));
    }

    /// An answer with how far each of its numbers may be off by chance, as whiskers and in numbers beside them.
    ///
    /// @param chance for each state its interval, in their order; without effect on a curve
    public static Node of(Distribution answer, Uncertainty chance, String unit, Messages messages) {
        return answer instanceof StateTable table && chance instanceof Uncertainty.Intervals(var all, var _, var _)
                ? spoken(bars(table, Optional.empty(), all, messages), words(table, all, messages))
                : of(answer, Optional.empty(), unit, messages);
    }

    private static Node spoken(Node picture, String words) {
        picture.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.setAccessibleText(words);
        return picture;
    }

    /// What the picture shows, for those who hear it.
    public static String words(Distribution law, String unit, Messages messages) {
        if (law instanceof StateTable table) {
            return words(table, List.of(), messages);
        }
        String suffix = unit.isEmpty() ? "" : " " + unit;
        return messages.text("distribution.mean", messages.number(law.mean()) + suffix) + ", "
                + messages.text("distribution.sd", messages.number(law.standardDeviation()) + suffix);
    }

    private static String words(StateTable table, List<Uncertainty.Interval> chance, Messages messages) {
        int shown = Math.min(MOST_STATES, table.states().size());
        List<String> written = written(table, messages);
        return IntStream.range(0, shown)
                        .mapToObj(code -> table.states().get(code) + ": " + written.get(code)
                                + at(chance, code)
                                        .map(each -> " " + interval(each, messages))
                                        .orElse(""))
                        .collect(Collectors.joining(", "))
                + (shown < table.states().size() ? ", …" : "");
    }

    private static Optional<Uncertainty.Interval> at(List<Uncertainty.Interval> chance, int code) {
        return code < chance.size() ? Optional.of(chance.get(code)) : Optional.empty();
    }

    /// How far a probability may be off by chance, in parentheses.
    public static String interval(Uncertainty.Interval chance, Messages messages) {
        return messages.text(
                "answer.interval",
                messages.numbers().probability(chance.lower()),
                messages.numbers().probability(chance.upper()));
    }

    private static Node bars(
            StateTable table, Optional<Distribution> before, List<Uncertainty.Interval> chance, Messages messages) {
        GridPane grid = new GridPane(8, 5);
        grid.getStyleClass().add("bar-rows");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE); // bars give way before names do
        names.setMaxWidth(130);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        middle.setMinWidth(LEAST_BAR);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(names, middle, numbers, numbers);
        Optional<StateTable> reference = before.filter(StateTable.class::isInstance)
                .map(StateTable.class::cast)
                .filter(other -> other.states().equals(table.states()) && !other.equals(table));
        List<String> written = written(table, messages);
        int shown = Math.min(MOST_STATES, table.states().size());
        for (int code = 0; code < shown; code++) {
            double share = table.probability(code);
            Label name = new Label(table.states().get(code));
            name.setMinWidth(24);
            name.setMaxWidth(130);
            Label number = new Label(written.get(code));
            number.getStyleClass().add("strong");
            number.setMinWidth(Region.USE_PREF_SIZE);
            int at = code;
            grid.addRow(
                    code,
                    name,
                    new ShareBar(share, reference.map(other -> other.probability(at)), at(chance, code)),
                    number);
            at(chance, code).ifPresent(each -> {
                Label interval = new Label(interval(each, messages));
                interval.getStyleClass().add("quiet");
                interval.setMinWidth(Region.USE_PREF_SIZE);
                grid.add(interval, 3, at);
            });
            if (reference.isPresent()) {
                Label change = new Label(signed(share - reference.get().probability(code), messages));
                change.getStyleClass().add("change");
                change.setMinWidth(Region.USE_PREF_SIZE);
                grid.add(change, 3, code);
            }
        }
        if (table.states().size() > shown) {
            grid.add(new Label("…"), 0, shown);
        }
        return grid;
    }

    private static List<String> written(StateTable table, Messages messages) {
        return messages.numbers()
                .probabilities(IntStream.range(0, table.states().size())
                        .mapToObj(table::probability)
                        .toList());
    }

    private static Node curve(Distribution now, Optional<Distribution> before, String unit, Messages messages) {
        String suffix = unit.isEmpty() ? "" : " " + unit;
        double middle = Numerals.beside(now.mean(), now.standardDeviation());
        Label mean = new Label(messages.text("distribution.mean", messages.measured(middle) + suffix));
        mean.getStyleClass().add("strong");
        Label spread = new Label(messages.text("distribution.sd", messages.number(now.standardDeviation()) + suffix));
        spread.getStyleClass().add("quiet");
        HBox words = new HBox(10, mean, spread);
        words.setAlignment(Pos.BASELINE_LEFT);
        VBox box = new VBox(6, words);
        if (now.variance() > 0) {
            double from = before.map(other -> Math.min(other.quantile(0.002), now.quantile(0.002)))
                    .orElseGet(() -> now.quantile(0.002));
            double to = before.map(other -> Math.max(other.quantile(0.998), now.quantile(0.998)))
                    .orElseGet(() -> now.quantile(0.998));
            box.getChildren().add(new DensityPane(now, before, from, to));
            Label left = new Label(messages.measured(from));
            Label right = new Label(messages.measured(to));
            left.getStyleClass().add("quiet");
            right.getStyleClass().add("quiet");
            Region between = new Region();
            HBox.setHgrow(between, Priority.ALWAYS);
            box.getChildren().add(new HBox(left, between, right));
        }
        return box;
    }

    /// A difference of probabilities with its sign.
    static String signed(double difference, Messages messages) {
        String digits = messages.numbers().probability(Math.abs(difference));
        return digits.equals(messages.numbers().probability(0)) ? "0" : (difference < 0 ? "−" : "+") + digits;
    }

    static double[] points(Curve curve, double width, double height) {
        int points = curve.x().size();
        double top = curve.y().stream().filter(Double::isFinite).max().orElse(1);
        double[] line = new double[2 * points];
        for (int i = 0; i < points; i++) {
            line[2 * i] = width * i / (points - 1);
            double share = top > 0 ? curve.y().get(i) / top : 0;
            line[2 * i + 1] = height - height * (Double.isFinite(share) ? share : 1);
        }
        return line;
    }

    private static double[] closed(double[] line, double base) {
        double[] area = java.util.Arrays.copyOf(line, line.length + 4);
        area[line.length] = line[line.length - 2];
        area[line.length + 1] = base;
        area[line.length + 2] = line[0];
        area[line.length + 3] = base;
        return area;
    }

    /// A bar on its track, with a thin mark where another world is, and a whisker as far as chance reaches.
    private static final class ShareBar extends Pane {
        private final Region fill = new Region();
        private final Region mark = new Region();
        private final Region whisker = new Region();
        private final double share;
        private final Optional<Double> reference;
        private final Optional<Uncertainty.Interval> chance;

        ShareBar(double share, Optional<Double> reference, Optional<Uncertainty.Interval> chance) {
            this.share = share;
            this.reference = reference;
            this.chance = chance;
            getStyleClass().add("bar-track");
            fill.getStyleClass().add("bar-share");
            mark.getStyleClass().add("bar-reference");
            mark.setVisible(reference.isPresent());
            whisker.getStyleClass().add("bar-chance");
            whisker.setVisible(chance.isPresent());
            getChildren().setAll(fill, mark, whisker);
            setMinSize(40, 12);
            setPrefSize(120, 12);
            setMaxHeight(12);
        }

        @Override
        protected void layoutChildren() {
            fill.resizeRelocate(0, 0, getWidth() * Math.clamp(share, 0, 1), getHeight());
            mark.resizeRelocate(getWidth() * Math.clamp(reference.orElse(0.0), 0, 1) - 1, -2, 2, getHeight() + 4);
            chance.ifPresent(each -> {
                double from = getWidth() * Math.clamp(each.lower(), 0, 1);
                double to = getWidth() * Math.clamp(each.upper(), 0, 1);
                whisker.resizeRelocate(from, 2, Math.max(1, to - from), getHeight() - 4);
            });
        }
    }

    /// A density over an axis, with another one as an outline.
    private static final class DensityPane extends Pane {
        private final Distribution now;
        private final Optional<Distribution> before;
        private final double from;
        private final double to;
        private final Polygon area = new Polygon();
        private final Polyline outline = new Polyline();

        DensityPane(Distribution now, Optional<Distribution> before, double from, double to) {
            this.now = now;
            this.before = before;
            this.from = from;
            this.to = to;
            area.getStyleClass().add("bar-fill");
            outline.getStyleClass().add("curve-reference");
            area.setManaged(false); // what is drawn while this is laid out asks for no other layout
            outline.setManaged(false);
            getChildren().setAll(area, outline);
            setMinHeight(HEIGHT);
            setMaxHeight(HEIGHT);
            setPrefSize(200, HEIGHT);
        }

        @Override
        protected void layoutChildren() {
            double[] heights = heights(now);
            double[] others = before.map(this::heights).orElse(new double[0]);
            double top = 1e-300;
            for (double height : heights) {
                top = Math.max(top, height);
            }
            for (double height : others) {
                top = Math.max(top, height);
            }
            area.getPoints().setAll(boxed(closed(line(heights, top), getHeight())));
            outline.getPoints().setAll(boxed(line(others, top)));
        }

        private double[] heights(Distribution distribution) {
            double[] heights = new double[POINTS];
            double width = (to - from) / POINTS;
            if (distribution instanceof Sample sample) { // as smooth as on the canvas
                Curve curve = sample.curve(POINTS);
                for (int i = 0; i < POINTS; i++) {
                    heights[i] = width * height(curve, from + (i + 0.5) * width);
                }
                return heights;
            }
            for (int i = 0; i < POINTS; i++) { // shares of bins: they exist for samples and points too
                heights[i] =
                        distribution.cumulative(from + (i + 1) * width) - distribution.cumulative(from + i * width);
            }
            return heights;
        }

        /// Between the points of a curve, which are equally far apart; 0 outside.
        private static double height(Curve curve, double x) {
            int last = curve.x().size() - 1;
            double first = curve.x().get(0);
            double place = (x - first) / (curve.x().get(last) - first) * last;
            if (!(place >= 0 && place <= last)) {
                return 0;
            }
            int left = Math.min((int) place, last - 1);
            double share = place - left;
            return (1 - share) * curve.y().get(left) + share * curve.y().get(left + 1);
        }

        private double[] line(double[] heights, double top) {
            double[] line = new double[2 * heights.length];
            for (int i = 0; i < heights.length; i++) {
                line[2 * i] = getWidth() * i / (heights.length - 1);
                line[2 * i + 1] = getHeight() * (1 - heights[i] / top);
            }
            return line;
        }

        private static List<Double> boxed(double[] numbers) {
            return java.util.Arrays.stream(numbers).boxed().toList();
        }
    }
}

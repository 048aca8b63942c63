package org.causeboard.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.causeboard.app.workspace.LiveDistributions;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.StateTable;

/// A distribution without words, for a list of variables. It follows a moved handle in place: nothing is styled or laid
/// out again.
public final class TinyPicture extends Region {
    private static final int MOST_STATES = 12;
    private static final int POINTS = LiveDistributions.POINTS;
    private static final double WIDEST = 14;
    private static final double GAP = 3;

    private final double width;
    private final double height;
    private final Path shape = new Path();
    private Optional<Distribution> shown = Optional.empty();

    /// Of a fixed size; without a distribution it takes no place.
    public TinyPicture(double width, double height) {
        this.width = width;
        this.height = height;
        shape.getStyleClass().add("bar-fill");
        shape.setStroke(null);
        shape.setManaged(false);
        getChildren().add(shape);
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        setVisible(false);
        setManaged(false);
    }

    /// Shows another distribution; whether it differs from the last one.
    public boolean show(Optional<Distribution> law) {
        if (law.equals(shown)) {
            return false;
        }
        shown = law;
        shape.getElements().setAll(law.map(this::elements).orElse(List.of()));
        setVisible(law.isPresent());
        setManaged(law.isPresent());
        return true;
    }

    private List<PathElement> elements(Distribution law) {
        if (law instanceof StateTable table) {
            return bars(table);
        }
        return law.variance() > 0 ? curve(law) : List.of();
    }

    private List<PathElement> bars(StateTable table) {
        int states = Math.min(table.states().size(), MOST_STATES);
        double step = Math.min(WIDEST, width / states);
        List<PathElement> elements = new ArrayList<>();
        for (int code = 0; code < states; code++) {
            double left = width - step * (states - code);
            double right = left + Math.max(1, step - GAP);
            double top = height - Math.max(1, table.probability(code) * height);
            elements.add(new MoveTo(left, height));
            elements.add(new LineTo(left, top));
            elements.add(new LineTo(right, top));
            elements.add(new LineTo(right, height));
            elements.add(new ClosePath());
        }
        return elements;
    }

    private List<PathElement> curve(Distribution law) {
        double[] line = DistributionPicture.points(law.curve(POINTS), width, height);
        List<PathElement> elements = new ArrayList<>();
        elements.add(new MoveTo(line[0], height));
        for (int at = 0; at < line.length; at += 2) {
            elements.add(new LineTo(line[at], line[at + 1]));
        }
        elements.add(new LineTo(line[line.length - 2], height));
        elements.add(new ClosePath());
        return elements;
    }
}

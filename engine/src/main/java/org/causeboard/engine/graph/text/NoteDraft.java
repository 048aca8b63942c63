package org.causeboard.engine.graph.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.graph.text.GraphTextParser.Attribute;

/// The annotation of one variable or edge as far as it has been read; what comes later in the text wins.
final class NoteDraft {
    private Optional<Point> position = Optional.empty();
    private Optional<String> label = Optional.empty();
    private Map<String, String> attributes = Map.of(); // most have none

    void place(Point point) {
        position = Optional.of(point);
    }

    void add(Attribute attribute, ProblemList problems) {
        String value = attribute.value().orElse("");
        switch (attribute.name()) {
            case "pos" -> {
                List<Double> numbers = Numbers.read(value);
                if (numbers.size() == 2) {
                    place(new Point(numbers.get(0), numbers.get(1)));
                } else {
                    problems.add(attribute.offset(), Problem.Kind.BAD_NUMBERS, value);
                }
            }
            case "label" -> label = Optional.of(value);
            default -> {
                if (attributes.isEmpty()) {
                    attributes = new LinkedHashMap<>();
                }
                attributes.put(attribute.name(), value);
            }
        }
    }

    Annotation annotation() {
        return new Annotation(position, label, attributes);
    }
}

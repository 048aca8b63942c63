package org.causeboard.app.canvas;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.causeboard.app.l10n.Messages;
import org.causeboard.app.workspace.Item;
import org.causeboard.engine.ask.Absence;
import org.causeboard.engine.graph.Edge;
import org.causeboard.engine.graph.Mark;
import org.causeboard.model.display.Chart;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.Note;
import org.causeboard.model.document.Placement;

/// What a screen reader says of the things on the canvas.
///
/// @param charts what the variables show at present
/// @param missing why others show nothing
record SpokenItems(
        CausalDocument document, Map<String, Chart> charts, Map<String, Absence> missing, Messages messages) {
    private static final int MOST_STATES = 8;

    /// What it is and how it is joined to the rest.
    String of(Item item) {
        return switch (item) {
            case Item.VariableItem(String name) ->
                messages.text(
                                "canvas.variable-accessible",
                                name,
                                document.graph().roles(name).stream()
                                        .map(role -> messages.text(
                                                "role." + role.name().toLowerCase(Locale.ROOT)))
                                        .collect(Collectors.joining(", ")),
                                document.graph().parents(name).size(),
                                document.graph().children(name).size())
                        + hold(name)
                        + note(name);
            case Item.EdgeItem(Edge edge) -> edge(edge) + label(edge);
            case Item.NoteItem(String id) ->
                messages.text(
                        "canvas.note-accessible",
                        document.notes().stream()
                                .filter(note -> note.id().equals(id))
                                .map(Note::text)
                                .collect(Collectors.joining()));
        };
    }

    private String edge(Edge edge) {
        if (edge.isDirected() || edge.isBidirected()) {
            return messages.text(
                    edge.isDirected() ? "canvas.edge-accessible" : "canvas.arc-accessible", edge.from(), edge.to());
        }
        return messages.text(
                "canvas.marked-edge-accessible", edge.from(), mark(edge.atFrom()), edge.to(), mark(edge.atTo()));
    }

    private String mark(Mark mark) {
        return messages.text("canvas.mark." + mark.name().toLowerCase(Locale.ROOT));
    }

    private String label(Edge edge) {
        String label = document.style(edge).label();
        return label.isBlank() ? "" : ": " + label;
    }

    private String hold(String variable) {
        return document.placements().get(variable).hold() == Placement.Hold.PINNED
                ? " " + messages.text("canvas.pinned-accessible")
                : "";
    }

    private String note(String variable) {
        return document.cards().get(variable).hasNote()
                ? " "
                        + messages.text(
                                "canvas.note-accessible",
                                document.cards().get(variable).note())
                : "";
    }

    /// The same, with what a variable's picture shows.
    String withValues(Item item) {
        String words = of(item);
        if (!(item instanceof Item.VariableItem(String name))) {
            return words;
        }
        if (missing.get(name) instanceof Absence.NoValue(String reason)) {
            return words + " " + messages.text("pictures.without", name, messages.engine(reason));
        }
        return Optional.ofNullable(charts.get(name))
                .map(chart -> words + " " + values(chart))
                .orElse(words);
    }

    private String values(Chart chart) {
        return switch (chart) {
            case Chart.Bars bars ->
                IntStream.range(0, Math.min(MOST_STATES, bars.bars().size()))
                                .mapToObj(i ->
                                        bar(bars.bars().get(i), written(bars).get(i)))
                                .collect(Collectors.joining(", "))
                        + (bars.bars().size() > MOST_STATES ? " …" : "");
            case Chart.Density density -> {
                String now = amount(density.now().mean(), density.unit());
                yield density.other()
                        .map(other -> messages.text("canvas.value-imagined", now, amount(other.mean(), density.unit())))
                        .or(() -> density.reference()
                                .map(before -> messages.text(
                                        "canvas.value-before", now, amount(before.mean(), density.unit()))))
                        .orElse(now);
            }
        };
    }

    private List<String> written(Chart.Bars bars) {
        return messages.numbers()
                .probabilities(bars.bars().stream().map(Chart.Bar::share).toList());
    }

    private String bar(Chart.Bar bar, String share) {
        String now = bar.label() + ": " + share;
        if (bar.other().isPresent()) {
            return messages.text("canvas.value-imagined", now, share(bar.other().getAsDouble()));
        }
        return bar.reference().isPresent()
                ? messages.text(
                        "canvas.value-before", now, share(bar.reference().getAsDouble()))
                : now;
    }

    private String share(double share) {
        return messages.numbers().probability(share);
    }

    private String amount(double mean, String unit) {
        return messages.text("distribution.mean", messages.number(mean)) + (unit.isEmpty() ? "" : " " + unit);
    }
}

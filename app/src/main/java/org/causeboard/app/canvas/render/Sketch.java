package org.causeboard.app.canvas.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.causeboard.app.canvas.render.Traces.Grain;
import org.causeboard.app.canvas.render.Traces.Trace;
import org.causeboard.model.display.Element;
import org.causeboard.model.display.ElementId;
import org.causeboard.model.display.Shape;
import org.causeboard.model.document.Box;

/// What is seen for a moment amid a zoom: all but rare shapes is written down once and painted by us with each step,
/// into pixels of our own. The toolkit's renderer would be given thousands of shapes anew with each.
final class Sketch {
    private static final double FINER = 2;

    private final Content content;
    private final Traces traces;
    private final Trace[] edges;
    private final Trace[] nodes;

    private Sketch(Content content, Traces traces) {
        this.content = content;
        this.traces = traces;
        edges = new Trace[content.list().edges().size()];
        nodes = new Trace[content.list().nodes().size()];
    }

    /// A sketch of this, to begin with at `scale` pixels for each world unit.
    ///
    /// @param before of the step before: what is still the same is not written down again
    static Sketch of(Content content, double scale, Grain grain, Letters letters, Optional<Sketch> before) {
        Optional<Sketch> alike = before.filter(last -> last.content.colours() == content.colours()
                && last.traces.grain() == grain
                && scale <= last.traces.finest());
        Optional<Sketch> same = alike.filter(last ->
                last.content.list() == content.list() && last.content.leftOut().equals(content.leftOut()));
        if (same.isPresent()) {
            return same.get();
        }
        Sketch next = new Sketch(
                content,
                alike.map(last -> last.traces)
                        .orElseGet(() -> new Traces(content.colours(), scale * FINER, grain, letters)));
        alike.ifPresent(last -> {
            keep(last.content.list().edges(), last.edges, content.list().edges(), next.edges);
            keep(last.content.list().nodes(), last.nodes, content.list().nodes(), next.nodes);
        });
        return next;
    }

    private static void keep(List<Element> before, Trace[] known, List<Element> now, Trace[] kept) {
        for (int i = 0; i < Math.min(known.length, kept.length); i++) {
            kept[i] = before.get(i) == now.get(i) ? known[i] : null;
        }
    }

    /// What is seen in a part of the world.
    Seen seen(Box seen) {
        List<Trace> groups = new ArrayList<>();
        List<Trace> arrows = new ArrayList<>();
        collect(content.list().edges(), edges, seen, groups, arrows);
        List<Trace> variables = new ArrayList<>();
        collect(content.list().nodes(), nodes, seen, variables, variables);
        return new Seen(groups, arrows, variables);
    }

    /// Traces of what is seen, in the order in which things lie over each other.
    record Seen(List<Trace> groups, List<Trace> arrows, List<Trace> variables) {
        /// Paints everything.
        ///
        /// @param left the pixel column of the world's origin
        /// @param top its pixel row
        void paint(Raster raster, double scale, double left, double top) {
            paint(raster, scale, left, top, trace -> Stream.of(trace.marks(), trace.words()));
        }

        /// Paints all but words.
        void marks(Raster raster, double scale, double left, double top) {
            paint(raster, scale, left, top, trace -> Stream.of(trace.marks()));
        }

        /// Paints words.
        void words(Raster raster, double scale, double left, double top) {
            all().forEach(trace -> Sketch.paint(trace.words(), raster, scale, left, top));
        }

        private void paint(
                Raster raster, double scale, double left, double top, Function<Trace, Stream<List<Mark>>> parts) {
            Consumer<Trace> all =
                    trace -> parts.apply(trace).forEach(part -> Sketch.paint(part, raster, scale, left, top));
            groups.forEach(all);
            arrows.forEach(trace -> Sketch.paint(trace.lines(), raster, scale, left, top));
            arrows.forEach(all);
            variables.forEach(all);
        }

        /// What the renderer has to paint over it.
        List<Shape> rest() {
            return all().flatMap(trace -> trace.rest().stream()).toList();
        }

        private Stream<Trace> all() {
            return Stream.of(groups, arrows, variables).flatMap(List::stream);
        }
    }

    private void collect(List<Element> elements, Trace[] known, Box seen, List<Trace> others, List<Trace> arrows) {
        for (int i = 0; i < known.length; i++) {
            Element element = elements.get(i);
            if (element.bounds().intersects(seen) && !content.leftOut().contains(element.id())) {
                if (known[i] == null) {
                    known[i] = traces.of(element);
                }
                (element.id() instanceof ElementId.OfEdge ? arrows : others).add(known[i]);
            }
        }
    }

    private static void paint(List<Mark> marks, Raster raster, double scale, double left, double top) {
        for (Mark mark : marks) {
            mark.paint(raster, scale, left, top);
        }
    }
}

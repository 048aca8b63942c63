package org.causeboard.engine.infer.bounds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.query.Event;

/// What several questions about one model have in common: the polytopes of its blocks with their corners, and how
/// probable events are for units of each combination of types. One thread at a time.
final class CompiledTypes {
    private record Place(List<ResponseBlock> blocks, List<Event> events) {}

    private final Map<ResponseBlock, TypePolytope> polytopes = new HashMap<>();
    private final Map<ResponseBlock, List<Numbers>> corners = new HashMap<>();
    private final Map<Place, Optional<double[]>> tensors = new HashMap<>();

    TypePolytope polytope(ResponseBlock block) {
        return polytopes.computeIfAbsent(block, ResponseBlock::polytope);
    }

    List<Numbers> corners(ResponseBlock block) {
        return corners.computeIfAbsent(block, ResponseBlock::corners);
    }

    /// A tensor with one axis a block, the last running fastest; not to be changed.
    Optional<double[]> tensor(List<ResponseBlock> blocks, List<Event> events, Supplier<Optional<double[]>> made) {
        Place place = new Place(List.copyOf(blocks), List.copyOf(events));
        Optional<double[]> known = tensors.get(place);
        if (known == null) {
            known = made.get();
            tensors.put(place, known);
        }
        return known;
    }
}

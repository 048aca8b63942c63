package org.causeboard.model.fragment;

import java.util.List;
import org.causeboard.engine.graph.text.GraphText;
import org.causeboard.model.document.CausalDocument;
import org.causeboard.model.document.DocumentEditor;
import org.causeboard.model.document.Placement;

/// The patterns that come with the program. Source of the names: Pearl (2009), Causality, chapters 1 and 3; M-bias:
/// Greenland (2003), Quantifying biases in causal models.
public final class Fragments {
    private static final double COLUMN = 220;
    private static final double ROW = 150;

    private Fragments() {}

    /// All of them.
    public static List<Fragment> all() {
        return List.of(
                fragment("confounder", "X -> Y, C -> X, C -> Y", "X 0 0, Y 2 0, C 1 -1"),
                fragment("hidden-confounder", "dag { X Y U [latent] X -> Y U -> X U -> Y }", "X 0 0, Y 2 0, U 1 -1"),
                fragment("mediator", "X -> M, M -> Y, X -> Y", "X 0 0, Y 2 0, M 1 -0.8"),
                fragment("collider", "X -> S, Y -> S", "X 0 0, Y 2 0, S 1 1"),
                fragment(
                        "m-bias",
                        "dag { X Y A [latent] B [latent] M A -> X A -> M B -> M B -> Y X -> Y }",
                        "X 0 0, Y 2 0, A 0 -1.6, B 2 -1.6, M 1 -0.8"),
                fragment(
                        "front-door",
                        "dag { X Y M U [latent] X -> M M -> Y U -> X U -> Y }",
                        "X 0 0, Y 2 0, M 1 0, U 1 -1.1"),
                fragment(
                        "instrument",
                        "dag { X Y Z U [latent] Z -> X X -> Y U -> X U -> Y }",
                        "X 0 0, Y 2 0, Z -1 0, U 1 -1.1"));
    }

    private static Fragment fragment(String name, String graph, String places) {
        DocumentEditor editor = CausalDocument.empty().edit().graph(GraphText.graph(graph));
        for (String place : places.split(",")) {
            String[] parts = place.strip().split(" ");
            editor.placement(
                    parts[0], Placement.at(Double.parseDouble(parts[1]) * COLUMN, Double.parseDouble(parts[2]) * ROW));
        }
        return new Fragment("fragment." + name, editor.done(), List.of("X", "Y"));
    }
}

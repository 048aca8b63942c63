package org.causeboard.model.display;

import java.util.Objects;
import java.util.Optional;

/// How an edge stands out in the world that is shown.
///
/// @param light what it is part of
/// @param strength a number beside it, such as `+0.41`
public record EdgeMark(Light light, Optional<String> strength) {
    /// An edge that nothing is said about.
    public static final EdgeMark NONE = new EdgeMark(Light.PLAIN, Optional.empty());

    public EdgeMark {
        Objects.requireNonNull(light, "light");
        Objects.requireNonNull(strength, "strength");
    }

    /// An edge with this light and no number.
    public static EdgeMark of(Light light) {
        return new EdgeMark(light, Optional.empty());
    }

    /// What an edge is part of.
    public enum Light {
        PLAIN,
        /// On a causal path: green and thick.
        CAUSAL,
        /// On a biasing path: purple and dashed.
        BIASING,
        /// On a causal and on a biasing path: green with purple dashes over it.
        CAUSAL_AND_BIASING,
        /// Cut by an intervention: dimmed, dashed, with scissors.
        CUT,
        /// Does not matter now.
        DIMMED,
        /// Part of a cycle that is not allowed.
        FAULTY,
        /// In the newer of two versions only.
        ADDED,
        /// In the older of two versions only.
        REMOVED,
        /// Between two versions its marks changed.
        CHANGED
    }
}

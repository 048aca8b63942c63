package org.causeboard.model.document;

import java.util.List;

/// What is lit on the canvas, or laid over it, while somebody looks at it.
public enum Lit {
    /// Edges that carry the effect of the exposure on the outcome.
    CAUSAL_PATHS,
    /// Edges that bias an estimate of it.
    BIASING_PATHS,
    /// The causes of either.
    ANCESTORS,
    /// Both worlds of what is imagined with the noise that they share.
    TWIN_NETWORK;

    /// What is lit as long as nobody changes it.
    public static final List<Lit> USUAL = List.of(CAUSAL_PATHS, BIASING_PATHS, ANCESTORS);
}

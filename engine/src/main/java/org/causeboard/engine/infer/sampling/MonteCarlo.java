package org.causeboard.engine.infer.sampling;

import org.causeboard.engine.task.Seed;

/// A number found by drawing units.
///
/// @param value the estimate
/// @param standardError how far it is from the true value, typically
/// @param draws how many units were drawn
/// @param effectiveDraws what they are worth after weighting by the evidence (Kish's effective sample size)
/// @param seed where the draws came from
public record MonteCarlo(double value, double standardError, int draws, double effectiveDraws, Seed seed) {
    /// Below this many effective draws a figure says little, and an answer must warn.
    public static final double TOO_FEW = 100;

    /// Whether too few draws agree with the evidence for the figure to mean much.
    public boolean isThin() {
        return effectiveDraws < TOO_FEW;
    }
}

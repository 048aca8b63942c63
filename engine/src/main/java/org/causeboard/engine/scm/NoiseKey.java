package org.causeboard.engine.scm;

/// Which exogenous noise a node of a world network uses. Equal keys are the same noise in the same unit.
///
/// @param variable the variable whose mechanism uses it
/// @param stream empty for the variable's own noise; otherwise what the noise was made for, such as a random draw by an
///     intervention or an independent copy of a cause
public record NoiseKey(String variable, String stream) {

    /// The own noise of a variable.
    public static NoiseKey own(String variable) {
        return new NoiseKey(variable, "");
    }
}

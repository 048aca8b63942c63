package org.causeboard.engine.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.variable.Domain;

/// What a formula may name.
///
/// @param variables the variables and their values
/// @param ownNoise the law of the noise that the formula calls `U`; empty where there is none
/// @param draws whether distributions may be drawn from
public record FormulaScope(Map<String, Domain> variables, Optional<Distribution> ownNoise, Drawing draws) {
    /// The name of a mechanism's own noise; a variable of that name hides it.
    public static final String NOISE = "U";

    /// Whether a formula may draw.
    public enum Drawing {
        ALLOWED,
        FORBIDDEN
    }

    public FormulaScope {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}

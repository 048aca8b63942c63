package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.distribution.Distribution;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.variable.Value;

/// Always the same value, as after `do(V = v)`.
///
/// @param value the number, or the code of the state
public record ConstantMechanism(double value) implements Mechanism {
    public ConstantMechanism {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A constant must be a finite number, not " + value + ".");
        }
    }

    @Override
    public List<String> parents() {
        return List.of();
    }

    @Override
    public String description() {
        return "always " + Value.of(value);
    }

    @Override
    public List<Distribution> noise() {
        return List.of();
    }

    @Override
    public double value(double[] parents, double[] noise) {
        return value;
    }

    @Override
    public boolean hasDensity() {
        return false; // no noise: a condition on it either holds or not
    }

    @Override
    public double logDensity(double value, double[] parents) {
        return value == this.value ? 0 : Double.NEGATIVE_INFINITY;
    }

    @Override
    public Abduction abduct(double value, double[] parents) {
        return value == this.value ? new Abduction.Exact(Numbers.of()) : new Abduction.Impossible();
    }
}

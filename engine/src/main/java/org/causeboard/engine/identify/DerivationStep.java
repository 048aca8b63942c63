package org.causeboard.engine.identify;

import java.util.Objects;
import org.causeboard.engine.expr.Expression;

/// One equation of a derivation: `left = right`, because of `rule` in the graph after `surgery`.
///
/// @param rule why it holds
/// @param left what is rewritten
/// @param right what it equals
/// @param surgery the graph in which the rule's condition was checked
public record DerivationStep(Rule rule, Expression left, Expression right, Surgery surgery) {
    public DerivationStep {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(surgery, "surgery");
    }
}

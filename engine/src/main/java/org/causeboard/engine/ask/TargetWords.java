package org.causeboard.engine.ask;

import org.causeboard.engine.query.Counterfactual;
import org.causeboard.engine.query.text.QueryText;
import org.causeboard.engine.scm.WorldNetwork;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Numeric;
import org.causeboard.engine.variable.Values;

/// How variables in their worlds, and values of them, are shown in a result.
final class TargetWords {
    private TargetWords() {}

    /// What a distribution of one variable is headed by: `Y`, or `Y | do(X=1)`.
    static String name(Counterfactual target) {
        return target.world().isFactual()
                ? target.variable()
                : target.variable() + " | " + QueryText.print(target.world());
    }

    /// The name of the node that stands for a variable in its world; copies that nothing touches are one node.
    static String node(Counterfactual target, WorldNetwork network) {
        return network.nodes().get(network.place(target)).name();
    }

    /// A value of a variable in its world.
    ///
    /// @param code the number, or the code of the state
    static Result.Chosen chosen(Counterfactual target, WorldNetwork network, double code) {
        Domain domain = network.model().variable(target.variable()).domain();
        return new Result.Chosen(
                QueryText.print(target),
                Values.value(domain, code),
                domain instanceof Numeric numeric ? numeric.unit() : "");
    }
}

package org.causeboard.engine.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

    /// What a variable is called beside others: its name where all are in one world, which the question says, and
    /// with its world where they are in several.
    static String name(Counterfactual target, List<Counterfactual> all) {
        boolean oneWorld = all.stream().map(Counterfactual::world).distinct().count() == 1;
        return oneWorld ? target.variable() : QueryText.print(target);
    }

    /// Values of variables in their worlds.
    ///
    /// @param codes the number, or the code of the state, of each
    static List<Result.Chosen> chosen(
            List<Counterfactual> targets, WorldNetwork network, ToDoubleFunction<Counterfactual> codes) {
        List<Result.Chosen> chosen = new ArrayList<>();
        for (Counterfactual target : targets) {
            Domain domain = network.model().variable(target.variable()).domain();
            chosen.add(new Result.Chosen(
                    name(target, targets),
                    Values.value(domain, codes.applyAsDouble(target)),
                    domain instanceof Numeric numeric ? numeric.unit() : ""));
        }
        return chosen;
    }
}

package org.causeboard.model.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.causeboard.engine.distribution.Numbers;
import org.causeboard.engine.formula.FormulaCompilation;
import org.causeboard.engine.scm.ConstantMechanism;
import org.causeboard.engine.scm.FormulaMechanism;
import org.causeboard.engine.scm.Mechanism;
import org.causeboard.engine.scm.TableMechanism;
import org.causeboard.engine.variable.Discrete;
import org.causeboard.engine.variable.Domain;
import org.causeboard.engine.variable.Variable;

/// Other values of a variable, and what mechanisms written for the old ones are for the new ones.
///
/// @param old the values so far
/// @param next the values from now on
/// @param naming whether a state of another name may be an old one
record ValueChange(Domain old, Domain next, Naming naming) {
    /// Whether a state of another name may be an old one.
    enum Naming {
        /// A person gives states other names: those that are new stand for those that are gone, in their order.
        RENAMED,
        /// Names tell which state is which, as in data.
        STRICT
    }

    /// What the variable's own mechanism becomes; empty where it says nothing of the new values.
    Optional<Mechanism> own(Mechanism mechanism) {
        if (old.equals(next) || isOfNumbers()) {
            return Optional.of(mechanism);
        }
        return codes().flatMap(codes -> isUnmoved(codes) ? Optional.of(mechanism) : moved(mechanism, codes));
    }

    /// What the mechanism of an effect becomes; empty where it reads values that are gone.
    Optional<Mechanism> ofEffect(Mechanism mechanism, String cause) {
        if (!mechanism.parents().contains(cause) || old.equals(next) || isOfNumbers()) {
            return Optional.of(mechanism);
        }
        return codes().flatMap(codes -> {
            if (mechanism instanceof FormulaMechanism formula) {
                return reread(formula, cause);
            }
            if (isUnmoved(codes)) {
                return Optional.of(mechanism);
            }
            return mechanism instanceof TableMechanism table
                    ? Optional.of(rowsMoved(table, cause, codes))
                    : Optional.empty();
        });
    }

    private boolean isOfNumbers() {
        return !(old instanceof Discrete) && !(next instanceof Discrete);
    }

    /// Which old state each new one is; empty where they are not the same states.
    private Optional<List<Integer>> codes() {
        if (!(old instanceof Discrete before && next instanceof Discrete after) || before.size() != after.size()) {
            return Optional.empty();
        }
        List<String> gone = new ArrayList<>(before.states());
        gone.removeAll(new HashSet<>(after.states()));
        if (!gone.isEmpty() && naming == Naming.STRICT) {
            return Optional.empty();
        }
        List<Integer> codes = new ArrayList<>();
        for (String state : after.states()) {
            codes.add(before.code(state)
                    .orElseGet(() -> before.code(gone.removeFirst()).orElseThrow()));
        }
        return Optional.of(Collections.unmodifiableList(codes));
    }

    private static boolean isUnmoved(List<Integer> codes) {
        return IntStream.range(0, codes.size()).allMatch(code -> codes.get(code) == code);
    }

    private static Optional<Mechanism> moved(Mechanism mechanism, List<Integer> codes) {
        return switch (mechanism) {
            case TableMechanism table -> {
                double[] cells = IntStream.range(0, table.rows())
                        .boxed()
                        .flatMapToDouble(row -> codes.stream().mapToDouble(state -> table.probability(row, state)))
                        .toArray();
                yield Optional.of(
                        new TableMechanism(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells)));
            }
            case ConstantMechanism constant ->
                Optional.of(new ConstantMechanism(codes.indexOf((int) constant.value())));
            default -> Optional.empty();
        };
    }

    private static Mechanism rowsMoved(TableMechanism table, String cause, List<Integer> codes) {
        int place = table.parents().indexOf(cause);
        int faster = table.parentSizes().stream()
                .skip(place + 1L)
                .reduce(1, Math::multiplyExact); // how many rows stand in one state of the cause
        double[] cells = IntStream.range(0, table.rows())
                .map(row -> {
                    int code = row / faster % codes.size();
                    return row + (codes.get(code) - code) * faster;
                })
                .boxed()
                .flatMapToDouble(
                        row -> IntStream.range(0, table.states()).mapToDouble(state -> table.probability(row, state)))
                .toArray();
        return new TableMechanism(table.parents(), table.parentSizes(), table.states(), Numbers.of(cells));
    }

    /// A formula calls states by their names, so that it stays as it is where it names none that is gone.
    private Optional<Mechanism> reread(FormulaMechanism formula, String cause) {
        List<Variable> inputs = formula.inputs().stream()
                .map(input -> input.name().equals(cause) ? new Variable(cause, next) : input)
                .toList();
        boolean sound =
                FormulaMechanism.check(formula.text(), inputs, formula.ownNoise()) instanceof FormulaCompilation.Sound;
        return sound ? Optional.of(new FormulaMechanism(formula.text(), inputs, formula.ownNoise())) : Optional.empty();
    }
}

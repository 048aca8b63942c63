package org.causeboard.engine.scm;

import java.util.List;
import org.causeboard.engine.formula.FormulaProblem;

/// Why a graph and its mechanisms do not make a model. Sealed: the words for each case are chosen where it is shown.
public sealed interface ModelProblem {

    /// The variable at which the problem sits.
    String variable();

    /// The variable has no mechanism yet.
    record MissingMechanism(String variable) implements ModelProblem {}

    /// Nothing is said about the values of the variable.
    record MissingDomain(String variable) implements ModelProblem {}

    /// The graph gives other parents than the mechanism reads.
    record OtherParents(String variable, List<String> inGraph, List<String> inMechanism) implements ModelProblem {
        public OtherParents {
            inGraph = List.copyOf(inGraph);
            inMechanism = List.copyOf(inMechanism);
        }
    }

    /// The mechanism gives another number of states than the variable has.
    record OtherStates(String variable, int inDomain, int inMechanism) implements ModelProblem {}

    /// The mechanism counts another number of states for a parent than the parent has.
    record OtherParentStates(String variable, String parent, int inDomain, int inMechanism) implements ModelProblem {}

    /// The mechanism gives states but the variable has numbers, or the other way round.
    record OtherKind(String variable) implements ModelProblem {}

    /// The mechanism has no row for the values of this parent, which are numbers.
    record ParentNotDiscrete(String variable, String parent) implements ModelProblem {}

    /// The formula was checked against other values of this parent than it has now.
    record OtherParentDomain(String variable, String parent) implements ModelProblem {}

    /// The graph has an edge that is neither directed nor bidirected, so that it is not one model but many.
    record UndecidedEdge(String variable, String other) implements ModelProblem {}

    /// The arrows close a cycle.
    ///
    /// @param cycle its variables in causal order, each once
    record Cycle(String variable, List<String> cycle) implements ModelProblem {
        public Cycle {
            cycle = List.copyOf(cycle);
        }
    }

    /// A noise correlation is given between two variables without a bidirected edge.
    record CorrelationWithoutEdge(String variable, String other) implements ModelProblem {}

    /// The noise correlations around this variable contradict each other: no noise has them all.
    record ImpossibleCorrelations(String variable) implements ModelProblem {}

    /// An intervention names a variable that the model does not have.
    record UnknownVariable(String variable) implements ModelProblem {}

    /// An intervention on a variable that is not measured.
    record LatentIntervention(String variable) implements ModelProblem {}

    /// An intervention sets a value that the variable cannot take.
    record ImpossibleValue(String variable, String value) implements ModelProblem {}

    /// An intervention cuts an edge that the graph does not have.
    record NoSuchEdge(String variable, String cause) implements ModelProblem {}

    /// The formula of a mechanism, a policy or a draw cannot be used.
    record FormulaFault(String variable, FormulaProblem problem) implements ModelProblem {}
}

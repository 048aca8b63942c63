package org.causeboard.engine.infer.discrete;

/// A table over an ascending list of variables, row-major.
///
/// @param scope the variables; not changed by anyone
/// @param values one per combination of states; not changed by anyone after construction
record Factor(int[] scope, double[] values) {
    static final Factor ONE = new Factor(Scopes.EMPTY, new double[] {1});
}

package org.causeboard.engine.infer.discrete;

/// A junction tree ready for messages; immutable, so that many sessions can share one.
///
/// @param cliques every clique before its parent
/// @param depths the distance of each clique from its root
/// @param variableCliques by rank, the clique where the variable has its port
/// @param variablePorts by rank, the number of that port
/// @param rank by local number
/// @param lnConstant the logarithm of the factors that are left over no variable at all
/// @param cells live cells of all cliques
record CompiledTree(
        CompiledClique[] cliques,
        int[] depths,
        int[] variableCliques,
        int[] variablePorts,
        int[] rank,
        double lnConstant,
        long cells) {}

package org.causeboard.engine.infer.discrete;

/// One clique of a compiled tree, reduced to the cells that can have a positive probability.
///
/// A port is where messages come in and go out: a neighbouring clique, or a single variable with its findings on one
/// side and its marginal on the other.
///
/// @param potential the product of the clique's tables at each live cell
/// @param maps for each port the state of the port at each live cell
/// @param portSizes for each port how many live states it has
/// @param neighbours for each port the clique beyond it, or -1 where it is a variable
/// @param backPorts for each port the number that the neighbour has for it, or the rank of the variable
/// @param parentPort the port towards the root, or -1 at the root
record CompiledClique(
        double[] potential, int[][] maps, int[] portSizes, int[] neighbours, int[] backPorts, int parentPort) {

    int ports() {
        return maps.length;
    }

    int cells() {
        return potential.length;
    }
}

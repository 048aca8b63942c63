package org.causeboard.engine.scm;

import java.util.List;

/// A variable in one or several worlds in which it is made in the same way.
///
/// @param name unique in its network, such as `Y_{X=1}`
/// @param variable the variable that this is a copy of
/// @param mechanism how its value comes about
/// @param parents the places of the nodes that stand for the mechanism's parents, in their order
/// @param noise the noise that the mechanism uses; nodes with the same key share it
public record WorldNode(String name, String variable, Mechanism mechanism, List<Integer> parents, NoiseKey noise) {
    public WorldNode {
        parents = List.copyOf(parents);
    }
}

package org.causeboard.engine.graph;

/// Which family of graphs a graph is read as. It decides what its edges mean, not which edges it may hold.
public enum GraphKind {
    /// Directed edges for direct causes, bidirected ones for latent common causes: a DAG or an ADMG.
    DAG,
    /// A partially directed graph, such as a CPDAG: undirected edges stand for either direction.
    PDAG,
    /// A maximal ancestral graph.
    MAG,
    /// A partial ancestral graph, with circle marks.
    PAG,
    /// Undirected edges only matter as adjacency.
    GRAPH,
    /// Directed edges that may form cycles.
    DIGRAPH
}

/// Graphs that are read off a graph: its equivalence class, its ancestral graph, its projection and the like, each by
/// its name. Start reading at [GraphForm].
package org.causeboard.engine.graph.form;

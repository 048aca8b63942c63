/// Paths one by one: which there are, which carry causal influence, which are open and what opens or blocks them.
/// Questions that need no list of paths are answered in `separation`. Start reading at [Paths] and [CausalPaths].
package org.causeboard.engine.graph.path;

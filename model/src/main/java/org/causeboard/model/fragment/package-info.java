/// Small pieces of graphs that are put into a document: patterns that causal graphs are made of,
/// and pieces of one's own. Start reading at [Fragments].
package org.causeboard.model.fragment;

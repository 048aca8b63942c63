/// The open document as one immutable value: the graph and everything that a person adds to it, such as places, styles,
/// mechanisms, data, questions, worlds and notes. How it changes is the room `command`; how it is kept is `history`.
/// Start reading at [CausalDocument].
package org.causeboard.model.document;

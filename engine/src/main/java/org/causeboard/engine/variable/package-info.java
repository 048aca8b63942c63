/// What a variable is apart from any graph or data: its name, its domain and the values that it takes.
/// Start reading at [Variable] and [Domain].
package org.causeboard.engine.variable;

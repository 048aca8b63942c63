/// Does the graph fit the data: every conditional independence that the graph implies is tested, and those that the
/// data contradict are told pair by pair. Nothing is learned here; a failed test says that an edge or a hidden cause is
/// missing, not which. Start reading at [GraphCheck].
package org.causeboard.engine.check;

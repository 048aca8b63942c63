/// Questions about a graph in DAGitty's language, one task a word. The graph room and the room of identification
/// answer; here only JSON is read and written. Start reading at [DagittyCases].
package org.causeboard.app.cli.cases.dagitty;

/// The graph as text in DAGitty's language, beside the canvas and as editable as it. Start reading at
/// [GraphTextViewModel].
package org.causeboard.app.text;

/// What is open and looked at, as observable state without any control: the contract between the shell, the canvas and
/// the panels. Views read it and change the document only by [Workspace#push]. Start reading at [Workspace].
package org.causeboard.app.workspace;

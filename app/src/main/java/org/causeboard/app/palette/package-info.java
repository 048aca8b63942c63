/// The command palette: everything that can be done and every variable, found by typing. Start reading at
/// [CommandPalette].
package org.causeboard.app.palette;

/// Search and jump: a bar over the canvas that finds variables by name, state or note. Start reading at
/// [FindViewModel]; going to a command instead of a place is the room `palette`.
package org.causeboard.app.find;

/// The clipboard: variables with their edges and notes, in every form that others can read. Start reading at
/// [CopyAndPaste].
package org.causeboard.app.clipboard;

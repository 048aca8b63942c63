/// The main window: header, three foldable panes around the canvas, tabs below, status line. It knows places, not what
/// stands in them; other rooms fill its [Slots]. Start reading at [Shell].
package org.causeboard.app.shell;

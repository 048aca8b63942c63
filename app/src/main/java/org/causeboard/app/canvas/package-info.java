/// The whiteboard: the graph drawn in layers, pointed at, and edited in place. [org.causeboard.app.canvas.gesture]
/// holds one class for each thing that is done with the mouse, [org.causeboard.app.canvas.render] paints display lists.
/// Start reading at [CanvasView].
package org.causeboard.app.canvas;

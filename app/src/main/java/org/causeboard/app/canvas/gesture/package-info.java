/// What is done with the mouse on the canvas, one class each: it previews on the overlay and ends by handing over one
/// command; cancelled, it leaves the document untouched. Start reading at [Gesture].
package org.causeboard.app.canvas.gesture;

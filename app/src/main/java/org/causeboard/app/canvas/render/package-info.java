/// From display lists of the model to pixels: two canvases that follow the view, and a live overlay of scene-graph
/// nodes. Start reading at [Layers].
package org.causeboard.app.canvas.render;

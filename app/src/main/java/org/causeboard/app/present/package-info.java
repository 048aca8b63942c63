/// Talks about a document: scenes that are kept with it, and the canvas alone to show them. Start reading at
/// [Presentation]. What a scene is stands in the model; how the canvas draws it stands in the canvas.
package org.causeboard.app.present;

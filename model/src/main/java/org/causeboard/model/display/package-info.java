/// What is drawn, as pure geometry and text: canvas, PNG, SVG, PDF and TikZ all draw from the same [DisplayList].
/// Colours are named by [Token], so that a theme is data ([Palette]). No JavaFX, no AWT, no document changes.
/// Start reading at [Scene] and [SceneBuilder].
package org.causeboard.model.display;

/// Imagining, explained: the twin network over the canvas and the three steps abduction, action and prediction with
/// their numbers. Start reading at [TwinViewModel].
package org.causeboard.app.imagine;

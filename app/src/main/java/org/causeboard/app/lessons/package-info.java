/// Lessons beside the canvas: a story, a prediction, something to do on the document that the engine checks, and what
/// was to be seen. Start reading at [LessonViewModel].
package org.causeboard.app.lessons;

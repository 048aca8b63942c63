/// Lessons: a document, a prediction to make, and a goal that the engine checks. What a lesson says is a data file
/// beside [Lessons]; how somebody fares in it is judged by [LessonCheck]. Start reading at [Lesson].
package org.causeboard.model.lesson;

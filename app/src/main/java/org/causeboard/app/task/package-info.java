/// Long work off the JavaFX thread. Start reading at [TaskRunner].
package org.causeboard.app.task;

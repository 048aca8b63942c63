/// What explains the program from within: the list of shortcuts and gestures, and the first-run tour.
package org.causeboard.app.help;

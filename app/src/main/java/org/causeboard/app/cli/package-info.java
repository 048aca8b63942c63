/// The command line: the same model and engine with no toolkit started.
package org.causeboard.app.cli;

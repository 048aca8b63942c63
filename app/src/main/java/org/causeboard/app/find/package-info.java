/// Finding a variable on the canvas by what it is called or what is noted about it. Start reading at [FindViewModel].
package org.causeboard.app.find;

/// The picture on paper. Start reading at [Printing].
package org.causeboard.app.print;

/// Data in the window: reading a file, a look at its rows, columns onto the canvas, fitting the model. Start reading at
/// [DataViewModel].
package org.causeboard.app.data;

/// All of a large graph in small, with what is seen of it framed. Start reading at [Minimap].
package org.causeboard.app.minimap;

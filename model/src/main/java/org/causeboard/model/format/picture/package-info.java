/// Pictures as files, all drawn from the same display list as the screen: SVG with real text, TikZ, PDF. Start reading
/// at [PictureWriter].
package org.causeboard.model.format.picture;

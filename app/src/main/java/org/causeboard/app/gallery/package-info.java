/// The examples that come with the program, as cards with their references. Start reading at [GalleryView].
package org.causeboard.app.gallery;

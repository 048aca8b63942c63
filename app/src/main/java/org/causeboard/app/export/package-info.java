/// Pictures that leave the program. Start reading at [PngPicture]; the formats without pixels are in the model.
package org.causeboard.app.export;

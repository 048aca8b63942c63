/// Opening, saving and choosing files. Start reading at [FilePrompts].
package org.causeboard.app.files;

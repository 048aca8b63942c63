/// What lies between the document and the engine: documents as the engine sees them, and what is asked of them while a
/// person works. Start reading at [Snapshots].
package org.causeboard.model.workbench;

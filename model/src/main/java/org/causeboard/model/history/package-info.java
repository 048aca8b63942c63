/// The current document, the steps that led to it, undo and redo by immutable snapshots. Start reading at [History].
package org.causeboard.model.history;

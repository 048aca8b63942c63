/// The steps that led to the document as it is, to go back to any of them. Start reading at [HistoryView].
package org.causeboard.app.history;

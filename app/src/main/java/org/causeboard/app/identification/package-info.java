/// Is the effect of exposure on outcome identified, by which sets and formula, along which paths: read off the graph
/// while it is drawn. Start reading at [IdentificationViewModel].
package org.causeboard.app.identification;

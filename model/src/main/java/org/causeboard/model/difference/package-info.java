/// What differs between two versions of a document. Start reading at [Difference].
package org.causeboard.model.difference;

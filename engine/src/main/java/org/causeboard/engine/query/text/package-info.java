/// Questions in writing: from text to [org.causeboard.engine.query.Query] and back. Start reading at [QueryText].
package org.causeboard.engine.query.text;

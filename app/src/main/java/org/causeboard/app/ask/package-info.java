/// Questions in writing: the query field with its completions, and the answer with its licence. Start reading at
/// [QueryViewModel].
package org.causeboard.app.ask;

/// The program's own file: a zip with a versioned `document.json` that reads well in a diff, the data as Parquet, and a
/// thumbnail. Start reading at [ProjectFormat].
package org.causeboard.model.format.project;

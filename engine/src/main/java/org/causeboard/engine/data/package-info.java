/// Data as a person loads it: immutable columns with a type, in which a missing value is a value of its own kind.
/// Sources (DuckDB) and sufficient statistics by SQL live here too. Start reading at [Dataset].
package org.causeboard.engine.data;

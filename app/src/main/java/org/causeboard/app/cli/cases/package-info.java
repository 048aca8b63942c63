/// Answers to requests in JSON, one kind of request a class: `causeboard answer FILE.jsonl` reads a line, finds the
/// first kind that accepts it in [CaseAnswerers] and writes its answer as a line.
package org.causeboard.app.cli.cases;

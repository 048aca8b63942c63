/// The gallery: documents that teach one idea each, as data files with their reference, questions and known answers.
/// Start reading at [Gallery].
package org.causeboard.model.example;

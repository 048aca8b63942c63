/// Models in the syntax of the R package lavaan: `Pieces` cuts a text, `LavaanReader` understands its formulas, and
/// [LavaanModel] is what they say. Start with [LavaanReader].
package org.causeboard.model.format.lavaan;

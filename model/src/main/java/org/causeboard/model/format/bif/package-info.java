/// Discrete Bayesian networks in the Bayesian Interchange Format (BIF 0.15), as the public network repositories use it.
/// Start reading at [BifReader].
package org.causeboard.model.format.bif;

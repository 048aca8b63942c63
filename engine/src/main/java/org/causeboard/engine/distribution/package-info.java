/// Distributions of one or several variables as values: what a root or a noise follows, and what an answer shows.
/// Mean, spread, quantiles, density and the curve or bars of a picture; no causal meaning here.
/// Start reading at [Distribution].
package org.causeboard.engine.distribution;

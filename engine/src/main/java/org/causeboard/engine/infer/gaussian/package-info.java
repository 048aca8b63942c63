/// Closed forms for linear models with normal noise: every variable in every world is a linear function of one normal
/// noise vector, so means, covariances, conditioning and counterfactuals are linear algebra (EJML, inside this
/// package). Start reading at [GaussianWorlds].
package org.causeboard.engine.infer.gaussian;

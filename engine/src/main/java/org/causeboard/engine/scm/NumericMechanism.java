package org.causeboard.engine.scm;

/// A mechanism whose value is a number: on a continuous scale, or a count.
public sealed interface NumericMechanism extends Mechanism
        permits LinearGaussianMechanism,
                LinearMechanism,
                LocationScaleMechanism,
                PostNonlinearMechanism,
                AdditiveSplineMechanism,
                PoissonMechanism,
                EmpiricalMechanism {}

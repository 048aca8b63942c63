package org.causeboard.engine.scm;

/// A mechanism whose value is a number on a continuous scale.
public sealed interface NumericMechanism extends Mechanism permits LinearGaussianMechanism {}

package org.causeboard.engine.scm;

import java.util.List;

/// How a variable comes about: a function of its parents and of its own exogenous noise.
public interface Mechanism {
    /// The variables that it listens to, in the order in which its parameters are given.
    List<String> parents();
}

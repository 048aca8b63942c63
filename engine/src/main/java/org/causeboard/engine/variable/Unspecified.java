package org.causeboard.engine.variable;

/// Nothing is known yet of the values: a variable that was drawn but neither described nor bound to data.
public enum Unspecified implements Domain {
    UNSPECIFIED
}

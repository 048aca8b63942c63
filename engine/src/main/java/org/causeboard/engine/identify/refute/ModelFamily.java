package org.causeboard.engine.identify.refute;

import java.util.List;

/// All models of one shape, a point for each choice of parameters: what [TwoModels] walks in. The parameters are
/// probabilities in blocks that sum to 1.
interface ModelFamily {

    /// The number of parameters in each block, in order.
    List<Integer> blocks();

    /// The cells of P(V).
    SumOfProducts observed();

    /// The probability of the events of the question together with its conditions, in one row.
    SumOfProducts numerator();

    /// The probability of the conditions, in one row.
    SumOfProducts denominator();

    /// The model at a point.
    DiscreteModel model(double[] parameters);
}

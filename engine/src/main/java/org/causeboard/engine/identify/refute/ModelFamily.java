package org.causeboard.engine.identify.refute;

import java.util.List;
import org.causeboard.engine.expr.Population;

/// All models of one shape, a point for each choice of parameters: what [TwoModels] walks in. The parameters are
/// probabilities in blocks that sum to 1.
interface ModelFamily {

    /// The number of parameters in each block, in order.
    List<Integer> blocks();

    /// The cells of all that was measured: one distribution after the other. Of a selected sample these are the cells
    /// of P(V, S=1), which fix P(V | S=1); nothing is lost by fixing P(S=1) too, since a selection mechanism may be
    /// scaled.
    SumOfProducts observed();

    /// The probability of the events of the question together with its conditions, in one row.
    SumOfProducts numerator();

    /// The probability of the conditions, in one row.
    SumOfProducts denominator();

    /// The model of a population at a point.
    DiscreteModel model(double[] parameters, Population population);
}

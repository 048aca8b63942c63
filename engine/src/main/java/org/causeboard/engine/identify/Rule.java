package org.causeboard.engine.identify;

/// Why a step of a derivation holds. Each is a rule of do-calculus, of probability, or a property of the distributions
/// that a graph with latent variables can have.
public enum Rule {
    /// Rule 1 of do-calculus: an observation that is separated from the outcomes comes or goes.
    OBSERVATION,
    /// Rule 2 of do-calculus: setting and observing are the same where every back-door path is blocked.
    ACTION_OBSERVATION,
    /// Rule 3 of do-calculus: an intervention without a causal path to the outcomes comes or goes.
    ACTION,
    /// Total probability: other variables come in and are summed out.
    TOTAL_PROBABILITY,
    /// The variables fall into districts, and their joint effect into one factor for each (Tian and Pearl 2002).
    DISTRICT_FACTORS,
    /// The factor of a district is the product of each member given what comes before it (Tian and Pearl 2002, Lemma
    /// 1).
    DISTRICT_OF_DISTRIBUTION,
    /// Summing out all but an ancestral set of a factor leaves the factor of that set (Tian and Pearl 2002, Lemma 3).
    ANCESTRAL_MARGIN,
    /// A district within a factor: conditionals of the current factor, each a quotient (Tian and Pearl 2002, Lemma 4).
    DISTRICT_WITHIN_FACTOR,
    /// `P(a | b) = P(a, b) / P(b)`.
    CONDITIONAL_PROBABILITY,
    /// The same mechanisms at work in another population or experiment give the same factor.
    TRANSPORT,
    /// The factor of a district without causes of selection, from the selected sample (Bareinboim and Tian 2015).
    SELECTED_DISTRICT,
    /// The factors take the place of what they are equal to.
    SUBSTITUTION,
    /// Rules of probability and independences of the graph make the formula shorter (Tikka and Karvanen 2017).
    SIMPLIFICATION,
    /// An adjustment set (Perkovic et al. 2018).
    ADJUSTMENT,
    /// Where the intervention sets what is so anyway, both worlds agree.
    CONSISTENCY,
    /// Counterfactual ancestors come in, and each variable's world sets just its parents.
    COUNTERFACTUAL_ANCESTORS,
    /// Potential outcomes fall into counterfactual factors, one for each district.
    COUNTERFACTUAL_FACTORS,
    /// `P(a, x') = P(a) - P(a, x)` for a variable of two states x and x'.
    COMPLEMENT,
    /// What happens in no state of an ancestor is impossible, and what happens in one alone says which state it is in.
    CASES_OF_STATES
}

package org.causeboard.engine.ask;

import java.util.List;
import java.util.Objects;

/// Something that an answer rests on.
///
/// @param kind what is assumed
/// @param about the variables that it is assumed of; may be empty
/// @param standing what the data say about it
/// @param detail figures behind the standing, or what the kind means here; may be empty
public record Assumption(Kind kind, List<String> about, Standing standing, String detail) {
    public Assumption {
        Objects.requireNonNull(kind, "kind");
        about = List.copyOf(about);
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(detail, "detail");
    }

    /// An assumption that no data could contradict, about these variables.
    static Assumption untestable(Kind kind, List<String> about) {
        return new Assumption(kind, about, Standing.UNTESTABLE, "");
    }

    /// What the data say about an assumption.
    public enum Standing {
        /// No data of this kind could contradict it.
        UNTESTABLE,
        /// Data could contradict it, but it was not tested here.
        NOT_TESTED,
        /// It was tested, and the data agree.
        SUPPORTED,
        /// It was tested, and the data disagree.
        CONTRADICTED
    }

    /// What can be assumed; the constant's name is the code by which the words are found.
    public enum Kind {
        /// Every arrow that is missing from the graph is missing in the world.
        GRAPH("The graph is right: what it leaves out is absent."),
        /// No hidden common causes beyond those drawn.
        NO_HIDDEN_CONFOUNDING("Treatment and outcome share no hidden cause beyond those drawn."),
        /// Every treatment occurs in every stratum.
        POSITIVITY(
                "Every treatment level occurs in every group (stratum) of those who are alike in what is adjusted for."),
        /// The rows are independent and from one population.
        INDEPENDENT_ROWS("The rows are independent draws from one population."),
        /// The mechanisms have the form that was fitted.
        MECHANISM_FORM("The mechanisms have the form that was chosen for them."),
        /// Effects are linear.
        LINEARITY("Numbers depend linearly on their causes."),
        /// Noise is normal.
        GAUSSIAN_NOISE("The noise is normally distributed."),
        /// The outcome model is right.
        OUTCOME_MODEL("The outcome model is right."),
        /// The treatment model is right.
        TREATMENT_MODEL("The treatment model is right."),
        /// One of outcome and treatment model is right.
        ONE_OF_TWO_MODELS("The outcome model or the treatment model is right; one suffices."),
        /// The instrument works only through the treatment.
        EXCLUSION("The instrument affects the outcome only through the treatment."),
        /// The instrument moves the treatment.
        RELEVANCE("The instrument moves the treatment."),
        /// The effect is the same for all units, or the answer is that of the compliers.
        CONSTANT_EFFECT(
                "The effect is the same for all units; otherwise the answer is about those whom the instrument moves."),
        /// Rows with missing values are like the others.
        MISSING_AT_RANDOM("Rows with missing values do not differ from the others in what matters here."),
        /// The treatment never harms.
        MONOTONE("No unit's outcome falls when its treatment rises."),
        /// A named coupling of the noise of different rows of a table.
        COUPLING("The noise of a table's rows is coupled as named.");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /// The assumption in a sentence.
        public String sentence() {
            return sentence;
        }
    }
}

package org.causeboard.model.display;

/// The few words that pictures contain, in the language of whoever looks.
///
/// @param done on the badge of a variable that is set
/// @param changed on the badge of a variable that follows another mechanism than its own
/// @param seen on the badge of a variable that is seen
/// @param uncertain on the badge of a variable of which there is an uncertain report
/// @param imagined on the badge of a variable that is set in the counterfactual world
/// @param notMeasured under the name of a latent variable
/// @param mean before a mean, with `{0}` in place of the number
/// @param numbers how numbers are written
public record Words(
        String done,
        String changed,
        String seen,
        String uncertain,
        String imagined,
        String notMeasured,
        String mean,
        NumberStyle numbers) {
    public static final Words ENGLISH =
            new Words("do", "changed", "seen", "uncertain", "imagine", "not measured", "mean {0}", NumberStyle.USUAL);

    /// The same with another word for what is seen, such as for facts.
    public Words withSeen(String word) {
        return new Words(done, changed, word, uncertain, imagined, notMeasured, mean, numbers);
    }
}

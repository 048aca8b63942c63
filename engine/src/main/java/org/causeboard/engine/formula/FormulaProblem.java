package org.causeboard.engine.formula;

import java.util.Optional;

/// What is wrong with a formula, and where. Words for a kind are chosen where it is shown.
///
/// @param kind what is wrong
/// @param from the place of the first character, counted from 0
/// @param to the place after the last character; at least `from`
/// @param detail the name or text in question, or what was expected
/// @param suggestion the nearest name that would fit
public record FormulaProblem(Kind kind, int from, int to, String detail, Optional<String> suggestion) {

    /// What can be wrong.
    public enum Kind {
        /// The text is longer or nested deeper than is read.
        TOO_LONG,
        /// The text does not follow the grammar here.
        SYNTAX,
        /// No variable of this name may be used here.
        UNKNOWN_NAME,
        /// No function or distribution of this name.
        UNKNOWN_FUNCTION,
        /// The function takes another number of arguments.
        ARGUMENT_COUNT,
        /// The variable has no state of this name.
        UNKNOWN_STATE,
        /// A state's name stands where a number is needed.
        STATE_AS_NUMBER,
        /// A variable whose states have no order or number is used as a number.
        CATEGORY_AS_NUMBER,
        /// The divisor is the number 0.
        DIVISION_BY_ZERO,
        /// A part without variables is no finite number, such as the logarithm of a negative one.
        NO_VALUE,
        /// A distribution is drawn from where none may be.
        DRAW_NOT_ALLOWED,
        /// A parameter of a distribution can never be right, such as a negative standard deviation.
        IMPOSSIBLE_PARAMETER
    }

    /// A sentence in English, for logs, tests and the command line.
    public String sentence() {
        String hint = suggestion.map(name -> " Did you mean '" + name + "'?").orElse("");
        return "Character " + (from + 1) + ": "
                + switch (kind) {
                    case TOO_LONG -> "The formula is longer or nested deeper than can be read (" + detail + ").";
                    case SYNTAX -> "Not expected here: " + detail + ".";
                    case UNKNOWN_NAME -> "'" + detail + "' is no variable that may be used here.";
                    case UNKNOWN_FUNCTION -> "There is no function or distribution '" + detail + "'.";
                    case ARGUMENT_COUNT -> detail + ".";
                    case UNKNOWN_STATE -> detail + ".";
                    case STATE_AS_NUMBER -> "The state '" + detail + "' is no number; compare a variable with it.";
                    case CATEGORY_AS_NUMBER -> "'" + detail + "' has states without an order; compare it with a state.";
                    case DIVISION_BY_ZERO -> "Division by zero.";
                    case NO_VALUE -> "This part is no finite number.";
                    case DRAW_NOT_ALLOWED -> "No draw from " + detail + " is allowed here.";
                    case IMPOSSIBLE_PARAMETER -> detail + ".";
                }
                + hint;
    }
}

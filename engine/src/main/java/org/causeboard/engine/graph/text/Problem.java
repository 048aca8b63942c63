package org.causeboard.engine.graph.text;

import java.util.Objects;

/// Something in a graph text that cannot be read.
///
/// @param line from 1
/// @param column from 1, in characters of the line
/// @param kind what is wrong
/// @param subject the piece of text that it is about; may be empty
public record Problem(int line, int column, Kind kind, String subject) {
    private static final int LONGEST_SUBJECT = 40;

    public Problem {
        Objects.requireNonNull(kind, "kind");
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT) + "...";
        }
    }

    /// What can be wrong, each with the words for it. `%s` stands for the subject.
    public enum Kind {
        /// Something stands where it has no meaning.
        UNEXPECTED("'%s' is not expected here", "Remove it, or put a name in double quotes."),
        /// A character that belongs to no name and no arrow.
        STRANGE_CHARACTER("The character '%s' cannot stand in a bare name", "Put the name in double quotes."),
        /// Something like an arrow that is none.
        UNKNOWN_ARROW(
                "'%s' is not an edge", "Write one of ->, <-, <->, --, @-@, @->, <-@, @-- and --@ between two names."),
        /// An arrow with nothing on one side.
        MISSING_END("The edge '%s' has nothing at one end", "Write a name or a group {...} on both sides."),
        /// The text ends within quotes.
        UNCLOSED_QUOTE("The quote that starts here is never closed", "Add the closing double quote."),
        /// The text ends within a comment.
        UNCLOSED_COMMENT("The comment that starts here is never closed", "Add the closing */."),
        /// The text ends within a group or a list of attributes.
        UNCLOSED_BRACKET("The '%s' that starts here is never closed", "Add the closing bracket."),
        /// A word of the language where a name should be.
        RESERVED_WORD("'%s' is a word of the language", "Put it in double quotes to use it as a name."),
        /// A name without any visible character.
        BLANK_NAME("A name is blank", "Give it at least one visible character."),
        /// A name that no picture has room for.
        LONG_NAME("The name '%s' is longer than " + GraphTextLimits.NAME + " characters", "Shorten it."),
        /// An edge from a variable to itself.
        SELF_LOOP("'%s' has an edge to itself", "Remove the edge: a variable is not its own cause."),
        /// A position or bounding box that is not made of numbers.
        BAD_NUMBERS("'%s' is not a list of finite numbers", "Write \"x,y\" for pos and \"x0,y0,x1,y1\" for bb."),
        /// An edge of the old format to a name that its list of variables lacks.
        UNKNOWN_VARIABLE("'%s' is not among the variables above", "Add a line for it to the list of variables."),
        /// A matrix of the old format with the wrong number of entries.
        BAD_MATRIX("This row has %s", "Write one row of 0 and 1 for each variable, as long as the list."),
        /// A name of the old format that is not URL-encoded text.
        BAD_ENCODING("'%s' is not URL-encoded text", "Write %25 for a percent sign."),
        /// No text at all.
        EMPTY("The text is empty", "Write a graph, such as dag { X -> Y }."),
        /// More than can be read.
        TOO_LARGE("The text has more than %s", "Split it, or read it in another format.");

        private final String message;
        private final String remedy;

        Kind(String message, String remedy) {
            this.message = message;
            this.remedy = remedy;
        }
    }

    /// What is wrong, in a sentence.
    public String message() {
        return kind.message.replace("%s", subject) + ".";
    }

    /// What to do about it, in a sentence.
    public String remedy() {
        return kind.remedy;
    }

    /// Place, message and remedy on one line.
    @Override
    public String toString() {
        return "line " + line + ", column " + column + ": " + message() + " " + remedy();
    }
}

package org.causeboard.model.format.bif;

import org.causeboard.model.format.bif.BifTokens.Kind;

/// The small steps that all blocks share; each leaves the tokens behind what it read.
final class Syntax {
    private Syntax() {}

    static void expect(BifTokens tokens, Kind kind, String shown) {
        if (tokens.kind() != kind) {
            throw new BifSyntaxException(tokens.offset(), "Expected " + shown + " here, not " + tokens.shown() + ".");
        }
        tokens.next();
    }

    static String word(BifTokens tokens, String shown) {
        if (tokens.kind() != Kind.WORD) {
            throw new BifSyntaxException(tokens.offset(), "Expected " + shown + " here, not " + tokens.shown() + ".");
        }
        String word = tokens.word();
        tokens.next();
        return word;
    }

    /// The text of a property, without the keyword and the semicolon.
    static String property(BifTokens tokens) {
        tokens.next();
        int from = tokens.offset();
        while (tokens.kind() != Kind.SEMICOLON && tokens.kind() != Kind.END && tokens.kind() != Kind.CLOSE_BRACE) {
            tokens.next();
        }
        String text = tokens.textFrom(from);
        expect(tokens, Kind.SEMICOLON, "';'");
        return text;
    }
}

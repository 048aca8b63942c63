package org.causeboard.model.format.lavaan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of R around a model, as in `model <- ' y ~ x '`, which people copy along with it.
final class RScript {
    private static final Pattern OPENING = Pattern.compile("(?:<-|=|\\(|\\A)\\s*([\"'])");
    private static final Pattern COMMENT = Pattern.compile("[#!].*");
    private static final Pattern FORMULA =
            Pattern.compile("(?m)^[ \\t]*[\\p{L}\\p{M}._`][\\p{L}\\p{M}\\p{N}._` \\t+]*(?:=~|<~|~)");
    private static final Pattern GRAPH = Pattern.compile("[{}]|->|<-|--|@");
    private static final Pattern OUTSIDE = Pattern.compile("[^\\n]");

    private RScript() {}

    /// The model alone; what stands around it becomes blanks, so that lines and columns stay.
    static String model(String text) {
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        while (opening.find(from)) {
            int start = opening.end();
            int end = text.indexOf(opening.group(1), start);
            if (end < 0) {
                return text;
            }
            if (FORMULA.matcher(text.substring(start, end)).find()) {
                return blank(text.substring(0, start)) + text.substring(start, end) + blank(text.substring(end));
            }
            from = end;
        }
        return text;
    }

    /// Whether a text is a model, to judge by its look: it has a formula, and no arrow or brace outside of comments.
    static boolean looksLikeModel(String text) {
        String bare = COMMENT.matcher(model(text)).replaceAll("");
        return FORMULA.matcher(bare).find() && !GRAPH.matcher(bare).find();
    }

    private static String blank(String text) {
        return OUTSIDE.matcher(text).replaceAll(" ");
    }
}

package org.causeboard.model.display;

/// Text that must fit into a width: what is too long ends with an ellipsis.
final class Abbreviation {
    private Abbreviation() {}

    static String toFit(String text, double width, TextStyle style, TextMeasure measure) {
        if (measure.width(text, style) <= width) {
            return text;
        }
        int fits = 0;
        int tooLong = text.length();
        while (tooLong - fits > 1) {
            int tried = (fits + tooLong) >>> 1;
            if (measure.width(text.substring(0, tried) + "…", style) <= width) {
                fits = tried;
            } else {
                tooLong = tried;
            }
        }
        int end = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1)) ? fits - 1 : fits;
        return text.substring(0, end).stripTrailing() + "…";
    }
}

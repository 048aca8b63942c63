package org.causeboard.model.format.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Words as LaTeX writes them. Greek letters and signs become its own, so that every LaTeX with its usual fonts sets
/// them.
final class LatexText {
    private static final int LAST_LATIN = 0x17F;
    private static final String SMALL = "αβγδεζηθικλμνξοπρστυφχψω";
    private static final String CAPITAL = "ΓΔΘΛΞΠΣΥΦΨΩ";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final List<String> GREEK = List.of(
            ("alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau "
                            + "upsilon phi chi psi omega")
                    .split(" "));
    private static final List<String> CAPITALS =
            List.of("Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega".split(" "));

    /// Latin letters that the fonts lack which come with every LaTeX, and what stands in for each.
    private static final String RARE = "«»ÐÞðþĄąĐđĘęĦħĮįĸĿŀŉŊŋŦŧŲųſ";
    private static final List<String> FOR_RARE =
            List.of("$\\ll$ $\\gg$ D Th d th A a D d E e H h I i k L l n N n T t U u s".split(" "));

    private static final Map<Integer, String> SIGNS = signs();

    private LatexText() {}

    private static Map<Integer, String> signs() {
        Map<Integer, String> signs = new HashMap<>();
        put(signs, "\\{}$&#%_", "\\textbackslash{} \\{ \\} \\$ \\& \\# \\% \\_");
        put(
                signs,
                "^~<>|\"",
                "\\textasciicircum{} \\textasciitilde{} \\textless{} \\textgreater{} \\textbar{} \\char34{}");
        put(signs, "…–—−", "\\dots{} \\textendash{} \\textemdash{} $-$");
        put(signs, "‘’“”", "\\textquoteleft{} \\textquoteright{} \\textquotedblleft{} \\textquotedblright{}");
        put(signs, "‚„‐‑•′″", "{,} {,}{,} {-} {-} $\\bullet$ $'$ $''$");
        put(
                signs,
                "≥≤≠≈∼∝≡±×·",
                "$\\geq$ $\\leq$ $\\neq$ $\\approx$ $\\sim$ $\\propto$ $\\equiv$ $\\pm$ $\\times$ $\\cdot$");
        put(
                signs,
                "→←↔⇒⇐⇔↑↓",
                "$\\rightarrow$ $\\leftarrow$ $\\leftrightarrow$ $\\Rightarrow$ $\\Leftarrow$ $\\Leftrightarrow$ "
                        + "$\\uparrow$ $\\downarrow$");
        put(
                signs,
                "∞⊥⫫∑∏√∂∫",
                "$\\infty$ $\\perp$ $\\perp\\!\\!\\!\\perp$ $\\sum$ $\\prod$ $\\surd$ $\\partial$ $\\int$");
        put(
                signs,
                "∈∉∅∪∩⊂⊆∀∃∧∨¬",
                "$\\in$ $\\notin$ $\\emptyset$ $\\cup$ $\\cap$ $\\subset$ $\\subseteq$ $\\forall$ $\\exists$ "
                        + "$\\wedge$ $\\vee$ $\\neg$");
        return Map.copyOf(signs);
    }

    private static void put(Map<Integer, String> signs, String letters, String commands) {
        String[] each = commands.split(" ");
        for (int i = 0; i < each.length; i++) {
            signs.put((int) letters.charAt(i), each[i]);
        }
    }

    /// The words, with nothing in them that LaTeX takes for a command.
    static String of(String text) {
        return text.codePoints()
                .mapToObj(letter -> command(letter).orElseGet(() -> Character.toString(letter)))
                .collect(Collectors.joining());
    }

    /// pdfLaTeX stops at letters that its fonts lack; there they become question marks, while XeLaTeX and LuaLaTeX set
    /// them.
    static String missing(Collection<Integer> letters) {
        return letters.stream()
                .filter(letter -> letter > LAST_LATIN && command(letter).isEmpty())
                .map("\\DeclareUnicodeCharacter{%04X}{?}\n"::formatted)
                .collect(Collectors.joining());
    }

    /// What stands in for rare Latin letters where there are only the fonts that come with every LaTeX.
    static String standIns(Collection<Integer> letters) {
        return letters.stream()
                .filter(letter -> RARE.indexOf(letter) >= 0)
                .map(letter ->
                        "\\DeclareUnicodeCharacter{%04X}{%s}".formatted(letter, FOR_RARE.get(RARE.indexOf(letter))))
                .collect(Collectors.joining());
    }

    private static Optional<String> command(int letter) {
        if (SMALL.indexOf(letter) >= 0) {
            String name = GREEK.get(SMALL.indexOf(letter));
            return Optional.of(name.equals("omicron") ? "$o$" : "$\\" + name + "$");
        }
        if (CAPITAL.indexOf(letter) >= 0) {
            return Optional.of("$\\" + CAPITALS.get(CAPITAL.indexOf(letter)) + "$");
        }
        if (RAISED.indexOf(letter) >= 0) {
            return Optional.of("$^" + RAISED.indexOf(letter) + "$");
        }
        return LOWERED.indexOf(letter) >= 0
                ? Optional.of("$_" + LOWERED.indexOf(letter) + "$")
                : Optional.ofNullable(SIGNS.get(letter));
    }
}

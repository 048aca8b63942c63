package org.causeboard.model.format.bif;

import java.util.List;
import java.util.Map;
import org.causeboard.engine.infer.discrete.DiscreteNetwork;
import org.causeboard.engine.variable.Variable;

/// Writes discrete networks in XMLBIF 0.3 with the description of its elements, so that [XmlNetworks] reads back the
/// same network to the last digit, but for spaces around names.
public final class XmlBifWriter {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE BIF [
              <!ELEMENT BIF ( NETWORK )*>
              <!ATTLIST BIF VERSION CDATA #REQUIRED>
              <!ELEMENT NETWORK ( NAME, ( PROPERTY | VARIABLE | DEFINITION )* )>
              <!ELEMENT NAME (#PCDATA)>
              <!ELEMENT VARIABLE ( NAME, ( OUTCOME | PROPERTY )* )>
              <!ATTLIST VARIABLE TYPE (nature|decision|utility) "nature">
              <!ELEMENT OUTCOME (#PCDATA)>
              <!ELEMENT DEFINITION ( FOR | GIVEN | TABLE | PROPERTY )*>
              <!ELEMENT FOR (#PCDATA)>
              <!ELEMENT GIVEN (#PCDATA)>
              <!ELEMENT TABLE (#PCDATA)>
              <!ELEMENT PROPERTY (#PCDATA)>
            ]>
            """;

    private final StringBuilder text = new StringBuilder(HEAD);

    private XmlBifWriter() {}

    /// The text of a network.
    ///
    /// @param properties per variable the texts of its properties, such as `position = (73, 165)`
    public static String write(DiscreteNetwork network, String name, Map<String, List<String>> properties) {
        return new XmlBifWriter().network(network, name, properties);
    }

    private String network(DiscreteNetwork network, String name, Map<String, List<String>> properties) {
        text.append("<BIF VERSION=\"0.3\">\n<NETWORK>\n");
        element("", "NAME", name);
        for (Variable variable : network.variables()) {
            text.append("<VARIABLE TYPE=\"nature\">\n");
            element("  ", "NAME", variable.name());
            network.states(variable.name()).forEach(state -> element("  ", "OUTCOME", state));
            properties.getOrDefault(variable.name(), List.of()).forEach(each -> element("  ", "PROPERTY", each));
            text.append("</VARIABLE>\n");
        }
        network.variables().forEach(variable -> table(network, variable.name()));
        return text.append("</NETWORK>\n</BIF>\n").toString();
    }

    private void table(DiscreteNetwork network, String variable) {
        text.append("<DEFINITION>\n");
        element("  ", "FOR", variable);
        network.parents(variable).forEach(parent -> element("  ", "GIVEN", parent));
        double[] table = network.table(variable);
        int states = network.states(variable).size();
        text.append("  <TABLE>");
        for (int i = 0; i < table.length; i++) {
            text.append(i % states == 0 ? "\n    " : " ").append(table[i]);
        }
        text.append("\n  </TABLE>\n</DEFINITION>\n");
    }

    private void element(String indent, String tag, String words) {
        text.append(indent).append('<').append(tag).append('>');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> text.append(c < ' ' ? ' ' : c); // XML has no way to write such signs
            }
        }
        text.append("</").append(tag).append(">\n");
    }
}

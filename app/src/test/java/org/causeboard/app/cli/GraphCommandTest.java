package org.causeboard.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCommandTest {
    @TempDir
    private Path folder;

    @Test
    void anEquivalenceClassIsWrittenCountedAndListed() throws IOException {
        assertThat(graph("dag { X -> M -> Y }", "--as", "cpdag").output()).contains("pdag", "M -- X", "M -- Y");
        ConsoleCall members = graph("dag { X -> M -> Y }", "--members", "2");
        assertThat(members.outputLines().getFirst()).isEqualTo("3 Markov equivalent DAGs");
        assertThat(members.outputLines()).hasSize(3);
        assertThat(graph("dag { X -> C <- Y }", "--members", "9").output()).contains("1 Markov equivalent");
    }

    @Test
    void latentVariablesAreProjectedAwayAndWrittenOutAgain() throws IOException {
        String confounded = "dag { U [latent]; U -> X; U -> Y; X -> Y }";
        assertThat(graph(confounded, "--as", "projection").output())
                .contains("X <-> Y")
                .doesNotContain("U");
        assertThat(graph("dag { X -> Y; X <-> Y }", "--as", "canonical-dag").output())
                .contains("[latent]")
                .doesNotContain("<->");
        assertThat(graph(confounded, "--as", "mag").output()).startsWith("mag");
        assertThat(graph("dag { A -> X; B -> X; X -> Y }", "--as", "pag").output())
                .startsWith("pag")
                .contains("@->");
    }

    @Test
    void validityOfAncestralGraphsIsTold() throws IOException {
        assertThat(graph("mag { X -> Y; X <-> Z }", "--valid").output()).contains("valid");
        assertThat(graph("mag { X -> Y; X <-> Y }", "--valid").exitCode()).isEqualTo(CommandLine.NO_ANSWER);
    }

    @Test
    void whatHasNoSuchFormSaysWhy() throws IOException {
        assertThat(graph("dag { U [latent]; U -> X }", "--as", "cpdag").errors())
                .contains("Take the PAG");
        assertThat(graph("digraph { X -> Y; Y -> X }", "--as", "mag").errors()).contains("There is a cycle");
        assertThat(graph("dag { X -> Y }", "--as", "back-door-graph").errors()).contains("Mark an exposure");
        assertThat(graph("dag { X -> Y }", "--as", "tree").errors()).contains("transitive-reduction");
    }

    private ConsoleCall graph(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("g.dag"), text);
        String[] all = new String[options.length + 2];
        all[0] = "graph";
        all[1] = file.toString();
        System.arraycopy(options, 0, all, 2, options.length);
        return ConsoleCall.of(all);
    }
}

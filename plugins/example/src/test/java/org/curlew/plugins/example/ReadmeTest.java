package org.curlew.plugins.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ReadmeTest {

    @Test
    void the_readme_shows_the_rule_as_it_is() throws IOException {
        String source =
                Files.readString(Path.of("src/main/java/org/curlew/plugins/example/SignSymmetricFeedback.java"));
        String shown = source.substring(
                        source.indexOf("// readme: begin\n") + "// readme: begin\n".length(),
                        source.indexOf("    // readme: end"))
                .stripTrailing()
                .stripIndent();
        assertThat(Files.readString(Path.of("../../README.md"))).contains(shown);
    }
}

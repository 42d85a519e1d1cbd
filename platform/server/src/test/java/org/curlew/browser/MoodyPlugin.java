package org.curlew.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.curlew.testkit.SourcePlugin;

/** A real plugin jar, compiled here, with a rule that fails for as long as a file is not there. */
final class MoodyPlugin {

    private static final String RULE = """
            package moody;
            import org.curlew.spi.*;
            @org.pf4j.Extension(points = {PlasticityRule.class})
            public final class Moody implements PlasticityRule {
                public String name() { return "moody"; }
                public String title() { return "Moody"; }
                public String summary() { return "Learns nothing, and only when it likes."; }
                public LocalRule create(Values values, RuleSetting setting) {
                    return (batch, layers) -> {
                        if (!java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) throw new IllegalStateException("not in the mood");
                        for (Factors layer : layers) java.util.Arrays.fill(layer.postsynaptic().data(), 0.0);
                    };
                }
            }
            """;

    private MoodyPlugin() {}

    /** @param cheer the file that it waits for */
    static void putInto(Path folder, Path cheer) throws IOException {
        SourcePlugin.putInto(folder, "moody", Map.of("Moody", RULE.formatted(cheer)));
    }
}

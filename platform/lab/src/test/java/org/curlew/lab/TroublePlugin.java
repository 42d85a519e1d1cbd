package org.curlew.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.curlew.testkit.SourcePlugin;

/** A real plugin jar, compiled here, with rules that do what no rule should once they were asked a few times. */
final class TroublePlugin {

    private static final String RULE = """
            package trouble;
            import org.curlew.spi.*;
            @org.pf4j.Extension(points = {PlasticityRule.class})
            public final class %1$s implements PlasticityRule {
                static final java.util.List<Object> KEPT = new java.util.ArrayList<>();
                public String name() { return "%2$s"; }
                public String title() { return "%2$s"; }
                public String summary() { return "Trouble."; }
                public LocalRule create(Values values, RuleSetting setting) {
                    int[] asked = {0};
                    return (batch, layers) -> {
                        for (Factors layer : layers) java.util.Arrays.fill(layer.postsynaptic().data(), 0.0);
                        if (asked[0]++ > 100) { %3$s }
                    };
                }
            }
            """;

    private static final List<String[]> RULES = List.of(
            new String[] {"Loops", "loops", "while (true) { Thread.onSpinWait(); }"},
            new String[] {"Exits", "exits", "System.exit(7);"},
            new String[] {"Hoards", "hoards", "while (true) { KEPT.add(new double[1 << 20]); }"},
            new String[] {"Throws", "throws", "throw new IllegalStateException(\"out of sorts\");"});

    private TroublePlugin() {}

    static void putInto(Path folder) throws IOException {
        SourcePlugin.putInto(
                folder,
                "trouble",
                RULES.stream().collect(Collectors.toMap(rule -> rule[0], rule -> RULE.formatted((Object[]) rule))));
    }
}

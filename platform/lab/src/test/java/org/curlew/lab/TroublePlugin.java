package org.curlew.lab;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

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
        Path classes = Files.createTempDirectory("trouble");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (String[] rule : RULES) {
            Path source = classes.resolve(rule[0] + ".java");
            Files.writeString(source, RULE.formatted((Object[]) rule));
            String classPath = System.getProperty("java.class.path");
            int status = compiler.run(
                    null, null, null, "-proc:none", "-cp", classPath, "-d", classes.toString(), source.toString());
            if (status != 0) {
                throw new IllegalStateException("the plugin does not compile");
            }
        }
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve("trouble-1.0.0.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest());
                Stream<Path> compiled = Files.list(classes.resolve("trouble"))) {
            for (Path type : compiled.toList()) {
                jar.putNextEntry(new ZipEntry("trouble/" + type.getFileName()));
                jar.write(Files.readAllBytes(type));
            }
            jar.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
            String names =
                    String.join("\n", RULES.stream().map(r -> "trouble." + r[0]).toList());
            jar.write(names.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes fields = manifest.getMainAttributes();
        fields.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        fields.putValue("Plugin-Id", "trouble");
        fields.putValue("Plugin-Version", "1.0.0");
        fields.putValue("Plugin-Requires", ">=0.1.0 & <0.2.0");
        return manifest;
    }
}

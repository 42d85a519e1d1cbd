package org.curlew.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

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
        Path classes = Files.createTempDirectory("moody");
        Path source = classes.resolve("Moody.java");
        Files.writeString(source, RULE.formatted(cheer));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (status != 0) {
            throw new IllegalStateException("the plugin does not compile");
        }
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve("moody-1.0.0.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest())) {
            jar.putNextEntry(new ZipEntry("moody/Moody.class"));
            jar.write(Files.readAllBytes(classes.resolve("moody").resolve("Moody.class")));
            jar.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
            jar.write("moody.Moody".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        Attributes fields = manifest.getMainAttributes();
        fields.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        fields.putValue("Plugin-Id", "moody");
        fields.putValue("Plugin-Version", "1.0.0");
        fields.putValue("Plugin-Requires", ">=0.1.0 & <0.2.0");
        return manifest;
    }
}

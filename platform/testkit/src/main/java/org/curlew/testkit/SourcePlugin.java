package org.curlew.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A real plugin jar, compiled from source in a test, for parts that no plugin should ship. */
public final class SourcePlugin {

    private SourcePlugin() {}

    /**
     * Puts ID-1.0.0.jar into a folder, made where there is none; source and classes stay beside that.
     *
     * @param id of the plugin, and its package
     * @param sources simple name of each extension's class to its source
     */
    public static void putInto(Path folder, String id, Map<String, String> sources) throws IOException {
        Path classes = Files.createDirectories(folder.resolveSibling(id + "-classes"));
        for (Map.Entry<String, String> type : sources.entrySet()) {
            compile(Files.writeString(classes.resolve(type.getKey() + ".java"), type.getValue()), classes);
        }
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve(id + "-1.0.0.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest(id));
                Stream<Path> compiled = Files.list(classes.resolve(id))) {
            for (Path type : compiled.toList()) {
                jar.putNextEntry(new ZipEntry(id + "/" + type.getFileName()));
                jar.write(Files.readAllBytes(type));
            }
            jar.putNextEntry(new ZipEntry("META-INF/extensions.idx"));
            String names = String.join(
                    "\n", sources.keySet().stream().map(name -> id + "." + name).toList());
            jar.write(names.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void compile(Path source, Path into) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = System.getProperty("java.class.path");
        int status = compiler.run(
                null, null, null, "-proc:none", "-cp", classPath, "-d", into.toString(), source.toString());
        if (status != 0) {
            throw new IllegalStateException("the plugin's " + source.getFileName() + " does not compile");
        }
    }

    private static Manifest manifest(String id) {
        Manifest manifest = new Manifest();
        Attributes fields = manifest.getMainAttributes();
        fields.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        fields.putValue("Plugin-Id", id);
        fields.putValue("Plugin-Version", "1.0.0");
        fields.putValue("Plugin-Requires", ">=0.1.0 & <0.2.0");
        return manifest;
    }
}

package org.curlew.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Distributions that differ from the built one in their plugins. */
final class Distributions {

    private Distributions() {}

    /** The built one without a plugin; libraries are shared with it. */
    static Path without(String plugin, Path home) throws IOException {
        Path built = ServedLab.distribution();
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("plugins"));
        for (Path file : files(built.resolve("bin"))) {
            Path copy = home.resolve("bin").resolve(file.getFileName());
            Files.copy(file, copy);
            copy.toFile().setExecutable(file.toFile().canExecute());
        }
        Files.createSymbolicLink(home.resolve("lib"), built.resolve("lib").toAbsolutePath());
        for (Path jar : files(built.resolve("plugins"))) {
            if (!jar.getFileName().toString().startsWith(plugin)) {
                Files.copy(jar, home.resolve("plugins").resolve(jar.getFileName()));
            }
        }
        return home;
    }

    /** Puts a plugin of the built distribution into a folder. */
    static void copy(String plugin, Path into) throws IOException {
        Files.createDirectories(into);
        for (Path jar : files(ServedLab.distribution().resolve("plugins"))) {
            if (jar.getFileName().toString().startsWith(plugin)) {
                Files.copy(jar, into.resolve(jar.getFileName()));
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}

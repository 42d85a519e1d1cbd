package org.curlew.server.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Option;

/** Where the installed plugins are: the distribution's folder, and the data directory's. */
final class Installed {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "data directory (default: ~/.curlew); its folder plugins holds your own plugins")
    private Path data = Path.of(System.getProperty("user.home"), ".curlew");

    Path data() {
        return data;
    }

    static List<Path> distributionPlugins() {
        return List.of(Path.of(System.getProperty("curlew.home", "."), "plugins"));
    }

    PluginHost host() {
        List<Path> folders = new java.util.ArrayList<>(distributionPlugins());
        folders.add(data.resolve("plugins"));
        return new PluginHost(folders);
    }

    static String text(Path file) {
        try {
            if (Files.size(file) > 64 << 20) {
                throw new InvalidInput("", file + " is larger than 64 MB; an experiment is a small text");
            }
            return Files.readString(file);
        } catch (java.nio.file.NoSuchFileException missing) {
            throw new InvalidInput("", "there is no file " + file);
        } catch (java.io.IOException unreadable) {
            throw new InvalidInput("", file + " cannot be read: " + unreadable);
        }
    }
}

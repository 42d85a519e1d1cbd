package org.curlew.lab.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curlew.spi.Contribution;
import org.pf4j.DefaultPluginManager;
import org.pf4j.ManifestPluginDescriptorFinder;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginWrapper;
import org.pf4j.RuntimeMode;

/** PF4J over some folders of jars and zips: every file is tried alone, so that a broken one is skipped. */
final class PluginFolders implements AutoCloseable {

    /** Version of the spi that a plugin's Plugin-Requires is checked against. */
    private static final String SPI_VERSION = "0.1.0";

    private final List<Path> folders;
    private final List<PluginProblem> problems;
    private final Jars jars = new Jars();

    PluginFolders(List<Path> folders, List<PluginProblem> problems) {
        this.folders = folders;
        this.problems = problems;
    }

    List<PluginWrapper> start() {
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                files(folder).forEach(this::load);
            }
        }
        jars.startPlugins();
        return List.copyOf(jars.getPlugins());
    }

    <T extends Contribution> List<T> extensions(Class<T> type, String plugin) {
        return jars.getExtensions(type, plugin);
    }

    @Override
    public void close() {
        // one by one from a copy: PF4J's own loop changes the list that it walks
        for (PluginWrapper plugin : List.copyOf(jars.getPlugins())) {
            jars.unloadPlugin(plugin.getPluginId());
        }
    }

    private List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.getFileName().toString().matches(".*\\.(jar|zip)"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(new PluginProblem(folder, "the folder cannot be read: " + unreadable));
            return List.of();
        }
    }

    private void load(Path file) {
        try {
            PluginDescriptor descriptor = jars.describe(file);
            String requires = descriptor.getRequires();
            if (requires == null || !requires.contains("<")) {
                problems.add(new PluginProblem(
                        file,
                        "Plugin-Requires must name a range with an upper bound, such as >=0.1.0 & <0.2.0; got "
                                + requires));
                return;
            }
            jars.loadPlugin(file);
        } catch (RuntimeException | LinkageError broken) {
            problems.add(new PluginProblem(file, "it is not a plugin that can be loaded: " + reason(broken)));
        }
    }

    private static String reason(Throwable broken) {
        return broken.getMessage() == null ? broken.toString() : broken.getMessage();
    }

    private static final class Jars extends DefaultPluginManager {

        Jars() {
            super(List.of());
            setSystemVersion(SPI_VERSION);
        }

        @Override
        public RuntimeMode getRuntimeMode() {
            return RuntimeMode.DEPLOYMENT;
        }

        PluginDescriptor describe(Path file) {
            PluginDescriptor descriptor = file.toString().endsWith(".jar")
                    ? new ManifestPluginDescriptorFinder().find(file)
                    : getPluginDescriptorFinder().find(file);
            if (descriptor == null || descriptor.getPluginId() == null) {
                throw new PluginRuntimeException("it has no Plugin-Id in its manifest");
            }
            return descriptor;
        }
    }
}

package org.curlew.lab.plugins;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.spi.Contribution;
import org.pf4j.PluginState;
import org.pf4j.PluginWrapper;

/** Loads the plugins of some folders. A plugin that cannot be loaded is skipped with its reason; the others are not harmed. */
public final class PluginHost implements AutoCloseable {

    private final PluginFolders folders;
    private final List<InstalledPlugin> plugins = new ArrayList<>();
    private final List<PluginProblem> problems = new ArrayList<>();
    private final Map<Contribution, InstalledPlugin> owners = new LinkedHashMap<>();
    private final Catalogue catalogue;

    /** @param folders in order of precedence; one that does not exist is empty */
    public PluginHost(List<Path> folders) {
        this.folders = new PluginFolders(folders, problems);
        for (PluginWrapper wrapper : this.folders.start()) {
            load(wrapper);
        }
        reportDuplicates();
        catalogue = new Catalogue(owners.keySet());
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public List<InstalledPlugin> plugins() {
        return List.copyOf(plugins);
    }

    public List<PluginProblem> problems() {
        return List.copyOf(problems);
    }

    /** The plugin that a contribution of the catalogue comes from. */
    public InstalledPlugin owner(Contribution contribution) {
        return owners.get(contribution);
    }

    @Override
    public void close() {
        folders.close();
    }

    private void load(PluginWrapper wrapper) {
        if (wrapper.getPluginState() != PluginState.STARTED) {
            String reason = wrapper.getFailedException() == null
                    ? "state " + wrapper.getPluginState()
                    : wrapper.getFailedException().toString();
            problems.add(new PluginProblem(wrapper.getPluginPath(), "it could not be started: " + reason));
            return;
        }
        InstalledPlugin plugin = new InstalledPlugin(
                wrapper.getPluginId(),
                wrapper.getDescriptor().getVersion(),
                text(wrapper.getDescriptor().getProvider()),
                text(wrapper.getDescriptor().getLicense()),
                text(wrapper.getDescriptor().getPluginDescription()),
                wrapper.getPluginPath(),
                FileHash.sha256(wrapper.getPluginPath()));
        plugins.add(plugin);
        for (Kind kind : Kind.values()) {
            try {
                for (Contribution c : folders.extensions(kind.type(), plugin.id())) {
                    Declarations.check(c);
                    owners.put(c, plugin);
                }
            } catch (RuntimeException | LinkageError broken) {
                problems.add(new PluginProblem(plugin.file(), "its contributions cannot be used: " + broken));
            }
        }
    }

    private void reportDuplicates() {
        Map<String, InstalledPlugin> first = new HashMap<>();
        owners.forEach((contribution, plugin) -> {
            for (Kind kind : Kind.values()) {
                String name = kind.label() + " " + contribution.name();
                InstalledPlugin earlier = kind.type().isInstance(contribution) ? first.putIfAbsent(name, plugin) : null;
                if (earlier != null) {
                    problems.add(new PluginProblem(
                            plugin.file(), name + " is already contributed by " + earlier.id() + "; that one counts"));
                }
            }
        });
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}

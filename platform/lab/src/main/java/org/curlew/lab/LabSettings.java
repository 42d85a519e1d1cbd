package org.curlew.lab;

import java.nio.file.Path;
import java.util.List;

/**
 * How a lab runs.
 *
 * @param data the data directory; its {@code plugins} folder is always one more plugin folder
 * @param workerCommand starts a worker, given with the plugin folders as further arguments; heap limit is put in by the lab at the first {@code java} argument
 * @param workers processes that compute at a time
 */
public record LabSettings(
        Path data, List<Path> pluginFolders, List<String> workerCommand, int workers, int workerHeapMegabytes) {

    public LabSettings {
        pluginFolders = List.copyOf(pluginFolders);
        workerCommand = List.copyOf(workerCommand);
    }
}

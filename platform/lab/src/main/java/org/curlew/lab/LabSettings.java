package org.curlew.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.curlew.lab.jobs.Checkpoints;
import org.curlew.lab.runs.WorkerMemory;
import org.curlew.lab.worker.WorkerJava;

/**
 * How a lab runs.
 *
 * @param data the data directory; its folder {@code plugins} is always one more plugin folder
 * @param workerCommand starts a worker: the java executable, its flags, and what to run; the heap limit and the plugin folders are added
 * @param workers processes that compute at a time
 * @param patience how long a unit may go without finishing an epoch, beside what its size explains, before it is ended
 * @param checkpointEvery how often at most a unit at work keeps a checkpoint
 * @param calibrated whether the first estimate makes it measure the machine
 */
public record LabSettings(
        Path data,
        List<Path> pluginFolders,
        List<String> workerCommand,
        int workers,
        int workerHeapMegabytes,
        Duration patience,
        Duration checkpointEvery,
        boolean calibrated) {

    public static final Duration PATIENCE = Duration.ofMinutes(5);

    public LabSettings {
        pluginFolders = List.copyOf(pluginFolders);
        workerCommand = List.copyOf(workerCommand);
    }

    public LabSettings(
            Path data,
            List<Path> pluginFolders,
            List<String> workerCommand,
            int workers,
            int workerHeapMegabytes,
            Duration patience) {
        this(data, pluginFolders, workerCommand, workers, workerHeapMegabytes, patience, Checkpoints.USUAL, false);
    }

    /** Workers like this very process: its java, its class path; one a core, 256 MB each. */
    public static LabSettings of(Path data, List<Path> pluginFolders) {
        return new LabSettings(
                data,
                pluginFolders,
                WorkerJava.command(),
                Runtime.getRuntime().availableProcessors(),
                WorkerMemory.USUAL,
                PATIENCE);
    }

    public LabSettings withWorkers(int count) {
        return new LabSettings(
                data, pluginFolders, workerCommand, count, workerHeapMegabytes, patience, checkpointEvery, calibrated);
    }

    public LabSettings withWorkerHeap(int megabytes) {
        return new LabSettings(
                data, pluginFolders, workerCommand, workers, megabytes, patience, checkpointEvery, calibrated);
    }

    public LabSettings withPatience(Duration longest) {
        return new LabSettings(
                data, pluginFolders, workerCommand, workers, workerHeapMegabytes, longest, checkpointEvery, calibrated);
    }

    public LabSettings withCheckpoints(Duration every) {
        return new LabSettings(
                data, pluginFolders, workerCommand, workers, workerHeapMegabytes, patience, every, calibrated);
    }

    public LabSettings withCalibration() {
        return new LabSettings(
                data, pluginFolders, workerCommand, workers, workerHeapMegabytes, patience, checkpointEvery, true);
    }

    /** The plugin folders of the distribution, then the data directory's own. */
    List<Path> allPluginFolders() {
        List<Path> folders = new ArrayList<>(pluginFolders);
        folders.add(data.resolve("plugins"));
        return folders;
    }

    List<String> fullWorkerCommand() {
        List<String> command = new ArrayList<>(workerCommand);
        command.add(1, "-Xmx" + workerHeapMegabytes + "m");
        allPluginFolders().forEach(f -> command.add(f.toAbsolutePath().toString()));
        return WorkerJava.behindOthers(command);
    }
}

package org.curlew.server.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.curlew.lab.Lab;
import org.curlew.lab.LabSettings;
import org.curlew.server.web.Server;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the lab until it is interrupted. */
@Command(
        name = "serve",
        description = "Serves the lab to a browser on this computer and prints the link to open.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Installed installed;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "port to listen on; 0 takes any free one (default: 8080)")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: 127.0.0.1, this computer alone)")
    private String host;

    @Option(names = "--workers", defaultValue = "0", description = "worker processes (default: one a core)")
    private int workers;

    @Option(names = "--worker-heap", defaultValue = "256", description = "heap of a worker in MB (default: 256)")
    private int workerHeap;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "how long a trajectory may go without finishing an epoch before it is ended (default: 300)")
    private int patience;

    @Option(
            names = "--checkpoint-seconds",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "how often at most a trajectory at work keeps a checkpoint (default: 10)")
    private double checkpointSeconds;

    @Option(
            names = "--longest-sweep",
            paramLabel = "HOURS",
            description = "longest estimated time that a sweep may have; remembered (at first: 400)")
    private Double longestSweep;

    @Override
    public Integer call() throws InterruptedException {
        if (longestSweep != null && !(longestSweep > 0 && longestSweep <= 1e6)) {
            throw new InvalidInput(
                    "/longest-sweep", "--longest-sweep must lie in (0, 1000000] hours; got " + longestSweep);
        }
        int count = workers > 0 ? workers : Runtime.getRuntime().availableProcessors();
        LabSettings settings = LabSettings.of(installed.data(), Installed.distributionPlugins())
                .withWorkers(count)
                .withWorkerHeap(workerHeap)
                .withPatience(Duration.ofSeconds(Math.max(1, patience)))
                .withCheckpoints(CheckpointSeconds.duration(checkpointSeconds))
                .withCalibration();
        Server.checkFree(host, port); // before anything is written
        Lab lab = Lab.open(settings);
        if (longestSweep != null) {
            lab.sweeps().sizing().limit(Duration.ofSeconds((long) Math.ceil(longestSweep * 3600)));
        }
        Server server;
        try {
            server = Server.start(lab, host, port);
        } catch (RuntimeException failed) {
            lab.close();
            throw failed;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            server.close();
                            lab.close();
                        },
                        "shutdown"));
        for (var problem : lab.plugins().problems()) {
            spec.commandLine().getErr().println("Skipped " + problem.file() + ": " + problem.message());
        }
        var out = spec.commandLine().getOut();
        out.println("Curlew is ready. Open " + server.link());
        out.println("Data: " + installed.data() + ". Stop with Ctrl-C.");
        out.flush();
        Thread.ofPlatform().daemon().name("read-ahead").start(lab.sweeps()::readAhead);
        server.join();
        return 0;
    }
}

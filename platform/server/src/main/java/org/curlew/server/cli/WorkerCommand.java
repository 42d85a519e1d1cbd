package org.curlew.server.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.curlew.lab.plugins.PluginHost;
import org.curlew.lab.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A process that computes units which it reads from its input; the server starts it. */
@Command(
        name = "worker",
        hidden = true,
        description = "Computes units read from the input.",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "plugin folders")
    private List<Path> folders = List.of();

    /** How the server starts one: this very Java with this very class path. */
    static List<String> line() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Curlew.class.getName(),
                "worker");
    }

    @Override
    public Integer call() throws IOException {
        PrintStream messages = System.out;
        System.setOut(System.err); // what a plugin prints must not get between the messages
        try (PluginHost plugins = new PluginHost(folders)) {
            new Worker(plugins.catalogue(), messages).serve(System.in);
        }
        return 0;
    }
}

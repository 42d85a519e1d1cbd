package org.curlew.lab.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curlew.lab.plugins.PluginHost;

/** Entry of a worker process; the arguments are plugin folders. Units come in on standard input, reports go out on standard output. */
public final class WorkerMain {

    private WorkerMain() {}

    public static void main(String[] folders) throws IOException {
        run(System.in, System.out, Stream.of(folders).map(Path::of).toList());
    }

    /** Serves until the input ends. What plugins print goes to standard error, so that it cannot spoil the reports. */
    public static void run(InputStream units, PrintStream reports, List<Path> pluginFolders) throws IOException {
        PrintStream out = new PrintStream(reports, false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        VectorModule.load();
        try (PluginHost plugins = new PluginHost(pluginFolders)) {
            new Worker(plugins.catalogue(), out).serve(units);
        }
    }
}

package org.curlew.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.curlew.lab.worker.WorkerMain;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A process that computes units which it reads from its input; as the server starts them by itself; for a machine elsewhere. */
@Command(
        name = "worker",
        hidden = true,
        description = "Computes units read from the input.",
        mixinStandardHelpOptions = true)
final class WorkerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "plugin folders")
    private List<Path> folders = List.of();

    @Override
    public Integer call() throws IOException {
        WorkerMain.run(System.in, System.out, folders);
        return 0;
    }
}

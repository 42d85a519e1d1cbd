package org.curlew.server.cli;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Callable;
import org.curlew.lab.headless.SweepFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** curlew sweep retry DIR: failed units again. */
@Command(
        name = "retry",
        description = "Computes failed units again and writes the files anew.",
        mixinStandardHelpOptions = true)
final class SweepRetry implements Callable<Integer> {

    @Mixin
    private SweepTarget target;

    @Option(names = "--cell", paramLabel = "CELL", description = "only this cell; may be repeated")
    private Set<Integer> cells = Set.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (SweepFolder opened = target.open()) {
            opened.lab().sweeps().retry(opened.only().id(), cells);
            return target.finish(opened);
        }
    }
}

package org.curlew.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** curlew sweep: how a sweep in a folder fares, failed units again, larger axes or more seeds. */
@Command(
        name = "sweep",
        description = "Looks after a sweep that was computed in a folder.",
        mixinStandardHelpOptions = true,
        subcommands = {SweepStatus.class, SweepRetry.class, SweepExtend.class})
final class SweepCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do: curlew sweep status, retry or extend DIR");
        return 2;
    }
}

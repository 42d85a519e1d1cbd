package org.curlew.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** curlew sweep extend DIR: larger axes, or more seeds; what exists is kept. */
@Command(
        name = "extend",
        description = "Gives a sweep larger axes or more seeds; what exists is kept.",
        mixinStandardHelpOptions = true)
final class SweepExtend implements Callable<Integer> {

    @Mixin
    private SweepTarget target;

    @Option(names = "--to", paramLabel = "SWEEP.json", description = "the same sweep with more values on its axes")
    private Path larger;

    @Option(names = "--seeds", paramLabel = "N", description = "this many more seeds")
    private int seeds;

    @Option(
            names = "--uncertain",
            description = "seeds only where they might change the verdict of the sweep's picture")
    private boolean uncertain;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (larger == null && seeds == 0) {
            throw new InvalidInput("", "say what to add: --to SWEEP.json or --seeds N");
        }
        try (SweepFolder opened = target.open()) {
            String id = opened.only().id();
            Sweeps sweeps = opened.lab().sweeps();
            if (larger != null) {
                Sweep sweep = sweeps.json().read(Installed.text(larger));
                SweepEstimate cost = sweeps.growth().estimateExtension(id, sweep);
                System.err.printf(
                        Locale.ROOT,
                        "%d units more, %d of them stored already, about %d s%n",
                        cost.units(),
                        cost.stored(),
                        cost.time().toSeconds());
                sweeps.growth().extend(id, sweep);
            }
            if (seeds > 0) {
                CellChoice which = uncertain ? CellChoice.Uncertain.of(opened.only()) : new CellChoice.All();
                System.err.println(sweeps.growth().addSeeds(id, seeds, which) + " units more");
            }
            return target.finish(opened);
        }
    }
}

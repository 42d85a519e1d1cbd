package org.curlew.server.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.StoredSweep;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** curlew sweep status DIR: counts, and why units failed. */
@Command(
        name = "status",
        description = "Says how far a sweep is, and which cells failed and why.",
        mixinStandardHelpOptions = true)
final class SweepStatus implements Callable<Integer> {

    @Mixin
    private SweepTarget target;

    @Override
    public Integer call() {
        try (SweepFolder opened = target.open()) {
            StoredSweep s = opened.only();
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d of %d units done, %d failed, %d taken over; %.0f s of work%n",
                    s.title(),
                    s.done(),
                    s.units(),
                    s.failed(),
                    s.reused(),
                    s.seconds());
            for (int cell : opened.failedCells()) {
                var detail = opened.lab().sweeps().readings().cell(s.id(), cell);
                detail.units().stream()
                        .filter(u -> u.state() == UnitState.FAILED)
                        .forEach(u -> System.out.println("cell " + cell + " at " + detail.values() + ", arm " + u.arm()
                                + ", seed " + u.seed() + ": " + u.error().orElse("")));
            }
            return s.failed() > 0 ? 1 : 0;
        }
    }
}

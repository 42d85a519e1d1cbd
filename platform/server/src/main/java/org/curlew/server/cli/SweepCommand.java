package org.curlew.server.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.curlew.engine.sweep.Effect;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.gallery.Gallery;
import org.curlew.lab.gallery.GalleryFigure;
import org.curlew.lab.gallery.GalleryPicture;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.headless.SweepFolder;
import org.curlew.lab.headless.SweepOutput;
import org.curlew.lab.runs.UnitState;
import org.curlew.lab.sweeps.CellChoice;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.spi.InvalidInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** curlew sweep: how a sweep in a folder fares, failed units again, larger axes or more seeds. */
@Command(
        name = "sweep",
        description = "Looks after a sweep that was computed in a folder.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SweepCommand.StatusCommand.class,
            SweepCommand.RetryCommand.class,
            SweepCommand.ExtendCommand.class
        })
final class SweepCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        System.err.println("Say what to do: curlew sweep status, retry or extend DIR");
        return 2;
    }

    /** What every one of them is told. */
    static final class Target {

        @Parameters(paramLabel = "DIR", description = "the folder of the sweep")
        private Path folder;

        @Option(names = "--workers", paramLabel = "N", description = "worker processes (default: one a core)")
        private int workers = Runtime.getRuntime().availableProcessors();

        @Mixin
        private Installed installed;

        SweepRun run() {
            return new SweepRun(installed, workers, System.err);
        }

        SweepFolder open() {
            SweepFolder.exists(folder);
            return run().open(folder);
        }

        /** The pictures and effects that belong to the sweep: its figure's, or its own. */
        int finish(SweepFolder opened) throws IOException, InterruptedException {
            StoredSweep stored = opened.only();
            List<GalleryPicture> pictures = SweepOutput.pictures(stored.sweep().orElseThrow());
            List<Effect> effects = List.of();
            Map<String, Object> more = Map.of("name", stored.title());
            if (stored.figure().isPresent()) {
                String[] id = stored.figure().get().split("/");
                GalleryFigure figure = new Gallery(opened.lab().sweeps().json())
                        .figure(id[0], Scale.valueOf(id[1].toUpperCase(Locale.ROOT)));
                pictures = figure.pictures();
                effects = figure.effects();
                more = Map.of("name", figure.name(), "scale", figure.scale().label(), "title", figure.title());
            }
            return run().finish(opened, stored.id(), pictures, effects, more);
        }
    }

    /** curlew sweep status DIR: counts, and why units failed. */
    @Command(
            name = "status",
            description = "Says how far a sweep is, and which cells failed and why.",
            mixinStandardHelpOptions = true)
    static final class StatusCommand implements Callable<Integer> {

        @Mixin
        private Target target;

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
                    var detail = opened.lab().sweeps().cell(s.id(), cell);
                    detail.units().stream()
                            .filter(u -> u.state() == UnitState.FAILED)
                            .forEach(u -> System.out.println(
                                    "cell " + cell + " at " + detail.values() + ", arm " + u.arm() + ", seed "
                                            + u.seed() + ": " + u.error().orElse("")));
                }
                return s.failed() > 0 ? 1 : 0;
            }
        }
    }

    /** curlew sweep retry DIR: failed units again. */
    @Command(
            name = "retry",
            description = "Computes failed units again and writes the files anew.",
            mixinStandardHelpOptions = true)
    static final class RetryCommand implements Callable<Integer> {

        @Mixin
        private Target target;

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

    /** curlew sweep extend DIR: larger axes, or more seeds; what exists is kept. */
    @Command(
            name = "extend",
            description = "Gives a sweep larger axes or more seeds; what exists is kept.",
            mixinStandardHelpOptions = true)
    static final class ExtendCommand implements Callable<Integer> {

        @Mixin
        private Target target;

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
                var sweeps = opened.lab().sweeps();
                if (larger != null) {
                    sweeps.extend(id, sweeps.json().read(Installed.text(larger)));
                }
                if (seeds > 0) {
                    int added = sweeps.addSeeds(id, seeds, uncertain ? choice(opened.only()) : new CellChoice.All());
                    System.err.println(added + " units more");
                }
                return target.finish(opened);
            }
        }

        private static CellChoice choice(StoredSweep stored) {
            Picture picture = stored.sweep()
                    .flatMap(Sweep::picture)
                    .filter(p -> p.decision().isPresent())
                    .orElseThrow(() -> new InvalidInput(
                            "", "the sweep's picture has no decision, so no cell is uncertain; leave out --uncertain"));
            return new CellChoice.Uncertain(
                    picture.quantity(), picture.decision().getAsDouble(), picture.logarithmic());
        }
    }
}

package org.curlew.server.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.kernel.Kernels;
import org.curlew.engine.simulation.Checkpoint;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.headless.UnitFolder;
import org.curlew.lab.store.WeightWriter;
import org.curlew.lab.worker.CheckpointFile;
import org.curlew.spi.Weights;

/** All trajectories of an experiment, a few at a time in this process, with a progress line; in the order of arms, then seeds, whatever the number of threads. */
final class HeadlessRun {

    private final Experiment experiment;
    private final Simulation simulation;
    private final int workers;
    private final UnitFolder units;
    private final BiFunction<Integer, Long, String> keys;
    private final PrintStream progress;
    private final AtomicLong epochs = new AtomicLong();
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * @param units what was computed before and is computed now
     * @param keys name of the unit of an arm and seed there
     */
    HeadlessRun(
            Catalogue catalogue,
            Experiment experiment,
            Kernels kernels,
            int workers,
            UnitFolder units,
            BiFunction<Integer, Long, String> keys,
            PrintStream progress) {
        this.experiment = experiment;
        simulation = new Simulation(catalogue, experiment, kernels);
        this.workers = workers;
        this.units = units;
        this.keys = keys;
        this.progress = progress;
    }

    List<Trajectory> trajectories() throws InterruptedException {
        long begun = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<List<Future<Trajectory>>> pending = pending(pool);
            List<Trajectory> done = new ArrayList<>();
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                for (List<Future<Trajectory>> ofSeed : pending) {
                    done.add(result(ofSeed.get(arm), begun));
                }
            }
            progress.print("\r\u001b[K");
            return done;
        }
    }

    // the arms of a seed one after another, since those that run at the same time share its data
    private List<List<Future<Trajectory>>> pending(ExecutorService pool) {
        return experiment.seeds().stream()
                .mapToObj(seed -> IntStream.range(0, experiment.arms().size())
                        .mapToObj(arm -> pool.submit(() -> unit(arm, seed)))
                        .toList())
                .toList();
    }

    private Trajectory unit(int arm, long seed) {
        return units.unit(
                keys.apply(arm, seed),
                (file, recorded) -> file.compute(simulation, arm, seed, watching(file, recorded)));
    }

    private Progress watching(CheckpointFile file, WeightWriter recorded) {
        return new Progress() {
            private long counted;

            @Override
            public void resumed(long epoch) {
                advanced(epoch);
            }

            @Override
            public void keepsNothing(String why) {
                if (told.compareAndSet(false, true)) {
                    progress.println("\rIf it is interrupted its trajectories begin anew: " + why + ".");
                }
            }

            @Override
            public void keep(Checkpoint now) {
                file.keep(now, recorded::force);
            }

            @Override
            public boolean takesWeights() {
                return true;
            }

            @Override
            public void weights(int index, long epoch, Weights now) {
                recorded.write(index, epoch, now.layers());
            }

            @Override
            public void advanced(long epochsDone) {
                epochs.addAndGet(epochsDone - counted);
                counted = epochsDone;
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }

    private Trajectory result(Future<Trajectory> unit, long begun) throws InterruptedException {
        while (true) {
            try {
                return unit.get(250, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                show(begun);
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException(failed.getCause());
            }
        }
    }

    private void show(long begun) {
        double fraction = (double) epochs.get() / experiment.recording().epochs() / experiment.units();
        double seconds = (System.nanoTime() - begun) / 1e9;
        String left = fraction > 0 ? String.format(Locale.ROOT, "%.0f s left", seconds / fraction - seconds) : "";
        int filled = (int) (30 * Math.min(1, fraction));
        progress.printf(
                Locale.ROOT,
                "\r[%s%s] %3.0f %%  %s ",
                "#".repeat(filled),
                ".".repeat(30 - filled),
                100 * fraction,
                left);
    }
}

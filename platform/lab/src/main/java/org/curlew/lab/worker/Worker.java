package org.curlew.lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Checkpoint;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.TrajectoryCodec;
import org.curlew.lab.store.WeightWriter;
import org.curlew.spi.Weights;

/** The worker's side: reads a unit a line, computes it, reports; ends when its input ends, so that it never outlives its server. */
public final class Worker {

    private static final long REPORT_EVERY_NANOS = 200_000_000;
    private static final long STOP_SECONDS = 2;

    private final Catalogue catalogue;
    private final PrintStream out;
    private volatile boolean ended;

    public Worker(Catalogue catalogue, PrintStream out) {
        this.catalogue = catalogue;
        this.out = out;
    }

    /** Computes in a thread of its own while this one listens: the end of the input ends the work at once. */
    public void serve(InputStream units) throws IOException {
        try (var work = Executors.newSingleThreadExecutor(daemons("compute"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(units, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Request request = Request.parse(line);
                work.execute(() -> answer(request));
            }
            ended = true;
            work.shutdownNow();
            if (!work.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory daemons(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }

    // the answer's line may be what does not fit into memory
    private void answer(Request request) {
        try {
            say(
                    switch (request) {
                        case Request.Unit unit -> compute(unit);
                        case Request.Trial trial -> time(trial);
                    });
        } catch (OutOfMemoryError large) {
            say(tooLarge());
        }
    }

    private static Message tooLarge() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Message.Failed(
                "it needs more memory than a worker has (" + megabytes
                        + " MB). Make the network or the training set smaller, or record fewer points.",
                true);
    }

    private Message time(Request.Trial trial) {
        try {
            Experiment experiment = new ExperimentJson(catalogue).read(trial.experiment());
            Tempo tempo = new Tempo(trial.seconds(), () -> ended);
            new Simulation(catalogue, experiment).run(0, experiment.seeds().first(), tempo);
            return new Message.Timed(tempo.timing());
        } catch (OutOfMemoryError large) {
            return tooLarge();
        } catch (RuntimeException | Error failure) {
            return new Message.Failed(failure.toString(), false);
        }
    }

    private Message compute(Request.Unit unit) {
        try {
            Experiment experiment = new ExperimentJson(catalogue).read(unit.experiment());
            say(new Message.Begun(multiplyAddsAnEpoch(experiment)));
            CheckpointFile file =
                    new CheckpointFile(Path.of(unit.checkpoint()), Duration.ofNanos((long) (1e9 * unit.every())));
            try (WeightWriter weights = new WeightWriter(Path.of(unit.weights()))) {
                Reports reports = new Reports(file, weights);
                Trajectory trajectory =
                        file.compute(new Simulation(catalogue, experiment), unit.arm(), unit.seed(), reports);
                return new Message.Done(TrajectoryCodec.encode(trajectory), reports.seconds());
            }
        } catch (OutOfMemoryError large) {
            return tooLarge();
        } catch (RuntimeException | Error failure) {
            return new Message.Failed(failure.toString(), false);
        }
    }

    private double multiplyAddsAnEpoch(Experiment experiment) {
        return Cost.of(catalogue, experiment).multiplyAdds()
                / experiment.recording().epochs();
    }

    private synchronized void say(Message message) {
        out.println(Message.line(message));
        out.flush();
    }

    private final class Reports implements Progress {

        private final CheckpointFile file;
        private final WeightWriter weights;
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private long last = System.nanoTime();
        private long begun = -1;

        Reports(CheckpointFile file, WeightWriter weights) {
            this.file = file;
            this.weights = weights;
        }

        /** Processor time since the first recording: what else the machine does hardly matters. */
        double seconds() {
            return begun < 0 ? 0 : (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        }

        @Override
        public void keep(Checkpoint now) {
            file.keep(now, weights::force);
        }

        @Override
        public boolean takesWeights() {
            return true;
        }

        @Override
        public void weights(int index, long epoch, Weights recorded) {
            weights.write(index, epoch, recorded.layers());
        }

        @Override
        public void resumed(long epoch) {
            say(new Message.Resumed(epoch));
        }

        @Override
        public void keepsNothing(String why) {
            System.err.println("if it is interrupted it begins anew: " + why);
        }

        @Override
        public boolean cancelled() {
            return ended;
        }

        @Override
        public void recorded(int index, long epoch, double[] values) {
            if (begun < 0) {
                begun = threads.getCurrentThreadCpuTime();
            }
            Double[] defined = new Double[values.length];
            for (int i = 0; i < values.length; i++) {
                defined[i] = Double.isFinite(values[i]) ? (Double) values[i] : null;
            }
            say(new Message.Point(index, epoch, defined));
        }

        @Override
        public void advanced(long epochsDone) {
            long now = System.nanoTime();
            if (now - last > REPORT_EVERY_NANOS) {
                last = now;
                say(new Message.Advanced(epochsDone));
            }
        }
    }
}

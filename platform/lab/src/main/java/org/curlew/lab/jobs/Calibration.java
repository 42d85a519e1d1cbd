package org.curlew.lab.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.worker.Timing;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out how fast this machine is, before anything ran on it: a moment of each of a few experiments, one a way to compute, in a few workers at a time, as units
 * are computed. Begun when the first estimate is asked for, while no unit waits; nobody waits for it, and the workers are warm after it. What ran is believed more
 * than what was tried.
 */
public final class Calibration implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Calibration.class.getName());
    private static final double MOST_SECONDS = 2;

    private final Dispatcher dispatcher;
    private final ExperimentJson experiments;
    private final Speed speed;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final AtomicInteger left = new AtomicInteger();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile boolean closed;

    /** @param dispatcher whose workers are measured */
    public Calibration(Dispatcher dispatcher, ExperimentJson experiments, Speed speed) {
        this.dispatcher = dispatcher;
        this.experiments = experiments;
        this.speed = speed;
    }

    /** Returns at once; only the first call does something, and only where the speed is not known. */
    public void begin() {
        if (!speed.calibrated() && begun.compareAndSet(false, true)) {
            List<OneTrial> all = trials().stream().map(OneTrial::new).toList();
            left.set(all.size() * dispatcher.trying(all.size()) + 1);
            dispatcher.tryOut(all);
            ended();
        }
    }

    /** Completes when it is over, however it went. */
    public CompletableFuture<Void> over() {
        return over;
    }

    /** What fails from now on fails since the workers are ended; trials that no worker has begun are never told. */
    @Override
    public void close() {
        closed = true;
        over.complete(null);
    }

    private void ended() {
        if (left.decrementAndGet() == 0) {
            if (!closed && !failed.get()) {
                speed.calibrationDone();
            }
            over.complete(null);
        }
    }

    /** Those whose parts are installed. */
    private List<Experiment> trials() {
        List<Experiment> trials = new ArrayList<>();
        try (InputStream in = Calibration.class.getResourceAsStream("trials.json")) {
            for (JsonNode trial : JsonMapper.shared().readTree(in)) {
                try {
                    trials.add(experiments.read(trial.toString()));
                } catch (InvalidInput partMissing) {
                    LOG.log(System.Logger.Level.DEBUG, "a trial is left out: " + partMissing.getMessage());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return trials;
    }

    /** One experiment for all workers that try; the mean of what they tell counts. */
    private final class OneTrial implements Trial {

        private final Experiment experiment;
        private final String json;
        private double rates;
        private int told;

        OneTrial(Experiment experiment) {
            this.experiment = experiment;
            json = experiments.canonical(experiment);
        }

        @Override
        public String experiment() {
            return json;
        }

        @Override
        public double seconds() {
            return MOST_SECONDS;
        }

        @Override
        public synchronized void timed(Timing timing, boolean first) {
            rates += timing.epochsPerSecond();
            told++;
            speed.tried(experiment, rates / told);
            if (first) {
                speed.started(timing.besides());
            }
            ended();
        }

        @Override
        public void failed(String why) {
            if (!closed && !failed.getAndSet(true)) {
                LOG.log(System.Logger.Level.WARNING, "this machine's speed could not be measured: " + why);
            }
            ended();
        }
    }
}

package org.curlew.lab.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.lab.worker.WorkerProcess;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out how fast this machine is, before anything ran on it: a moment of each of a few experiments, one a way to compute, in a worker of its own. Begun when the
 * first estimate is asked for, behind everything else; nobody waits for it. What ran is believed more than what was tried.
 */
public final class Calibration implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Calibration.class.getName());
    private static final double MOST_SECONDS = 1;
    private static final long LONGEST_END_MS = 5_000;

    private final List<String> command;
    private final ExperimentJson experiments;
    private final Speed speed;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private volatile Thread thread;
    private volatile WorkerProcess worker;
    private volatile boolean closed;

    /** @param command starts a worker */
    public Calibration(List<String> command, ExperimentJson experiments, Speed speed) {
        this.command = command;
        this.experiments = experiments;
        this.speed = speed;
    }

    /** Returns at once; only the first call does something, and only where the speed is not known. */
    public void begin() {
        if (!speed.calibrated() && begun.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().daemon().name("calibration").start(this::measure);
        }
    }

    /** Completes when it is over, however it went. */
    public CompletableFuture<Void> over() {
        return over;
    }

    @Override
    public void close() {
        closed = true;
        WorkerProcess process = worker;
        if (process != null) {
            process.kill();
        }
        Thread measuring = thread;
        if (measuring != null) {
            try {
                measuring.join(LONGEST_END_MS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void measure() {
        try (WorkerProcess process = new WorkerProcess(command, java.time.Duration.ofMinutes(1))) {
            worker = process;
            for (Experiment trial : trials()) {
                if (closed) {
                    return;
                }
                speed.tried(trial, process.time(experiments.canonical(trial), MOST_SECONDS));
            }
            speed.calibrationDone();
        } catch (IOException | WorkerProcess.WorkerDied | WorkerProcess.UnitFailed | RuntimeException notNow) {
            if (!closed) {
                LOG.log(System.Logger.Level.WARNING, "this machine's speed could not be measured: " + notNow);
            }
        } finally {
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
}

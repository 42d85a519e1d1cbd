package org.curlew.lab.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.Histories;
import org.curlew.lab.worker.WorkerProcess;

/** One worker process at a time, kept warm and fed unit after unit. A unit whose worker died goes on from its checkpoint; where it got no
 * further it is tried once more, then it has failed with the worker's last words. */
final class WorkerSlot implements Runnable {

    private static final System.Logger LOG = System.getLogger(WorkerSlot.class.getName());
    private static final int MOST_ATTEMPTS = 2;

    private final KeptWorker worker;
    private final Checkpoints checkpoints;
    private final Histories histories;
    private final UnitQueue queue;
    private volatile Task current;

    WorkerSlot(List<String> command, Duration patience, Checkpoints checkpoints, Histories histories, UnitQueue queue) {
        worker = new KeptWorker(command, patience);
        this.checkpoints = checkpoints;
        this.histories = histories;
        this.queue = queue;
    }

    @Override
    public void run() {
        try {
            for (Optional<Task> next = next(); next.isPresent(); next = next()) {
                current = next.get();
                try {
                    switch (current) {
                        case Attempt attempt -> compute(attempt);
                        case Trial trial -> tryOut(trial);
                    }
                } finally {
                    current = null;
                    queue.ended(next.get());
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Task> next() throws InterruptedException {
        return queue.take(this, worker.pid().isPresent());
    }

    /** Ends the worker where it works for this job. */
    void cancel(Job job) {
        if (current instanceof Attempt attempt && attempt.work().job() == job) {
            worker.kill();
        }
    }

    void endIfStill() {
        if (current != null) {
            worker.endIfStill();
        }
    }

    /** Process id of the worker; empty where none runs. */
    Optional<Long> pid() {
        return worker.pid();
    }

    void close() {
        worker.close();
    }

    private void tryOut(Trial trial) {
        try {
            boolean first = worker.start();
            if (!worker.closed()) {
                trial.timed(worker.process().time(trial.experiment(), trial.seconds()), first);
            }
        } catch (IOException | WorkerProcess.UnitFailed | WorkerProcess.WorkerDied | RuntimeException gone) {
            worker.end();
            trial.failed(gone.toString());
        }
    }

    private void compute(Attempt attempt) {
        Work work = attempt.work();
        Optional<String> before = checkpoints.kept(work.key());
        try {
            Optional<Trajectory> known = work.known();
            if (known.isPresent()) {
                work.done(known.get());
                return;
            }
            worker.start();
            if (work.job().cancelled() || worker.closed()) {
                return;
            }
            work.started();
            Trajectory trajectory = worker.process()
                    .compute(
                            work.experiment(),
                            work.arm(),
                            work.seed(),
                            checkpoints.file(work.key()),
                            checkpoints.every(),
                            histories.file(work.key()),
                            new Watch(work));
            if (trajectory.outcome().kind() != Outcome.Kind.CANCELLED) {
                work.done(trajectory);
                checkpoints.forget(work.key());
            }
        } catch (WorkerProcess.UnitFailed failed) {
            if (failed.spent()) {
                worker.end();
            }
            work.failed(failed.getMessage());
        } catch (WorkerProcess.WorkerDied died) {
            worker.end();
            died(attempt, before, died.getMessage());
        } catch (IOException noWorker) {
            work.failed("a worker could not be started: " + noWorker.getMessage());
        } catch (RuntimeException spoiled) {
            if (!worker.closed()) {
                worker.end();
                report(work, spoiled);
            }
        }
    }

    // where even the failure cannot be written down, this slot goes on with the next unit
    private void report(Work work, RuntimeException spoiled) {
        try {
            work.failed(spoiled.toString());
        } catch (RuntimeException unwritten) {
            LOG.log(System.Logger.Level.ERROR, "a unit's failure could not be kept: " + spoiled, unwritten);
        }
    }

    private void died(Attempt attempt, Optional<String> before, String lastWords) {
        if (attempt.work().job().cancelled() || worker.closed()) {
            return;
        }
        if (!checkpoints.kept(attempt.work().key()).equals(before)) {
            queue.addFirst(new Attempt(attempt.work(), 1));
        } else if (attempt.number() < MOST_ATTEMPTS) {
            queue.addFirst(attempt.again());
        } else {
            attempt.work().failed("its worker ended " + attempt.number() + " times; the last time: " + lastWords);
        }
    }

    private record Watch(Work work) implements WorkerProcess.Watch {

        @Override
        public void point(int index, long epoch, Double[] values) {
            work.point(epoch, values);
        }

        @Override
        public void resumed(long epoch) {
            work.resumed(epoch);
        }

        @Override
        public void advanced(long epochs) {
            work.advanced(epochs);
        }

        @Override
        public void took(double seconds) {
            work.took(seconds);
        }
    }
}

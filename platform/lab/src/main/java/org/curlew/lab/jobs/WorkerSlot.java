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

    private final List<String> command;
    private final Duration patience;
    private final Checkpoints checkpoints;
    private final Histories histories;
    private final UnitQueue queue;
    private volatile WorkerProcess process;
    private volatile Attempt current;
    private volatile boolean closed;

    WorkerSlot(List<String> command, Duration patience, Checkpoints checkpoints, Histories histories, UnitQueue queue) {
        this.command = command;
        this.patience = patience;
        this.checkpoints = checkpoints;
        this.histories = histories;
        this.queue = queue;
    }

    @Override
    public void run() {
        try {
            for (Optional<Attempt> next = queue.take(); next.isPresent(); next = queue.take()) {
                Attempt attempt = next.get();
                current = attempt;
                try {
                    compute(attempt);
                } finally {
                    current = null;
                    queue.ended(attempt);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the worker where it works for this job. */
    void cancel(Job job) {
        Attempt attempt = current;
        WorkerProcess worker = process;
        if (attempt != null && attempt.work().job() == job && worker != null) {
            worker.kill();
        }
    }

    void endIfStill() {
        WorkerProcess worker = process;
        if (current != null && worker != null) {
            worker.endIfStill();
        }
    }

    /** Process id of the worker; empty where none runs. */
    Optional<Long> pid() {
        return Optional.ofNullable(process).filter(WorkerProcess::alive).map(WorkerProcess::pid);
    }

    void close() {
        closed = true;
        WorkerProcess worker = process;
        if (worker != null) {
            worker.close();
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
            if (process == null || !process.alive()) {
                process = new WorkerProcess(command, patience);
            }
            if (closed) {
                endWorker();
            }
            if (work.job().cancelled() || closed) {
                return;
            }
            work.started();
            Trajectory trajectory = process.compute(
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
                endWorker();
            }
            work.failed(failed.getMessage());
        } catch (WorkerProcess.WorkerDied died) {
            endWorker();
            died(attempt, before, died.getMessage());
        } catch (IOException noWorker) {
            work.failed("a worker could not be started: " + noWorker.getMessage());
        } catch (RuntimeException spoiled) {
            if (!closed) {
                endWorker();
                report(work, spoiled);
            }
        }
    }

    private void endWorker() {
        if (process != null) {
            process.close();
            process = null;
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
        if (attempt.work().job().cancelled() || closed) {
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

package org.curlew.lab.runs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.worker.WorkerProcess;

/** One worker process at a time, kept warm and fed unit after unit. A unit whose worker died is tried once more, then it has failed with the worker's last words. */
final class WorkerSlot implements Runnable {

    private static final System.Logger LOG = System.getLogger(WorkerSlot.class.getName());
    private static final int MOST_ATTEMPTS = 2;

    private final List<String> command;
    private final UnitQueue queue;
    private final UnitEvents events;
    private volatile WorkerProcess process;
    private volatile UnitTask current;
    private volatile boolean closed;

    WorkerSlot(List<String> command, UnitQueue queue, UnitEvents events) {
        this.command = command;
        this.queue = queue;
        this.events = events;
    }

    @Override
    public void run() {
        try {
            for (Optional<UnitTask> next = queue.take(); next.isPresent(); next = queue.take()) {
                UnitTask task = next.get();
                current = task;
                try {
                    compute(task);
                } finally {
                    current = null;
                    queue.ended(task);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the worker where it works for this run. */
    void cancel(LiveRun run) {
        UnitTask task = current;
        WorkerProcess worker = process;
        if (task != null && task.run() == run && worker != null) {
            worker.kill();
        }
    }

    void endIfSilent(Duration longest) {
        WorkerProcess worker = process;
        if (current != null && worker != null && worker.silence().compareTo(longest) > 0) {
            worker.kill("It gave no sign of life for " + longest.toSeconds() + " s and was ended.");
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

    private void compute(UnitTask task) {
        try {
            if (process == null || !process.alive()) {
                process = new WorkerProcess(command);
            }
            if (task.run().cancelled() || closed) {
                return;
            }
            events.started(task);
            LiveUnit live = task.run().begin(task.unit());
            Trajectory trajectory = process.compute(
                    task.run().json(), task.unit().arm(), task.unit().seed(), new Watch(task, live));
            if (trajectory.outcome().kind() != Outcome.Kind.CANCELLED) {
                events.done(task, trajectory);
            }
        } catch (WorkerProcess.UnitFailed failed) {
            events.failed(task, failed.getMessage());
        } catch (WorkerProcess.WorkerDied died) {
            endWorker();
            died(task, died.getMessage());
        } catch (IOException noWorker) {
            events.failed(task, "a worker could not be started: " + noWorker.getMessage());
        } catch (RuntimeException spoiled) {
            if (!closed) {
                endWorker();
                report(task, spoiled);
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
    private void report(UnitTask task, RuntimeException spoiled) {
        try {
            events.failed(task, spoiled.toString());
        } catch (RuntimeException unwritten) {
            LOG.log(System.Logger.Level.ERROR, "a unit's failure could not be kept: " + spoiled, unwritten);
        }
    }

    private void died(UnitTask task, String lastWords) {
        if (task.run().cancelled() || closed) {
            return;
        }
        if (task.attempt() < MOST_ATTEMPTS) {
            queue.addFirst(task.again());
        } else {
            events.failed(task, "its worker ended " + task.attempt() + " times; its last words: " + lastWords);
        }
    }

    private final class Watch implements WorkerProcess.Watch {

        private final UnitTask task;
        private final LiveUnit live;

        Watch(UnitTask task, LiveUnit live) {
            this.task = task;
            this.live = live;
        }

        @Override
        public void point(int index, long epoch, Double[] values) {
            live.point(epoch, values);
            events.progressed(task);
        }

        @Override
        public void advanced(long epochs) {
            live.advanced(epochs);
            events.progressed(task);
        }
    }
}

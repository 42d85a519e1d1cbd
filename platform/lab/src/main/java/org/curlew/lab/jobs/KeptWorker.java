package org.curlew.lab.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.worker.WorkerProcess;

/** The worker process of a slot: started when it is first needed, kept warm, started anew after it ended. */
final class KeptWorker {

    private final List<String> command;
    private final Duration patience;
    private volatile WorkerProcess process;
    private volatile boolean closed;

    KeptWorker(List<String> command, Duration patience) {
        this.command = command;
        this.patience = patience;
    }

    /** Whether it had to be started. Where the slot was closed meanwhile it is ended again. */
    boolean start() throws IOException {
        boolean needed = process == null || !process.alive();
        if (needed) {
            process = new WorkerProcess(command, patience);
        }
        if (closed) {
            end();
        }
        return needed;
    }

    /** For the thread that started it. */
    WorkerProcess process() {
        return process;
    }

    /** Process id; empty where none runs. */
    Optional<Long> pid() {
        return Optional.ofNullable(process).filter(WorkerProcess::alive).map(WorkerProcess::pid);
    }

    /** From any thread: what it computes is lost. */
    void kill() {
        Optional.ofNullable(process).ifPresent(WorkerProcess::kill);
    }

    void endIfStill() {
        Optional.ofNullable(process).ifPresent(WorkerProcess::endIfStill);
    }

    /** Ends it and waits until it is gone. */
    void end() {
        WorkerProcess worker = process;
        if (worker != null) {
            worker.close();
            process = null;
        }
    }

    boolean closed() {
        return closed;
    }

    /** Ends it for ever. */
    void close() {
        closed = true;
        Optional.ofNullable(process).ifPresent(WorkerProcess::close);
    }
}

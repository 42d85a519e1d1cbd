package org.curlew.lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.TrajectoryCodec;
import tools.jackson.core.JacksonException;

/** The server's side of a worker: a child process that computes one unit after another and can be ended at any moment. */
public final class WorkerProcess implements AutoCloseable {

    private static final int LAST_WORDS = 20;

    /** Watches the unit at hand. */
    public interface Watch {
        void point(int index, long epoch, Double[] values);

        void advanced(long epochs);
    }

    private final Process process;
    private final Writer units;
    private final BufferedReader messages;
    private final Deque<String> errors = new ArrayDeque<>();
    private volatile long heard = System.nanoTime();

    public WorkerProcess(List<String> command) throws IOException {
        process = new ProcessBuilder(command).start();
        units = process.outputWriter(StandardCharsets.UTF_8);
        messages = process.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("worker-errors").start(this::listen);
    }

    /**
     * Computes a unit.
     *
     * @throws WorkerDied where the process ended before the unit did
     * @throws UnitFailed where the unit failed and the worker lives on
     */
    public Trajectory compute(String experiment, int arm, long seed, Watch watch) throws WorkerDied, UnitFailed {
        try {
            heard = System.nanoTime();
            units.write(Message.MAPPER.writeValueAsString(new Message.Unit(experiment, arm, seed)) + "\n");
            units.flush();
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                heard = System.nanoTime();
                switch (understood(line)) {
                    case Message.Beat alive -> {}
                    case Message.Point p -> watch.point(p.index(), p.epoch(), p.values());
                    case Message.Advanced a -> watch.advanced(a.epochs());
                    case Message.Done d -> {
                        return TrajectoryCodec.decode(d.trajectory());
                    }
                    case Message.Failed f -> throw new UnitFailed(f.error());
                }
            }
        } catch (IOException gone) {
            throw new WorkerDied(lastWords());
        }
        throw new WorkerDied(lastWords());
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Time since the last sign of life, while a unit is computed. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** Ends the process at once, for a reason that is kept among its last words. */
    public void kill(String reason) {
        remember(reason);
        kill();
    }

    /** Ends the process at once. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    // a worker that is killed in mid-line leaves half a line
    private Message understood(String line) throws WorkerDied {
        try {
            return Message.parse(line);
        } catch (JacksonException | IllegalArgumentException cutOff) {
            kill("Its last line could not be read: " + line.substring(0, Math.min(80, line.length())));
            throw new WorkerDied(lastWords());
        }
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
            }
        } catch (IOException ended) {
            remember("(its error output ended: " + ended.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        errors.addLast(line);
        if (errors.size() > LAST_WORDS) {
            errors.removeFirst();
        }
    }

    private String lastWords() {
        String status;
        try {
            status = "exit code " + process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            status = "interrupted";
        }
        synchronized (this) {
            return errors.isEmpty() ? status : status + ": " + String.join("\n", errors);
        }
    }

    /** The worker process ended in mid-unit. */
    public static final class WorkerDied extends Exception {
        private static final long serialVersionUID = 1;

        WorkerDied(String lastWords) {
            super(lastWords);
        }
    }

    /** The unit failed; the worker lives on. */
    public static final class UnitFailed extends Exception {
        private static final long serialVersionUID = 1;

        UnitFailed(String error) {
            super(error);
        }
    }
}

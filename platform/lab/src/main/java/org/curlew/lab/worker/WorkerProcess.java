package org.curlew.lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.TrajectoryCodec;
import tools.jackson.core.JacksonException;

/** The server's side of a worker: a child process that computes one unit after another and can be ended at any moment. */
public final class WorkerProcess implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WorkerProcess.class.getName());
    private static final long LONGEST_END_SECONDS = 10;
    /** A tenth or less of what any machine does: an epoch that takes longer than this allows stands still. */
    private static final double SLOWEST_MULTIPLY_ADDS_PER_SECOND = 1e8;

    /** Watches the unit at hand. */
    public interface Watch {
        void point(int index, long epoch, Double[] values);

        void advanced(long epochs);

        /** It goes on from a checkpoint. */
        default void resumed(long epoch) {}

        /** The processor time that it took, told right before the end. */
        default void took(double seconds) {}
    }

    private final Process process;
    private final Writer units;
    private final BufferedReader messages;
    private final LastWords errors;
    private final Duration patience;
    private volatile long progressed = System.nanoTime();
    private volatile double secondsAnEpoch;
    private volatile String reason = "";

    /** @param patience how long a unit may take between two epochs, beside what its size explains */
    public WorkerProcess(List<String> command, Duration patience) throws IOException {
        this.patience = patience;
        process = new ProcessBuilder(command).start();
        units = process.outputWriter(StandardCharsets.UTF_8);
        messages = process.inputReader(StandardCharsets.UTF_8);
        errors = LastWords.of(process);
    }

    /**
     * Computes a unit, from its checkpoint where there is one.
     *
     * @param checkpoint where the worker keeps it
     * @param every so often at most
     * @param weights where the worker writes recorded weights, which the trajectory does not hold
     * @throws WorkerDied where the process ended before the unit did
     * @throws UnitFailed where the unit failed and said why
     */
    public Trajectory compute(
            String experiment, int arm, long seed, Path checkpoint, Duration every, Path weights, Watch watch)
            throws WorkerDied, UnitFailed {
        secondsAnEpoch = 0;
        progressed = System.nanoTime();
        Request.Unit unit = new Request.Unit(
                experiment,
                arm,
                seed,
                checkpoint.toAbsolutePath().toString(),
                every.toNanos() / 1e9,
                weights.toAbsolutePath().toString());
        return ask(unit, message -> {
            switch (message) {
                case Message.Begun b -> secondsAnEpoch = b.multiplyAdds() / SLOWEST_MULTIPLY_ADDS_PER_SECOND;
                case Message.Point p -> watch.point(p.index(), p.epoch(), p.values());
                case Message.Advanced a -> watch.advanced(a.epochs());
                case Message.Resumed r -> watch.resumed(r.epoch());
                case Message.Done d -> {
                    watch.took(d.seconds());
                    return Optional.of(TrajectoryCodec.decode(d.trajectory()));
                }
                default -> throw new IllegalStateException("a worker answered something else: " + message);
            }
            return Optional.empty();
        });
    }

    /**
     * How fast the first arm of an experiment is computed here; a piece of it is computed and forgotten.
     *
     * @param seconds at most
     */
    public Timing time(String experiment, double seconds) throws WorkerDied, UnitFailed {
        secondsAnEpoch = 0;
        progressed = System.nanoTime();
        return ask(new Request.Trial(experiment, seconds), message -> {
            if (message instanceof Message.Timed timed) {
                return Optional.of(timed.timing());
            }
            throw new IllegalStateException("a worker answered something else: " + message);
        });
    }

    /** @param answer empty while the worker goes on */
    private <T> T ask(Request request, Function<Message, Optional<T>> answer) throws WorkerDied, UnitFailed {
        try {
            units.write(Request.line(request) + "\n");
            units.flush();
            for (String line = messages.readLine(); line != null; line = messages.readLine()) {
                progressed = System.nanoTime();
                Message message = understood(line);
                if (message instanceof Message.Failed failed) {
                    throw new UnitFailed(failed.error(), failed.spent());
                }
                Optional<T> answered = answer.apply(message);
                if (answered.isPresent()) {
                    return answered.get();
                }
            }
        } catch (IOException gone) {
            throw new WorkerDied(why());
        }
        throw new WorkerDied(why());
    }

    public boolean alive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Ends the process where the unit at hand has made no progress for too long: no epoch was finished. Whether the process still breathes says nothing. */
    public void endIfStill() {
        double limit = patience.toMillis() / 1e3 + secondsAnEpoch;
        if ((System.nanoTime() - progressed) / 1e9 > limit) {
            kill(String.format(
                    Locale.ROOT,
                    "it finished no epoch for %.0f s and was ended. A rule, task or observable may loop for ever; if an epoch honestly takes longer,"
                            + " start Curlew with a larger --patience.",
                    limit));
        }
    }

    /** Ends the process at once. */
    public void kill() {
        process.destroyForcibly();
    }

    private void kill(String why) {
        reason = why;
        kill();
    }

    /** Ends the process and waits until it is gone, so that nothing of it is written any more. */
    @Override
    public void close() {
        kill();
        try {
            if (!process.waitFor(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "worker " + process.pid() + " did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // a worker that is killed in mid-line leaves half a line
    private Message understood(String line) throws WorkerDied {
        try {
            return Message.parse(line);
        } catch (JacksonException | IllegalArgumentException cutOff) {
            kill("its last line could not be read: " + line.substring(0, Math.min(80, line.length())));
            throw new WorkerDied(why());
        }
    }

    private String why() {
        String last = errors.say();
        return reason.isEmpty() ? last : reason;
    }

    /** The worker process ended in mid-unit. */
    public static final class WorkerDied extends Exception {
        private static final long serialVersionUID = 1;

        WorkerDied(String lastWords) {
            super(lastWords);
        }
    }

    /** The unit failed, and said why. */
    public static final class UnitFailed extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean spent;

        UnitFailed(String error, boolean spent) {
            super(error);
            this.spent = spent;
        }

        /** Whether the worker must not be given another unit. */
        public boolean spent() {
            return spent;
        }
    }
}

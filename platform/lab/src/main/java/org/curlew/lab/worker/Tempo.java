package org.curlew.lab.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;
import org.curlew.engine.simulation.Progress;

/**
 * How fast a trajectory advances once its code is compiled: epochs a second of processor time, so that what else the machine does hardly matters. Epochs are counted
 * in short windows and the fastest one is taken; ends the trajectory when some windows in a row were no faster, or when the time is up. For the thread that computes.
 */
final class Tempo implements Progress {

    private static final long WINDOW_NANOS = 25_000_000;
    private static final long LEAST_NANOS = 250_000_000;
    private static final int NO_FASTER = 4;
    private static final double FASTER = 1.03;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final BooleanSupplier ended;
    private final long most;
    private long begun = -1;
    private long windowBegun;
    private long epochs;
    private double best;
    private int noFaster;

    Tempo(double seconds, BooleanSupplier ended) {
        most = (long) (1e9 * seconds);
        this.ended = ended;
    }

    /** 0 where not one window was over. */
    double epochsPerSecond() {
        return best;
    }

    @Override
    public boolean cancelled() {
        long now = threads.getCurrentThreadCpuTime();
        if (begun < 0) {
            begun = now;
            windowBegun = now;
            return ended.getAsBoolean();
        }
        epochs++;
        if (now - windowBegun >= WINDOW_NANOS) {
            double rate = 1e9 * epochs / (now - windowBegun);
            noFaster = rate > FASTER * best ? 0 : noFaster + 1;
            best = Math.max(best, rate);
            windowBegun = now;
            epochs = 0;
        }
        boolean settled = noFaster >= NO_FASTER && now - begun >= LEAST_NANOS;
        return settled || now - begun >= most || ended.getAsBoolean();
    }
}

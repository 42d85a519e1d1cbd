package org.curlew.lab.worker;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.BooleanSupplier;
import org.curlew.engine.simulation.Progress;

/**
 * How fast a trajectory advances once its code is compiled: epochs a second of processor time, so that what else the machine does hardly matters. Epochs are counted
 * in short windows and the fastest one is taken; ends the trajectory when some windows in a row were no faster and nothing was compiled beside them, or when the time
 * is up. For the thread that computes.
 */
final class Tempo implements Progress {

    private static final long WINDOW_NANOS = 25_000_000;
    private static final long LEAST_NANOS = 250_000_000;
    private static final int SETTLED = 4;
    private static final double FASTER = 1.03;
    private static final double COMPILING = 0.2;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final BooleanSupplier ended;
    private final long most;
    private long begun = -1;
    private long windowBegun;
    private long besidesBegun;
    private long all;
    private long epochs;
    private double best;
    private int alike;

    Tempo(double seconds, BooleanSupplier ended) {
        most = (long) (1e9 * seconds);
        this.ended = ended;
    }

    /** A speed of 0 where not one window was over. */
    Timing timing() {
        double whole = system.getProcessCpuTime() / 1e9;
        return new Timing(best, best > 0 ? Math.max(0, whole - all / best) : whole);
    }

    @Override
    public boolean cancelled() {
        long now = threads.getCurrentThreadCpuTime();
        if (begun < 0) {
            begun = now;
            begin(now);
            return ended.getAsBoolean();
        }
        epochs++;
        all++;
        if (now - windowBegun >= WINDOW_NANOS) {
            end(now);
            begin(now);
        }
        boolean settled = alike >= SETTLED && now - begun >= LEAST_NANOS;
        return settled || now - begun >= most || ended.getAsBoolean();
    }

    private void begin(long now) {
        windowBegun = now;
        besidesBegun = besides(now);
        epochs = 0;
    }

    private void end(long now) {
        double rate = 1e9 * epochs / (now - windowBegun);
        boolean compiling = besides(now) - besidesBegun > COMPILING * (now - windowBegun);
        alike = compiling || rate > FASTER * best ? 0 : alike + 1;
        best = Math.max(best, rate);
    }

    // processor time of the other threads
    private long besides(long now) {
        return system.getProcessCpuTime() - now;
    }
}

package org.curlew.engine.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.Random;
import org.curlew.engine.kernel.Kernel;
import org.curlew.engine.simulation.SampleOrder;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;

/** Steps of one case by one kernel, epoch after epoch as a simulation takes them: a fresh order of samples each, weights left with the kernel. */
public final class StepLoop {

    // at the clock: after so many steps, or after so many weights times samples where these are many
    private static final int LOOK_AFTER = 1000;
    private static final double LOOK_AFTER_WORK = 2e7;

    private final BenchCase chosen;
    private final Kernel kernel;
    private final Weights weights;
    private final SampleOrder order;
    private long epoch;

    StepLoop(BenchCase chosen, Kernel kernel, Weights weights) {
        this.chosen = chosen;
        this.kernel = kernel;
        this.weights = weights;
        order = new SampleOrder(Optional.empty(), chosen.p(), new Random(11));
    }

    public String kernel() {
        return kernel.name();
    }

    /** One epoch; returns its steps. */
    public int epoch() {
        long current = epoch++;
        kernel.order(() -> order.of(current));
        kernel.epoch(weights, chosen.b(), chosen.step(), WeightConstraint.FIXED_FROBENIUS_NORM);
        return chosen.stepsPerEpoch();
    }

    /** Steps a second over so many seconds. */
    double rate(double seconds) {
        int epochs = epochs();
        long begun = System.nanoTime();
        long steps = 0;
        long taken;
        do {
            for (int e = 0; e < epochs; e++) {
                steps += epoch();
            }
            taken = System.nanoTime() - begun;
        } while (taken < seconds * 1e9);
        return steps / (taken / 1e9);
    }

    private int epochs() {
        double work = (double) chosen.p() * chosen.m() * chosen.n();
        return (int) Math.max(1, Math.min(LOOK_AFTER / chosen.stepsPerEpoch(), LOOK_AFTER_WORK / work));
    }

    /** Bytes allocated a step inside the kernel: the least of a few windows, since what runs interpreted allocates more. */
    double allocatedPerStep() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int[] samples = order.of(epoch);
        double least = Double.POSITIVE_INFINITY;
        int epochs = epochs();
        for (int window = 0; window < 5; window++) {
            kernel.order(() -> samples);
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int e = 0; e < epochs; e++) {
                kernel.epoch(weights, chosen.b(), chosen.step(), WeightConstraint.FIXED_FROBENIUS_NORM);
            }
            double bytes = threads.getCurrentThreadAllocatedBytes() - before;
            least = Math.min(least, bytes / ((double) epochs * chosen.stepsPerEpoch()));
        }
        return least;
    }
}

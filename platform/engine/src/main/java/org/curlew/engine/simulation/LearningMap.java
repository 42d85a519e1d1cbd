package org.curlew.engine.simulation;

import java.util.function.Supplier;
import org.curlew.engine.kernel.Kernel;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;

/** The learning map of one epoch, for weights beside the trajectory: an integrator and a kernel of its own, the trajectory's own sample order. */
final class LearningMap {

    private final Lazy<Stepping> stepping;
    private final Lazy<Kernel> kernel;
    private Supplier<int[]> order;

    LearningMap(Lazy<Stepping> stepping, Lazy<Kernel> kernel) {
        this.stepping = stepping;
        this.kernel = kernel;
    }

    /** The epoch that the trajectory goes through next; read when the map is applied, which may be never. */
    void follow(Supplier<int[]> samples) {
        order = samples;
    }

    void advance(Weights weights) {
        if (order == null) {
            throw new IllegalStateException("no epoch has ended yet: there is no learning map to advance by");
        }
        kernel.get().order(order);
        stepping.get().epoch(kernel.get(), weights);
    }
}

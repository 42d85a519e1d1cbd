package org.curlew.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.curlew.spi.Network;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.WeightConstraint;
import org.curlew.spi.Weights;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void the_step_loop_allocates_nothing_once_it_is_compiled() {
        Network network = Nets.twoLayer(100, 10, 1, StandardActivation.TANH);
        Random random = new Random(1);
        Weights w = Nets.weights(network, random);
        PlainKernel kernel = Nets.kernel(network, Nets.examples(network, 200, random), w, Nets.unflipped(network), 10);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        // Interpreted vector code does allocate; a window without a single byte shows that compiled code does not.
        for (int window = 0; window < 200 && least > 0; window++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int epoch = 0; epoch < 50; epoch++) {
                kernel.epoch(w, 10, 1e-3, WeightConstraint.FIXED_FROBENIUS_NORM);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isZero();
    }
}

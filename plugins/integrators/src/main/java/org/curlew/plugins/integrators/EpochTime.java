package org.curlew.plugins.integrators;

import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** Δt, the time by which an epoch advances the full-batch flow dW/dt = v(W), and the parts in which v is computed. Time is counted in learning rate x epochs. */
final class EpochTime {

    static final Parameter PARAMETER = Parameter.number("epochTime", 0.1)
            .symbol("\\Delta t")
            .meaning("Time that an epoch advances: a full-batch Euler epoch at learning rate η advances η")
            .unit("learning rate × epochs")
            .positiveUpTo(1e6)
            .logarithmicScale();

    private static final int BLOCK = 256;

    private EpochTime() {}

    static double of(Values values) {
        return values.number(PARAMETER.name());
    }

    /** Samples taken at once: v is their mean, whatever their parts. */
    static int block(int samples) {
        return Math.min(BLOCK, samples);
    }

    /** What so many full-batch evaluations are in parts of a block, for the estimated cost. */
    static long evaluations(int samples, long fullBatch) {
        int block = block(samples);
        return fullBatch * ((samples + block - 1L) / block);
    }
}

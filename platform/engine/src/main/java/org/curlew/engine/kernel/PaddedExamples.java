package org.curlew.engine.kernel;

import org.curlew.spi.Examples;

/** Examples where the kernels read them: inputs sample-major with one vector of slack, targets as they are. */
public final class PaddedExamples {

    final int samples;
    final int inputs;
    final double[] x;
    final Presynaptic presynaptic;
    final double[] targets;

    public PaddedExamples(Examples examples) {
        samples = examples.samples();
        inputs = examples.inputs().columns();
        x = Lanes.withSlack(examples.inputs().data());
        presynaptic = Presynaptic.lasting(x);
        targets = examples.targets().data();
    }

    /** Where the inputs of sample i begin. */
    int place(int sample) {
        return sample * inputs;
    }
}

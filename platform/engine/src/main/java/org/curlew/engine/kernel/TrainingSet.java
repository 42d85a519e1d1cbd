package org.curlew.engine.kernel;

import org.curlew.spi.Examples;

/** Training examples where the kernels read them: inputs sample-major with one vector of slack, targets as they are. */
public final class TrainingSet {

    final int samples;
    final int inputs;
    final double[] x;
    final double[] targets;

    public TrainingSet(Examples examples) {
        samples = examples.samples();
        inputs = examples.inputs().columns();
        x = Lanes.withSlack(examples.inputs().data());
        targets = examples.targets().data();
    }

    /** Where the inputs of sample i begin. */
    int place(int sample) {
        return sample * inputs;
    }
}

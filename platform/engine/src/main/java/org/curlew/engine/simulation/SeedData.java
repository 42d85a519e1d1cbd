package org.curlew.engine.simulation;

import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.engine.kernel.PaddedExamples;
import org.curlew.spi.TaskData;

/** What the arms of one seed learn from and are tested on, as drawn and where the kernels read it. Nobody writes to it. */
record SeedData(TaskData drawn, PaddedExamples training, PaddedExamples test) {

    static SeedData draw(Parts parts, Streams seed) {
        TaskData drawn = parts.data(seed, new NetworkResponse(parts.network()));
        return new SeedData(drawn, new PaddedExamples(drawn.training()), new PaddedExamples(drawn.test()));
    }
}

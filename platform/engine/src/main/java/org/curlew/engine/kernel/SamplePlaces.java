package org.curlew.engine.kernel;

import java.util.function.Supplier;

/** Where the inputs of the samples begin, in the order of the epoch at hand; as they are stored until an order is given. */
final class SamplePlaces {

    private final PaddedExamples data;
    private final int[] places;
    private Supplier<int[]> coming;

    SamplePlaces(PaddedExamples data) {
        this.data = data;
        places = Activity.consecutive(data.samples, data.inputs);
    }

    void follow(Supplier<int[]> order) {
        coming = order;
    }

    int[] places() {
        if (coming != null) {
            int[] samples = coming.get();
            for (int p = 0; p < samples.length; p++) {
                places[p] = data.place(samples[p]);
            }
            coming = null;
        }
        return places;
    }
}

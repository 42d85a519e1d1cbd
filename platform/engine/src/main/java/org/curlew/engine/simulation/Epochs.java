package org.curlew.engine.simulation;

import java.util.function.LongFunction;
import org.curlew.engine.kernel.Kernel;
import org.curlew.spi.Stepping;
import org.curlew.spi.Weights;

/** The loop over epochs of one trajectory: order, advance, look whether it is still sound, record where due. */
record Epochs(
        Stepping stepping,
        Kernel kernel,
        SampleOrder order,
        LearningMap map,
        CurrentMoment moment,
        Recorder recorder,
        Progress progress) {

    /** @param recorded the epochs to record, rising from 0; the last one ends the trajectory */
    Outcome run(Weights weights, long[] recorded, LongFunction<Outcome> diverged) {
        long last = recorded[recorded.length - 1];
        recorder.watch(moment.at(0, weights));
        if (!recorder.record(moment, progress)) {
            return diverged.apply(0);
        }
        int next = 1;
        for (long epoch = 1; epoch <= last; epoch++) {
            if (progress.cancelled()) {
                return new Outcome(Outcome.Kind.CANCELLED, epoch - 1, "");
            }
            long current = epoch - 1;
            kernel.order(() -> order.of(current));
            map.follow(() -> order.of(current));
            stepping.epoch(kernel, weights);
            if (!stepping.stalled().isEmpty()) {
                return new Outcome(Outcome.Kind.STALLED, epoch, stepping.stalled());
            }
            boolean sound = kernel.within(Divergence.LARGEST_WEIGHT) || Divergence.sensible(weights);
            moment.at(epoch, weights);
            if (sound) {
                recorder.watch(moment);
            }
            if (sound && epoch == recorded[next]) {
                sound = recorder.record(moment, progress);
                next++;
            }
            if (!sound) {
                return diverged.apply(epoch);
            }
            progress.advanced(epoch);
        }
        return new Outcome(Outcome.Kind.COMPLETED, last, "");
    }
}

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
        Progress progress,
        boolean resumable) {

    /**
     * @param state the weights and the epochs done, 0 at the start
     * @param recorded the epochs to record, rising from 0; the last one ends the trajectory
     */
    Outcome run(UnitState state, long[] recorded, LongFunction<Outcome> diverged) {
        long last = recorded[recorded.length - 1];
        Weights weights = state.weights();
        if (state.epoch() == 0) {
            recorder.watch(moment.at(0, weights));
            if (!recorder.record(moment, progress)) {
                return diverged.apply(0);
            }
        }
        int next = 1;
        while (recorded[next] <= state.epoch()) {
            next++;
        }
        for (long epoch = state.epoch() + 1; epoch <= last; epoch++) {
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
            if (resumable && epoch < last) {
                state.done(epoch);
                progress.keep(state);
            }
        }
        return new Outcome(Outcome.Kind.COMPLETED, last, "");
    }
}

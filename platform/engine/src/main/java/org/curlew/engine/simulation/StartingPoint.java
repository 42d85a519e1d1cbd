package org.curlew.engine.simulation;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.kernel.NetworkResponse;
import org.curlew.spi.Signs;
import org.curlew.spi.TaskData;
import org.curlew.spi.Weights;

/**
 * What a trajectory starts from: the same weights and flipped neurons that the simulation draws for this arm and seed.
 *
 * @param teacher where the task has one
 * @param signs one pair a layer
 */
public record StartingPoint(Weights student, Optional<Weights> teacher, List<Signs> signs) {

    public static StartingPoint of(Catalogue catalogue, Experiment experiment, int arm, long seed) {
        Parts parts = Parts.of(catalogue, experiment);
        Streams streams = new Streams(seed);
        TaskData data = parts.data(streams, new NetworkResponse(parts.network()));
        return new StartingPoint(
                data.student(),
                data.teacher(),
                FlippedNeurons.signs(experiment.arms().get(arm).flips(), parts.network(), streams));
    }
}

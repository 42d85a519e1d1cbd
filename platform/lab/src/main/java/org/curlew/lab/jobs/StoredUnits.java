package org.curlew.lab.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.lab.store.TrajectoryTable;

/** Units that need not be computed: their trajectories are there, whoever asked for them. */
public record StoredUnits(UnitKeys keys, TrajectoryTable trajectories) {

    /** How many of each arm's units with these seeds. */
    public int[] ofArms(Experiment experiment, long[] seeds) {
        List<List<String>> ofArms = new ArrayList<>();
        for (int arm = 0; arm < experiment.arms().size(); arm++) {
            LongFunction<String> keyOfSeed = keys.ofArm(experiment, arm);
            ofArms.add(LongStream.of(seeds).mapToObj(keyOfSeed).toList());
        }
        Set<String> there = trajectories.present(
                ofArms.stream().flatMap(List::stream).distinct().toList());
        return ofArms.stream()
                .mapToInt(ofArm -> (int) ofArm.stream().filter(there::contains).count())
                .toArray();
    }
}

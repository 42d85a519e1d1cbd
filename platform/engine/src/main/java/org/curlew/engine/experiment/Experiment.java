package org.curlew.engine.experiment;

import java.util.List;
import java.util.Optional;

/** Architecture + task + integrator + arms + seeds + observables + recording: a value. Equal experiments give bit-equal trajectories. */
public record Experiment(
        Part architecture,
        Part task,
        Part integrator,
        List<Arm> arms,
        Seeds seeds,
        List<Part> observables,
        Recording recording,
        Optional<Goal> goal) {

    public static final int SCHEMA_VERSION = 1;

    public Experiment {
        arms = List.copyOf(arms);
        observables = List.copyOf(observables);
    }

    public Experiment withSeeds(Seeds others) {
        return new Experiment(architecture, task, integrator, arms, others, observables, recording, goal);
    }

    public Experiment withRecording(Recording other) {
        return new Experiment(architecture, task, integrator, arms, seeds, observables, other, goal);
    }

    /** Trajectories to compute: one an arm and seed. */
    public int units() {
        return Math.multiplyExact(arms.size(), seeds.count());
    }
}

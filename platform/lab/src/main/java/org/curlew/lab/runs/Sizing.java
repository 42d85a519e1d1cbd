package org.curlew.lab.runs;

import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.lab.jobs.Crew;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.StoredUnits;

/** What an experiment will take of this machine, said before it runs. */
public final class Sizing {

    private final Catalogue catalogue;
    private final Speed speed;
    private final Supplier<Crew> crew;
    private final StoredUnits stored;
    private final WorkerMemory memory;

    public Sizing(Catalogue catalogue, Speed speed, Supplier<Crew> crew, StoredUnits stored, int workerHeapMegabytes) {
        this.catalogue = catalogue;
        this.speed = speed;
        this.crew = crew;
        this.stored = stored;
        memory = new WorkerMemory(catalogue, workerHeapMegabytes);
    }

    public Estimate estimate(Experiment experiment) {
        Cost cost = Cost.of(catalogue, experiment);
        double steps = (double) cost.steps() * experiment.units();
        int seeds = experiment.seeds().count();
        int[] there = stored.ofArms(experiment, experiment.seeds().stream().toArray());
        int[] left = IntStream.of(there).map(n -> seeds - n).toArray();
        return new Estimate(steps, IntStream.of(there).sum(), speed.time(experiment, left, crew.get()), cost.bytes());
    }

    public double stepsPerUnit(Experiment experiment) {
        return Cost.of(catalogue, experiment).steps();
    }

    /** @throws org.curlew.spi.InvalidInput where no worker can hold one of its units */
    public void fits(Experiment experiment) {
        memory.check(experiment);
    }
}

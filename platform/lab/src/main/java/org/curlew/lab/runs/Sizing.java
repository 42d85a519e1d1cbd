package org.curlew.lab.runs;

import java.util.function.Supplier;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.lab.jobs.Crew;
import org.curlew.lab.jobs.Speed;

/** What an experiment will take of this machine, said before it runs. */
public final class Sizing {

    private final Catalogue catalogue;
    private final Speed speed;
    private final Supplier<Crew> crew;
    private final WorkerMemory memory;

    public Sizing(Catalogue catalogue, Speed speed, Supplier<Crew> crew, int workerHeapMegabytes) {
        this.catalogue = catalogue;
        this.speed = speed;
        this.crew = crew;
        memory = new WorkerMemory(catalogue, workerHeapMegabytes);
    }

    public Estimate estimate(Experiment experiment) {
        Cost cost = Cost.of(catalogue, experiment);
        double steps = (double) cost.steps() * experiment.units();
        return new Estimate(steps, speed.time(experiment, crew.get()), cost.bytes());
    }

    public double stepsPerUnit(Experiment experiment) {
        return Cost.of(catalogue, experiment).steps();
    }

    /** @throws org.curlew.spi.InvalidInput where no worker can hold one of its units */
    public void fits(Experiment experiment) {
        memory.check(experiment);
    }
}

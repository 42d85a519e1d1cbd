package org.curlew.lab.runs;

import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.lab.jobs.Speed;

/** What an experiment will take of this machine, said before it runs. */
public final class Sizing {

    private final Catalogue catalogue;
    private final Speed speed;
    private final int workers;
    private final WorkerMemory memory;

    public Sizing(Catalogue catalogue, Speed speed, int workers, int workerHeapMegabytes) {
        this.catalogue = catalogue;
        this.speed = speed;
        this.workers = workers;
        memory = new WorkerMemory(catalogue, workerHeapMegabytes);
    }

    public Estimate estimate(Experiment experiment) {
        Cost cost = Cost.of(catalogue, experiment);
        double steps = (double) cost.steps() * experiment.units();
        return new Estimate(steps, speed.time(experiment, workers), cost.bytes());
    }

    public double stepsPerUnit(Experiment experiment) {
        return Cost.of(catalogue, experiment).steps();
    }

    /** @throws org.curlew.spi.InvalidInput where no worker can hold one of its units */
    public void fits(Experiment experiment) {
        memory.check(experiment);
    }
}

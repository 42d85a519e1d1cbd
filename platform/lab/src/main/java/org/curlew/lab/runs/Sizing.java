package org.curlew.lab.runs;

import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.lab.jobs.Speed;
import org.curlew.spi.InvalidInput;

/** What an experiment will take of this machine, said before it runs. */
public final class Sizing {

    private static final long MEGABYTE = 1 << 20;
    private static final double USABLE_HEAP = 0.7;

    private final Catalogue catalogue;
    private final Speed speed;
    private final int workers;
    private final int workerHeapMegabytes;

    public Sizing(Catalogue catalogue, Speed speed, int workers, int workerHeapMegabytes) {
        this.catalogue = catalogue;
        this.speed = speed;
        this.workers = workers;
        this.workerHeapMegabytes = workerHeapMegabytes;
    }

    public Estimate estimate(Experiment experiment) {
        Cost cost = Cost.of(catalogue, experiment);
        double steps = (double) cost.steps() * experiment.units();
        return new Estimate(steps, speed.time(experiment, workers), cost.bytes());
    }

    public double stepsPerUnit(Experiment experiment) {
        return Cost.of(catalogue, experiment).steps();
    }

    /** @throws InvalidInput where no worker can hold one of its units */
    public void fits(Experiment experiment) {
        long needed = Cost.of(catalogue, experiment).bytes() / MEGABYTE;
        if (needed > USABLE_HEAP * workerHeapMegabytes) {
            throw new InvalidInput(
                    "",
                    "one trajectory needs about " + needed + " MB, more than a worker of " + workerHeapMegabytes
                            + " MB can hold. Make the network or the training set smaller, or record no weights.");
        }
    }
}

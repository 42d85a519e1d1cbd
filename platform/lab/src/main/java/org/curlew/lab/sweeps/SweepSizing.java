package org.curlew.lab.sweeps;

import java.time.Duration;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.store.Remembered;
import org.curlew.spi.InvalidInput;

/** What a sweep will take, and whether this lab allows it. */
final class SweepSizing {

    private static final String LIMIT = "longest-sweep-hours";
    private static final double FIRST_LIMIT_HOURS = 100;
    private static final int SAMPLED = 400;
    private static final double LONGEST_SECONDS = 1e10;

    private final ExperimentJson experiments;
    private final Speed speed;
    private final Remembered remembered;
    private final int workers;

    SweepSizing(ExperimentJson experiments, Speed speed, Remembered remembered, int workers) {
        this.experiments = experiments;
        this.speed = speed;
        this.remembered = remembered;
        this.workers = workers;
    }

    /** From every cell, or of a large sweep from evenly chosen ones. */
    SweepEstimate estimate(Sweep sweep) {
        Cells cells = new Cells(sweep, experiments);
        int stride = Math.max(1, sweep.cells() / SAMPLED);
        double steps = 0;
        double work = 0;
        int seen = 0;
        for (int cell = 0; cell < sweep.cells(); cell += stride) {
            Experiment experiment = cells.experiment(cell);
            steps += Cost.steps(experiments.catalogue(), experiment);
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                work += speed.seconds(experiment, arm) / experiment.arms().size();
            }
            seen++;
        }
        double units = sweep.units();
        double seconds = work / seen * units / workers;
        return new SweepEstimate(
                sweep.units(),
                steps / seen * units,
                Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST_SECONDS))),
                limit());
    }

    Duration limit() {
        double hours = remembered.text(LIMIT).map(Double::valueOf).orElse(FIRST_LIMIT_HOURS);
        return Duration.ofSeconds((long) (hours * 3600));
    }

    void limit(Duration longest) {
        remembered.remember(LIMIT, Double.toString(longest.toSeconds() / 3600.0));
    }

    /** @throws InvalidInput above the limit, with what to do */
    void allow(Sweep sweep) {
        SweepEstimate estimate = estimate(sweep);
        if (!estimate.allowed()) {
            throw new InvalidInput(
                    "/axes",
                    "this sweep would take about " + words(estimate.time()) + ", and this lab allows "
                            + words(estimate.limit())
                            + ". Take fewer cells, seeds or epochs; or the lab's administrator allows more with curlew serve"
                            + " --longest-sweep HOURS, or PUT /api/v1/sweep-limit {\"hours\": HOURS}.");
        }
    }

    private static String words(Duration time) {
        if (time.toSeconds() < 120) {
            return time.toSeconds() + " seconds";
        }
        return time.toMinutes() < 120 ? time.toMinutes() + " minutes" : time.toHours() + " hours";
    }
}

package org.curlew.lab.jobs;

import java.time.Duration;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.Remembered;

/** This machine's speed in multiply-adds a second and worker, learnt from the units that it computed. */
public final class Speed {

    private static final String NAME = "multiply-adds-per-second";
    private static final double FIRST_GUESS = 7e9;
    private static final double LONGEST_SECONDS = 1e9;

    private final Remembered remembered;
    private final Catalogue catalogue;

    public Speed(Remembered remembered, Catalogue catalogue) {
        this.remembered = remembered;
        this.catalogue = catalogue;
    }

    public double multiplyAddsPerSecond() {
        return remembered.text(NAME).map(Double::valueOf).orElse(FIRST_GUESS);
    }

    public Duration time(Experiment experiment, int workers) {
        double rounds = Math.ceil((double) experiment.units() / workers);
        double seconds = Cost.of(catalogue, experiment).multiplyAdds() * rounds / multiplyAddsPerSecond();
        return Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST_SECONDS)));
    }

    /** Half of the weight to what was measured last. A trajectory that ended early says nothing. */
    public void measured(Experiment experiment, Trajectory trajectory, double seconds) {
        boolean whole = trajectory.outcome().epoch() == experiment.recording().epochs();
        if (whole && seconds > 0.2) {
            double rate = Cost.of(catalogue, experiment).multiplyAdds() / seconds;
            double mean = remembered
                    .text(NAME)
                    .map(old -> (Double.parseDouble(old) + rate) / 2)
                    .orElse(rate);
            remembered.remember(NAME, Double.toString(mean));
        }
    }
}

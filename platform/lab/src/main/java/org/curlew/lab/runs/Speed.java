package org.curlew.lab.runs;

import java.time.Duration;
import org.curlew.engine.simulation.Cost;
import org.curlew.lab.store.Remembered;

/** This machine's speed in multiply-adds a second and worker, learnt from the units that it computed. */
final class Speed {

    private static final String NAME = "multiply-adds-per-second";
    private static final double FIRST_GUESS = 7e9;
    private static final double LONGEST_SECONDS = 1e9;

    private final Remembered remembered;

    Speed(Remembered remembered) {
        this.remembered = remembered;
    }

    double multiplyAddsPerSecond() {
        return remembered.text(NAME).map(Double::valueOf).orElse(FIRST_GUESS);
    }

    Duration time(Cost cost, int units, int workers) {
        double rounds = Math.ceil((double) units / workers);
        double seconds = cost.multiplyAdds() * rounds / multiplyAddsPerSecond();
        return Duration.ofMillis((long) (1000 * Math.min(seconds, LONGEST_SECONDS)));
    }

    /** Half of the weight to what was measured last. */
    void measured(Cost cost, double seconds) {
        if (seconds > 0.2) {
            double rate = cost.multiplyAdds() / seconds;
            double mean = remembered
                    .text(NAME)
                    .map(old -> (Double.parseDouble(old) + rate) / 2)
                    .orElse(rate);
            remembered.remember(NAME, Double.toString(mean));
        }
    }
}

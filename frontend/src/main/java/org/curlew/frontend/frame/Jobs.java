package org.curlew.frontend.frame;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.runs.RunProgress;

/**
 * The work under way, as the bar on top tells it.
 *
 * @param fraction of all its steps; every run counts by its trajectories
 */
record Jobs(String words, double fraction) {

    static Optional<Jobs> of(List<RunProgress> active) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        double units = active.stream().mapToDouble(RunProgress::units).sum();
        double done = active.stream().mapToDouble(p -> p.fraction() * p.units()).sum();
        String runs = active.size() == 1 ? "1 run" : active.size() + " runs";
        Optional<Duration> left =
                active.stream().flatMap(p -> p.left().stream()).max(Comparator.naturalOrder());
        double fraction = units == 0 ? 0 : done / units;
        return Optional.of(new Jobs(
                runs
                        + left.map(t -> ", " + Words.duration(t) + " left")
                                .orElse(", " + Math.round(100 * fraction) + " %"),
                fraction));
    }
}

package org.curlew.frontend.frame;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All work under way, as the bar on top tells it.
 *
 * @param fraction of all its steps; everything counts by its trajectories
 * @param path where to look at it
 */
record Jobs(String words, double fraction, String path) {

    static Optional<Jobs> of(List<Job> active) {
        if (active.isEmpty()) {
            return Optional.empty();
        }
        double units = active.stream().mapToDouble(Job::units).sum();
        double done = active.stream().mapToDouble(j -> j.fraction() * j.units()).sum();
        double fraction = units == 0 ? 0 : done / units;
        String what = Stream.of("run", "sweep")
                .map(kind -> counted(kind, active))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        Optional<Duration> left =
                active.stream().flatMap(j -> j.left().stream()).max(Comparator.naturalOrder());
        String rest = left.map(t -> Words.duration(t) + " left").orElse(Math.round(100 * fraction) + " %");
        boolean sweepsOnly = active.stream().allMatch(j -> j.kind().equals("sweep"));
        return Optional.of(new Jobs(what + ", " + rest, fraction, sweepsOnly ? "phase-diagrams" : "runs"));
    }

    private static String counted(String kind, List<Job> active) {
        long n = active.stream().filter(j -> j.kind().equals(kind)).count();
        return n == 0 ? "" : n == 1 ? "1 " + kind : n + " " + kind + "s";
    }
}

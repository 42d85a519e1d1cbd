package org.curlew.lab.runs;

import java.time.Duration;
import java.util.Optional;

/** How far a run is: what its counts say, and what its units at work have done. No question here looks at every unit. */
final class ProgressReport {

    private static final double LONGEST_MILLISECONDS = 1e15;

    private ProgressReport() {}

    static RunProgress of(String id, RunCounts counts, Optional<LiveRun> live) {
        double epochs =
                live.map(r -> (double) r.experiment().recording().epochs()).orElse(1.0);
        double atWork = live.map(r -> r.epochsAtWork() / epochs).orElse(0.0);
        double unitsDone = Math.min(counts.units(), counts.done() + counts.failed() + atWork);
        double rate = live.map(LiveRun::stepsPerSecond).orElse(0.0);
        double stepsLeft = live.map(r -> (counts.units() - unitsDone) * epochs * r.stepsPerEpoch())
                .orElse(0.0);
        Optional<Duration> left = rate > 0 && counts.state().active()
                ? Optional.of(Duration.ofMillis((long) Math.min(1000 * stepsLeft / rate, LONGEST_MILLISECONDS)))
                : Optional.empty();
        return new RunProgress(
                id,
                counts.state(),
                counts.units() == 0 ? 1 : unitsDone / counts.units(),
                rate,
                left,
                counts.done(),
                counts.units());
    }
}

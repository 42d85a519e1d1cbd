package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.SweepProgress;

/** Sweeps in sentences. */
final class SweepWords {

    private SweepWords() {}

    /** "20 × 21 cells, 2 arms, 10 seeds". */
    static String size(Sweep sweep) {
        int arms = sweep.experiment().arms().size();
        int seeds = sweep.experiment().seeds().count();
        String grid = sweep.axes().size() < 2
                ? sweep.columns() + " cells"
                : sweep.columns() + " × " + sweep.rows() + " cells";
        return grid + ", " + counted(arms, "arm") + ", " + counted(seeds, "seed");
    }

    static String state(StoredSweep sweep) {
        return switch (sweep.state()) {
            case QUEUED -> "waiting";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case CANCELLED -> "cancelled";
            case DONE -> sweep.failed() > 0 ? "done, " + sweep.failed() + " failed" : "done";
        };
    }

    static String progress(SweepProgress progress) {
        String rate = progress.stepsPerSecond() > 0 ? Words.large(progress.stepsPerSecond()) + " steps/s, " : "";
        String left =
                progress.left().map(time -> Words.duration(time) + " left, ").orElse("");
        String failed = progress.failed() > 0 ? ", " + progress.failed() + " failed" : "";
        return (progress.state().active() ? rate + left : "") + progress.done() + " of " + progress.units()
                + " trajectories" + failed;
    }

    static String estimate(SweepEstimate estimate) {
        return String.format(Locale.ENGLISH, "%,d", estimate.units()) + " trajectories, about "
                + Words.duration(estimate.time()) + " on this machine";
    }

    /** What of it was computed before; empty where nothing was. */
    static Optional<String> stored(SweepEstimate estimate) {
        return estimate.stored() == 0
                ? Optional.empty()
                : Optional.of(Words.stored(estimate.stored(), estimate.counted(), estimate.units()));
    }

    /** Why a sweep is refused; empty where it is not. */
    static Optional<String> refusal(SweepEstimate estimate) {
        return estimate.allowed()
                ? Optional.empty()
                : Optional.of(
                        "This lab allows sweeps of at most " + Words.duration(estimate.limit())
                                + ". Take fewer cells or seeds, or fewer epochs; or allow more with curlew serve --longest-sweep HOURS.");
    }

    /** "1 cell", "3 cells", "2 trajectories". */
    static String counted(int n, String word) {
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return n + " " + (n == 1 ? word : plural);
    }

    static String list(List<String> words) {
        return String.join(" · ", words);
    }
}

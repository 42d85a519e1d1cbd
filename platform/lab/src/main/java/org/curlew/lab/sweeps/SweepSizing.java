package org.curlew.lab.sweeps;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.jobs.Crew;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.store.Remembered;
import org.curlew.spi.InvalidInput;

/** What a sweep will take, and whether this lab allows it. */
public final class SweepSizing {

    private static final String LIMIT = "longest-sweep-hours";
    /** Every figure of the paper fits, also on one core; see the gallery. */
    private static final double FIRST_LIMIT_HOURS = 400;

    private static final int SAMPLED = 400;
    private static final double LONGEST_SECONDS = 1e10;

    private final ExperimentJson experiments;
    private final Speed speed;
    private final Remembered remembered;
    private final Supplier<Crew> crew;

    SweepSizing(ExperimentJson experiments, Speed speed, Remembered remembered, Supplier<Crew> crew) {
        this.experiments = experiments;
        this.speed = speed;
        this.remembered = remembered;
        this.crew = crew;
    }

    /** What a sweep would take. */
    public SweepEstimate estimate(Sweep sweep) {
        return estimate(sweep, cell -> sweep.experiment().units());
    }

    /** What some units of a sweep would take: from every cell that has any, or where these are many from evenly chosen ones. @param units of a cell */
    SweepEstimate estimate(Sweep sweep, IntUnaryOperator units) {
        int[] of = IntStream.range(0, sweep.cells())
                .filter(cell -> units.applyAsInt(cell) > 0)
                .toArray();
        Cells cells = new Cells(sweep, experiments);
        double[] own = new OwnTrajectories(sweep, cells, experiments).ofArms();
        int stride = Math.max(1, of.length / SAMPLED);
        double steps = 0;
        double seconds = 0;
        double seen = 0;
        for (int i = 0; i < of.length; i += stride) {
            Experiment experiment = cells.experiment(of[i]);
            int here = units.applyAsInt(of[i]);
            seen += here;
            steps += (double) here * Cost.steps(experiments.catalogue(), experiment);
            for (int arm = 0; arm < experiment.arms().size(); arm++) {
                seconds += here
                        * own[arm]
                        * speed.seconds(experiment, arm)
                        / experiment.arms().size();
            }
        }
        long all = IntStream.of(of).mapToLong(units::applyAsInt).sum();
        double scale = seen == 0 ? 0 : all / seen;
        double time = crew.get().seconds(scale * seconds, all, speed.starting());
        return new SweepEstimate(
                all, scale * steps, Duration.ofMillis((long) (1000 * Math.min(time, LONGEST_SECONDS))), limit());
    }

    /** Longest estimated time that a sweep may have. */
    public Duration limit() {
        double hours = remembered.text(LIMIT).map(Double::valueOf).orElse(FIRST_LIMIT_HOURS);
        return Duration.ofSeconds((long) (hours * 3600));
    }

    public void limit(Duration longest) {
        remembered.remember(LIMIT, Double.toString(longest.toSeconds() / 3600.0));
    }

    /** @throws InvalidInput above the limit, with what to do */
    void allow(SweepEstimate estimate) {
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

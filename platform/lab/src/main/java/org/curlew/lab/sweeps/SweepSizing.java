package org.curlew.lab.sweeps;

import java.time.Duration;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Cost;
import org.curlew.engine.sweep.Cells;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.jobs.Crew;
import org.curlew.lab.jobs.Speed;
import org.curlew.lab.jobs.StoredUnits;
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
    private final StoredUnits stored;

    SweepSizing(
            ExperimentJson experiments, Speed speed, Remembered remembered, Supplier<Crew> crew, StoredUnits stored) {
        this.experiments = experiments;
        this.speed = speed;
        this.remembered = remembered;
        this.crew = crew;
        this.stored = stored;
    }

    /** What a sweep would take. */
    public SweepEstimate estimate(Sweep sweep) {
        long[] seeds = sweep.experiment().seeds().stream().toArray();
        return estimate(sweep, cell -> seeds);
    }

    /**
     * What some units of a sweep would take: from every cell that has any, or where these are many from one of each stretch of them, chosen by chance, but always the
     * same one.
     *
     * @param seeds of a cell
     */
    SweepEstimate estimate(Sweep sweep, IntFunction<long[]> seeds) {
        int[] of = IntStream.range(0, sweep.cells())
                .filter(cell -> seeds.apply(cell).length > 0)
                .toArray();
        Cells cells = new Cells(sweep, experiments);
        double[] own = new OwnTrajectories(sweep, cells, experiments).ofArms();
        Random chance = new Random(1);
        int stretch = Math.max(1, of.length / SAMPLED);
        Amount seen = new Amount(0, 0, 0, 0);
        for (int i = 0; i < of.length; i += stretch) {
            int cell = of[i + chance.nextInt(Math.min(stretch, of.length - i))];
            seen = seen.plus(amount(cells.experiment(cell), seeds.apply(cell), own));
        }
        long units = own.length
                * IntStream.of(of).mapToLong(cell -> seeds.apply(cell).length).sum();
        Amount all = seen.scaled(units);
        long there = Math.round(all.stored());
        double time = crew.get().seconds(all.seconds(), (double) units - there, speed.starting());
        return new SweepEstimate(
                units,
                there,
                stretch == 1,
                all.steps(),
                Duration.ofMillis((long) (1000 * Math.min(time, LONGEST_SECONDS))),
                limit());
    }

    /** Of some cells. @param seconds of one worker, for what is not stored */
    private record Amount(double units, double stored, double steps, double seconds) {

        Amount plus(Amount more) {
            return new Amount(units + more.units, stored + more.stored, steps + more.steps, seconds + more.seconds);
        }

        /** As much of everything as goes with so many units. */
        Amount scaled(double all) {
            double scale = units == 0 ? 0 : all / units;
            return new Amount(all, scale * stored, scale * steps, scale * seconds);
        }
    }

    // of one cell
    private Amount amount(Experiment experiment, long[] seeds, double[] own) {
        double units = (double) seeds.length * own.length;
        double steps = units * Cost.steps(experiments.catalogue(), experiment);
        int[] there = stored.ofArms(experiment, seeds);
        double seconds = IntStream.range(0, own.length)
                .filter(arm -> there[arm] < seeds.length)
                .mapToDouble(arm -> (seeds.length - there[arm]) * own[arm] * speed.seconds(experiment, arm))
                .sum();
        return new Amount(units, IntStream.of(there).sum(), steps, seconds);
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

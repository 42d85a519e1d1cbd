package org.curlew.engine.statistics;

import java.util.List;
import java.util.Optional;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;

/** One arm's way to the goal: epochs of every seed; those that never got there are kept as censored. Cancelled trajectories that were not there yet say nothing. */
public record ArmGoal(String arm, List<EpochsToGoal> seeds, int diverged) {

    public static ArmGoal of(String arm, List<Trajectory> trajectories, Goal goal, long last) {
        List<EpochsToGoal> seeds = trajectories.stream()
                .filter(t -> t.outcome().kind() != Outcome.Kind.CANCELLED
                        || !EpochsToGoal.of(t, goal, last).censored())
                .map(t -> EpochsToGoal.of(t, goal, last))
                .toList();
        int diverged = (int) trajectories.stream()
                .filter(t -> t.outcome().kind() == Outcome.Kind.DIVERGED)
                .count();
        return new ArmGoal(arm, seeds, diverged);
    }

    /** Median of the epochs, censored ones at the last epoch; NaN where there is no seed yet. */
    public double medianEpochs() {
        return seeds.isEmpty()
                ? Double.NaN
                : Summary.of(seeds.stream().mapToDouble(EpochsToGoal::orLast).toArray())
                        .median();
    }

    /** 95 % bootstrap interval of the median; empty with fewer than two seeds. */
    public Optional<Interval> medianInterval() {
        return seeds.size() < 2
                ? Optional.empty()
                : Optional.of(Interval.ofMedian(
                        seeds.stream().mapToDouble(EpochsToGoal::orLast).toArray()));
    }

    /** log10 of the epochs by seed. */
    public SeedSample logEpochs() {
        return SeedSample.of(seeds, EpochsToGoal::seed, EpochsToGoal::log10);
    }

    public int censored() {
        return (int) seeds.stream().filter(EpochsToGoal::censored).count();
    }

    /** Whether the median itself is only a lower bound: half of the seeds or more never got there. */
    public boolean medianCensored() {
        return 2 * censored() >= seeds.size();
    }
}

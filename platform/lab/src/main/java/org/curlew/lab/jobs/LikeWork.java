package org.curlew.lab.jobs;

import java.util.Map;
import java.util.stream.Collectors;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.simulation.Cost;

/**
 * What one arm's work is like, as far as its speed goes: which parts with which choices, how much a step is, how many steps an epoch has.
 *
 * @param family parts and their choices; equal ones take the same path through the engine
 * @param size log2 of the multiply-adds of a step, in halves
 * @param steps log2 of the steps of an epoch, in halves
 */
record LikeWork(String family, double size, double steps) {

    private static final int LONGEST = 600;

    static LikeWork of(Experiment experiment, int arm, Cost cost) {
        Arm chosen = experiment.arms().get(arm);
        String family = words(experiment.architecture()) + " " + words(experiment.integrator()) + " "
                + words(chosen.rule()) + " " + flips(chosen.flips());
        double step = cost.multiplyAdds() / Math.max(1, cost.steps());
        double steps = (double) cost.steps() / experiment.recording().epochs();
        return new LikeWork(
                family.length() > LONGEST ? family.substring(0, LONGEST) : family, halves(step), halves(steps));
    }

    /** 0 for the same; a factor of two in size counts one, another family more than any size. */
    double distance(LikeWork other) {
        double unlike = family.equals(other.family) ? 0 : 4 + unlikeWords(other);
        return unlike + Math.abs(size - other.size) + 0.5 * Math.abs(steps - other.steps);
    }

    private double unlikeWords(LikeWork other) {
        var mine = java.util.Set.of(
                java.util.Arrays.stream(family.split(" ")).distinct().toArray(String[]::new));
        return java.util.Arrays.stream(other.family.split(" "))
                .filter(word -> !mine.contains(word))
                .count();
    }

    // numbers change how much there is to do, choices how it is done
    private static String words(Part part) {
        return part.name() + " "
                + part.values().asMap().entrySet().stream()
                        .filter(e -> e.getValue() instanceof String || e.getValue() instanceof Boolean)
                        .sorted(Map.Entry.comparingByKey())
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String flips(RuleFlips flips) {
        boolean hidden =
                flips.hiddenFlippedFraction() > 0 || !flips.hiddenFlipped().isEmpty();
        boolean readout =
                flips.readoutFlippedFraction() > 0 || !flips.readoutFlipped().isEmpty();
        return (hidden ? "hidden-" + flips.side() : "") + (readout ? " readout-" + flips.side() : "");
    }

    private static double halves(double number) {
        return Math.rint(2 * Math.log(Math.max(1, number)) / Math.log(2)) / 2;
    }
}

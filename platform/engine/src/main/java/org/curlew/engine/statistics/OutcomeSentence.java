package org.curlew.engine.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.simulation.Trajectory;

/** The answer in words: which arm reached the goal when, how many times sooner than the others, how sure that is, and who never got there. */
public final class OutcomeSentence {

    private final Experiment experiment;

    public OutcomeSentence(Experiment experiment) {
        this.experiment = experiment;
    }

    /** @param trajectories of all arms and seeds that there are; empty text where nothing can be said yet */
    public String of(List<Trajectory> trajectories) {
        return experiment.goal().map(g -> towards(g, trajectories)).orElseGet(() -> atTheEnd(trajectories));
    }

    /** Every arm's way to the goal, in the order of the experiment; empty without a goal. */
    public List<ArmGoal> arms(List<Trajectory> trajectories) {
        long last = experiment.recording().epochs();
        return experiment
                .goal()
                .map(goal -> experiment.arms().stream()
                        .map(arm -> ArmGoal.of(arm.name(), of(arm.name(), trajectories), goal, last))
                        .toList())
                .orElse(List.of());
    }

    /** The first arm against each other one; empty without a goal. */
    public List<ArmComparison> comparisons(List<Trajectory> trajectories) {
        List<ArmGoal> arms = arms(trajectories);
        return arms.stream()
                .skip(1)
                .filter(a -> !a.seeds().isEmpty() && !arms.getFirst().seeds().isEmpty())
                .map(a -> ArmComparison.of(arms.getFirst(), a))
                .toList();
    }

    private String towards(Goal goal, List<Trajectory> trajectories) {
        List<ArmGoal> arms =
                arms(trajectories).stream().filter(a -> !a.seeds().isEmpty()).toList();
        if (arms.isEmpty()) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        ArmGoal best = arms.stream()
                .min(Comparator.comparingDouble(ArmGoal::medianEpochs))
                .orElseThrow();
        String target = Words.article(Words.observable(goal.observable())) + " of " + Words.power(goal.threshold());
        String horizon = "within " + Words.count(experiment.recording().epochs()) + " epochs";
        if (best.medianCensored()) {
            sentences.add("No arm reached " + target + " " + horizon + " in more than half of its seeds.");
        } else {
            String others = arms.stream()
                    .filter(a -> a != best)
                    .map(a -> Words.sooner(ArmComparison.of(best, a)))
                    .collect(Collectors.joining(" and "));
            sentences.add(best.arm() + " reached " + target + " after " + Words.count(best.medianEpochs())
                    + " epochs (" + Words.median(best) + ")" + (others.isEmpty() ? "" : ", ") + others
                    + ".");
        }
        for (ArmGoal arm : arms) {
            if (arm.censored() > 0) {
                sentences.add(arm.arm() + ": " + arm.censored() + " of "
                        + Words.seeds(arm.seeds().size()) + " never got there " + horizon
                        + (arm.diverged() > 0 ? ", " + arm.diverged() + " diverged." : "."));
            }
        }
        return String.join(" ", sentences);
    }

    private String atTheEnd(List<Trajectory> trajectories) {
        if (trajectories.isEmpty() || trajectories.getFirst().series().isEmpty()) {
            return "";
        }
        var series = trajectories.getFirst().series().keySet();
        String shown =
                series.contains("test-error") ? "test-error" : series.iterator().next();
        String parts = experiment.arms().stream()
                .map(arm -> arm.name() + " " + Words.finalMedian(of(arm.name(), trajectories), shown))
                .collect(Collectors.joining(", "));
        return "Median " + Words.observable(shown) + " at the end: " + parts + ".";
    }

    private static List<Trajectory> of(String arm, List<Trajectory> trajectories) {
        return trajectories.stream().filter(t -> t.arm().equals(arm)).toList();
    }
}

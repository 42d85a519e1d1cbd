package org.curlew.frontend.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.ArmComparison;
import org.curlew.engine.statistics.ArmGoal;
import org.curlew.engine.statistics.PairedTest;
import org.curlew.engine.statistics.Summary;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.UnitState;

/** What a run gave, a row an arm: seeds, epochs to the goal with the censored ones, the paired test against the first arm, the value at the end. */
record Outcomes(String finalOf, List<Row> rows) {

    static final String NONE = "–";

    /**
     * One arm, as it is read.
     *
     * @param ratio how many times sooner than the first arm it reached the goal, or later
     */
    record Row(
            int arm,
            String name,
            String seeds,
            String median,
            String never,
            String ratio,
            String t,
            String p,
            String ranks,
            String atEnd,
            String notes) {}

    static Outcomes of(RunResult result) {
        String series = result.experiment()
                .goal()
                .map(Goal::observable)
                .orElseGet(() -> RunFigure.series(result).stream().findFirst().orElse(""));
        return new Outcomes(
                series,
                IntStream.range(0, result.arms().size())
                        .mapToObj(a -> row(a, result, series))
                        .toList());
    }

    private static Row row(int place, RunResult result, String series) {
        ArmResult arm = result.arms().get(place);
        List<Trajectory> done = arm.units().stream()
                .filter(u -> u.state() == UnitState.DONE)
                .flatMap(u -> u.trajectory().stream())
                .toList();
        Optional<ArmGoal> goal = result.experiment()
                .goal()
                .map(g -> ArmGoal.of(
                        arm.name(), done, g, result.experiment().recording().epochs()))
                .filter(g -> !g.seeds().isEmpty());
        Optional<ArmComparison> against = place == 0
                ? Optional.empty()
                : result.comparisons().stream()
                        .filter(c -> c.faster().arm().equals(arm.name())
                                || c.slower().arm().equals(arm.name()))
                        .findFirst();
        Optional<PairedTest> test = against.flatMap(ArmComparison::test);
        return new Row(
                place,
                arm.name(),
                done.size() + " of " + arm.units().size(),
                goal.map(Outcomes::median).orElse(NONE),
                goal.map(g -> String.valueOf(g.censored())).orElse(NONE),
                against.map(c -> ratio(c, arm.name())).orElse(NONE),
                test.map(t -> Words.significant(t.t())).orElse(NONE),
                test.map(t -> Words.significant(t.p())).orElse(NONE),
                against.flatMap(ArmComparison::ranks)
                        .map(w -> Words.significant(w.p()))
                        .orElse(NONE),
                atEnd(done, series),
                notes(arm, done));
    }

    private static String median(ArmGoal goal) {
        return (goal.medianCensored() ? "more than " : "") + Words.large(goal.medianEpochs());
    }

    static String ratio(ArmComparison c, String arm) {
        if (!Double.isFinite(c.ratio())) {
            return NONE;
        }
        String bound = c.slower().medianCensored() && c.ratio() > 1 ? "at least " : "";
        String times = bound + Words.significant(c.ratio()) + " times ";
        String interval = c.ratioInterval()
                .map(i -> " [" + Words.significant(i.low()) + ", " + Words.significant(i.high()) + "]")
                .orElse("");
        return c.ratio() == 1 ? "as soon" : times + (c.faster().arm().equals(arm) ? "sooner" : "later") + interval;
    }

    private static String atEnd(List<Trajectory> done, String series) {
        double[] last = done.stream()
                .filter(t -> t.outcome().kind() == Outcome.Kind.COMPLETED)
                .map(t -> t.series().getOrDefault(series, new double[0]))
                .filter(values -> values.length > 0)
                .mapToDouble(values -> values[values.length - 1])
                .filter(Double::isFinite)
                .toArray();
        if (last.length == 0) {
            return NONE;
        }
        Summary summary = Summary.of(last);
        return Words.significant(summary.mean())
                + (last.length > 1 ? " ± " + Words.significant(summary.standardError()) : "");
    }

    private static String notes(ArmResult arm, List<Trajectory> done) {
        long diverged = done.stream()
                .filter(t -> t.outcome().kind() == Outcome.Kind.DIVERGED)
                .count();
        Stream<String> words = Stream.of(
                        diverged > 0 ? Stream.of(diverged + " diverged.") : Stream.<String>empty(),
                        done.stream().map(t -> t.outcome().advice()),
                        arm.units().stream().flatMap(u -> u.error().stream()))
                .flatMap(s -> s)
                .filter(s -> !s.isEmpty())
                .distinct()
                .limit(4);
        return String.join(" ", words.toList());
    }
}

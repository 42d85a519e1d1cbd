package org.curlew.frontend.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.Goal;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.Summary;
import org.curlew.lab.runs.ArmResult;
import org.curlew.lab.runs.RunResult;
import org.curlew.lab.runs.UnitResult;

/** One series of all arms as the figure of a curlew-plot: mean and standard-error band over the seeds, every seed beside it. */
record RunFigure(RunResult result, String series) {

    /** The series there are, the goal's first. */
    static List<String> series(RunResult result) {
        List<String> names = new ArrayList<>(trajectories(result).stream()
                .flatMap(t -> t.series().keySet().stream())
                .distinct()
                .toList());
        result.experiment().goal().map(Goal::observable).filter(names::remove).ifPresent(goal -> names.add(0, goal));
        return names;
    }

    Map<String, Object> json() {
        Experiment experiment = result.experiment();
        List<Map<String, Object>> arms = new ArrayList<>();
        for (int a = 0; a < result.arms().size(); a++) {
            arms.add(arm(a, result.arms().get(a)));
        }
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", series);
        figure.put("title", series.replace('-', ' '));
        figure.put("xTitle", "epoch");
        figure.put("yTitle", series.replace('-', ' '));
        figure.put("xLog", true);
        figure.put("yLog", series.endsWith("error"));
        figure.put("xRange", List.of(1, Math.max(10, experiment.recording().epochs())));
        figure.put("series", arms);
        figure.put(
                "marks",
                experiment.goal().filter(g -> g.observable().equals(series)).stream()
                        .map(g -> Map.of("axis", "y", "value", g.threshold(), "label", "goal"))
                        .toList());
        figure.put("empty", "Curves appear here as soon as the first epochs are done.");
        return figure;
    }

    private Map<String, Object> arm(int place, ArmResult arm) {
        List<Trajectory> known = arm.units().stream()
                .flatMap(u -> u.trajectory().stream())
                .filter(t -> t.series().containsKey(series))
                .toList();
        long[] epochs =
                known.stream().map(Trajectory::epochs).reduce(new long[0], (x, y) -> y.length > x.length ? y : x);
        List<Long> x = new ArrayList<>();
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i < epochs.length; i++) {
            int at = i;
            double[] values = known.stream()
                    .filter(t -> t.epochs().length > at)
                    .mapToDouble(t -> t.series().get(series)[at])
                    .filter(Double::isFinite)
                    .toArray();
            Summary summary = values.length == 0 ? null : Summary.of(values);
            x.add(epochs[i]);
            mean.add(summary == null ? null : Double.valueOf(summary.mean()));
            low.add(summary == null ? null : Double.valueOf(summary.mean() - summary.standardError()));
            high.add(summary == null ? null : Double.valueOf(summary.mean() + summary.standardError()));
        }
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("arm", place);
        curve.put("name", arm.name());
        curve.put("x", x);
        curve.put("mean", mean);
        curve.put("low", low);
        curve.put("high", high);
        curve.put("seeds", known.stream().map(this::seed).toList());
        return curve;
    }

    private Map<String, Object> seed(Trajectory t) {
        List<Double> y = new ArrayList<>();
        for (double value : t.series().get(series)) {
            y.add(Double.isFinite(value) ? Double.valueOf(value) : null);
        }
        return Map.of("seed", t.seed(), "y", y);
    }

    private static List<Trajectory> trajectories(RunResult result) {
        return result.arms().stream()
                .flatMap(a -> a.units().stream())
                .map(UnitResult::trajectory)
                .map(t -> t.orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}

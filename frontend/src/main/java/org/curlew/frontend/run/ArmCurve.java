package org.curlew.frontend.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.Summary;
import org.curlew.lab.runs.ArmResult;

/** One arm of a figure: mean and standard-error band over the seeds that there are at each epoch; what is not defined is a gap. */
record ArmCurve(int colour, String name, List<Trajectory> seeds, String series) {

    static ArmCurve of(int colour, String name, ArmResult arm, String series) {
        List<Trajectory> known = arm.units().stream()
                .flatMap(u -> u.trajectory().stream())
                .filter(t -> t.series().containsKey(series))
                .toList();
        return new ArmCurve(colour, name, known, series);
    }

    /** @param withSeeds whether every seed goes along, for thin lines */
    Map<String, Object> json(boolean withSeeds) {
        long[] epochs =
                seeds.stream().map(Trajectory::epochs).reduce(new long[0], (x, y) -> y.length > x.length ? y : x);
        List<Double> mean = new ArrayList<>();
        List<Double> low = new ArrayList<>();
        List<Double> high = new ArrayList<>();
        for (int i = 0; i < epochs.length; i++) {
            double[] values = at(i);
            Summary summary = values.length == 0 ? null : Summary.of(values);
            mean.add(summary == null ? null : Double.valueOf(summary.mean()));
            low.add(summary == null ? null : Double.valueOf(summary.mean() - summary.standardError()));
            high.add(summary == null ? null : Double.valueOf(summary.mean() + summary.standardError()));
        }
        Map<String, Object> curve = new LinkedHashMap<>();
        curve.put("arm", colour);
        curve.put("name", name);
        curve.put("x", Arrays.stream(epochs).boxed().toList());
        curve.put("mean", mean);
        curve.put("low", low);
        curve.put("high", high);
        curve.put("seedCount", seeds.size());
        curve.put("seeds", withSeeds ? seeds.stream().map(this::seed).toList() : List.of());
        return curve;
    }

    private double[] at(int recording) {
        return seeds.stream()
                .filter(t -> t.epochs().length > recording)
                .mapToDouble(t -> t.series().get(series)[recording])
                .filter(Double::isFinite)
                .toArray();
    }

    private Map<String, Object> seed(Trajectory t) {
        List<Double> y = new ArrayList<>();
        for (double value : t.series().get(series)) {
            y.add(Double.isFinite(value) ? Double.valueOf(value) : null);
        }
        return Map.of("seed", t.seed(), "y", y);
    }
}

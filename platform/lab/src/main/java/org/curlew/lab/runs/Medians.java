package org.curlew.lab.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.Summary;
import org.curlew.lab.library.Curve;
import org.curlew.lab.picture.ArmColours;

/** A small picture of a result: the median over the seeds, a curve an arm, of the goal's observable, else the test error, else the first series. */
final class Medians {

    private static final int MOST_POINTS = 40;

    private Medians() {}

    static List<Curve> of(Experiment experiment, List<Trajectory> trajectories) {
        List<Integer> colours = ArmColours.of(experiment);
        return IntStream.range(0, colours.size())
                .mapToObj(arm -> curve(experiment, experiment.arms().get(arm).name(), colours.get(arm), trajectories))
                .filter(curve -> !curve.x().isEmpty())
                .toList();
    }

    private static Curve curve(Experiment experiment, String arm, int colour, List<Trajectory> trajectories) {
        List<Trajectory> seeds =
                trajectories.stream().filter(t -> t.arm().equals(arm)).toList();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        long[] epochs =
                seeds.stream().map(Trajectory::epochs).reduce(new long[0], (a, b) -> a.length >= b.length ? a : b);
        int stride = Math.max(1, (epochs.length + MOST_POINTS - 1) / MOST_POINTS);
        for (int i = (epochs.length - 1) % stride; i >= 0 && i < epochs.length; i += stride) {
            int at = i;
            double[] values = seeds.stream()
                    .filter(t -> t.epochs().length > at)
                    .mapToDouble(t -> shown(experiment, t)[at])
                    .filter(Double::isFinite)
                    .toArray();
            if (values.length > 0) {
                x.add((double) epochs[i]);
                y.add(Summary.of(values).median());
            }
        }
        return new Curve(arm, colour, x, y);
    }

    private static double[] shown(Experiment experiment, Trajectory t) {
        String wanted = experiment.goal().map(g -> g.observable()).orElse("test-error");
        return t.series().getOrDefault(wanted, t.series().values().iterator().next());
    }
}

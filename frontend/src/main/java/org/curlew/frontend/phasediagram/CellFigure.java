package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.engine.statistics.Summary;
import org.curlew.lab.sweeps.CellDetail;
import org.curlew.lab.sweeps.CellUnit;

/**
 * The trajectories of one cell as the figure of a curlew-plot: every arm's mean, band and seeds, of one series.
 *
 * @param colours of the arms, see ArmColours
 */
record CellFigure(String sweep, CellDetail cell, String series, List<Integer> colours) {

    Map<String, Object> json(boolean logarithmic) {
        List<Map<String, Object>> arms = new ArrayList<>();
        List<Arm> named = cell.experiment().arms();
        for (int arm = 0; arm < named.size(); arm++) {
            List<Trajectory> known = trajectories(arm);
            if (!known.isEmpty()) {
                arms.add(arm(colours.get(arm), named.get(arm).name(), known));
            }
        }
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", sweep + "/" + cell.cell() + "/" + series);
        figure.put("xTitle", "epoch");
        figure.put("yTitle", QuantityWords.series(series));
        figure.put("xLog", true);
        figure.put("yLog", logarithmic);
        figure.put("series", arms);
        figure.put("empty", "Trajectories appear here as soon as a seed of this cell is done.");
        return figure;
    }

    private List<Trajectory> trajectories(int arm) {
        return cell.units().stream()
                .filter(unit -> unit.arm() == arm)
                .map(CellUnit::trajectory)
                .flatMap(java.util.Optional::stream)
                .filter(t -> t.series().containsKey(series))
                .toList();
    }

    private Map<String, Object> arm(int colour, String name, List<Trajectory> known) {
        long[] epochs =
                known.stream().map(Trajectory::epochs).reduce(new long[0], (a, b) -> b.length > a.length ? b : a);
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
        curve.put("arm", colour);
        curve.put("name", name);
        curve.put("x", x);
        curve.put("mean", mean);
        curve.put("low", low);
        curve.put("high", high);
        curve.put("seeds", known.stream().map(this::seed).toList());
        return curve;
    }

    private Map<String, Object> seed(Trajectory t) {
        double[] values = t.series().get(series);
        return Map.of("seed", t.seed(), "y", CellColumns.picked(values, places(values.length)));
    }

    private static int[] places(int count) {
        return java.util.stream.IntStream.range(0, count).toArray();
    }
}

package org.curlew.frontend.phasediagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.theory.DensityCurve;
import org.curlew.engine.theory.JacobianSpectrum;
import org.curlew.engine.theory.LargeNetwork;
import org.curlew.engine.theory.SampledJacobian;
import org.curlew.spi.Network;

/**
 * The spectrum of J as the figure of a curlew-plot: the limiting density against the eigenvalues of one random network of this size.
 *
 * @param inputs M
 */
record SpectrumFigure(LargeNetwork network, int inputs, long seed) {

    private static final int MOST_BINS = 30;
    /** The eigenvalues of larger matrices would keep a reader waiting. */
    private static final int MOST_INPUTS = 600;

    /** Of a cell to which the theory applies: c and the fractions that are flipped in fact. */
    static SpectrumFigure of(Catalogue catalogue, Experiment experiment, int arm) {
        Network network = catalogue
                .architecture(experiment.architecture().name())
                .create(experiment.architecture().values());
        RuleFlips flips = experiment.arms().get(arm).flips();
        int inputs = network.layer(0).presynaptic();
        int hidden = network.layer(1).presynaptic();
        LargeNetwork large = new LargeNetwork(
                (double) inputs / hidden,
                (double) flips.count(0, 2, inputs) / inputs,
                (double) flips.count(1, 2, hidden) / hidden);
        return new SpectrumFigure(large, inputs, experiment.seeds().first());
    }

    Map<String, Object> json() {
        DensityCurve density = DensityCurve.of(new JacobianSpectrum(network));
        Map<String, Object> theory = new LinkedHashMap<>();
        theory.put("name", "theory, large networks");
        theory.put("arm", 7);
        theory.put("dash", "dash");
        theory.put("x", list(density.x()));
        theory.put("mean", list(density.density()));
        List<Map<String, Object>> series = new ArrayList<>();
        if (inputs <= MOST_INPUTS) {
            series.add(histogram(SampledJacobian.eigenvalues(network, inputs, seed)));
        }
        series.add(theory);
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("key", network + "/" + inputs);
        figure.put("xTitle", "eigenvalue of *J*");
        figure.put("yTitle", "density");
        figure.put("series", series);
        figure.put("marks", List.of(Map.of("axis", "x", "value", 0, "label", "unstable below 0")));
        return figure;
    }

    /** Steps of equal width whose area is 1. */
    private Map<String, Object> histogram(double[] eigenvalues) {
        double low = eigenvalues[0];
        int bins = Math.clamp(eigenvalues.length / 5, 4, MOST_BINS);
        double width = Math.max(1e-9, (eigenvalues[eigenvalues.length - 1] - low) / bins);
        int[] counts = new int[bins];
        for (double value : eigenvalues) {
            counts[Math.min(bins - 1, (int) ((value - low) / width))]++;
        }
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            double height = counts[bin] / (eigenvalues.length * width);
            x.add(low + bin * width);
            y.add(height);
            x.add(low + (bin + 1) * width);
            y.add(height);
        }
        Map<String, Object> steps = new LinkedHashMap<>();
        steps.put("name", "one random network, M = " + inputs);
        steps.put("arm", 0);
        steps.put("x", x);
        steps.put("mean", y);
        return steps;
    }

    private static List<Double> list(double[] values) {
        return CellColumns.picked(
                values, java.util.stream.IntStream.range(0, values.length).toArray());
    }
}

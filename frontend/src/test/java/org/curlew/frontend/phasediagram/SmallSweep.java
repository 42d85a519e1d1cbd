package org.curlew.frontend.phasediagram;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.sweep.CellTheory;
import org.curlew.engine.sweep.CellValue;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Pointers;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.plugins.architectures.TwoLayer;
import org.curlew.plugins.integrators.MinibatchEuler;
import org.curlew.plugins.observables.TestError;
import org.curlew.plugins.observables.TrainError;
import org.curlew.plugins.rules.GradientDescent;
import org.curlew.plugins.tasks.GaussianStudentTeacher;
import org.curlew.spi.Parameter;

/** A sweep of three ratios c and two fractions alpha_h, and what it could have given. */
final class SmallSweep {

    static final Catalogue CATALOGUE = new Catalogue(List.of(
            new TwoLayer(),
            new MinibatchEuler(),
            new TestError(),
            new TrainError(),
            new GradientDescent(),
            new GaussianStudentTeacher()));
    static final SweepJson SWEEPS = new SweepJson(new ExperimentJson(CATALOGUE));
    static final String EXPERIMENT = """
            {"schemaVersion": 1,
             "architecture": {"name": "two-layer", "parameters": {"M": 20, "N": 20, "K": 1, "activation": "linear"}},
             "task": {"name": "gaussian-student-teacher", "parameters": {"P": 40}},
             "integrator": {"name": "minibatch-euler", "parameters": {"batchSize": 10}},
             "arms": [{"name": "Gradient descent", "rule": {"name": "gradient-descent"}},
                      {"name": "Curl descent", "rule": {"name": "gradient-descent"}, "flips": {"hiddenFlippedFraction": 0.3}}],
             "seeds": {"first": 1, "count": 4},
             "observables": [{"name": "test-error"}, {"name": "train-error"}],
             "recording": {"epochs": 100, "points": 20}}""";
    private static final String AXES = """
            [{"derived": "compression-ratio", "neurons": 40, "values": {"spacing": "logarithmic", "from": 0.1, "to": 10, "count": 3}},
             {"set": ["/arms/1/flips/hiddenFlippedFraction"], "values": {"spacing": "listed", "list": [0, 0.5]}}]""";
    private static final String PICTURE = """
            {"series": "test-error", "reduction": "final", "arm": 1, "logarithmic": true, "low": 1e-16, "high": 1, "decision": 1e-6}""";

    private SmallSweep() {}

    static Sweep plane() {
        return of(AXES, PICTURE);
    }

    static Sweep of(String axes, String picture) {
        return SWEEPS.read("{\"schemaVersion\": 1, \"experiment\": " + EXPERIMENT + ", \"axes\": " + axes
                + (picture.isEmpty() ? "" : ", \"picture\": " + picture) + "}");
    }

    static Map<String, Parameter> declared() {
        return new Pointers(CATALOGUE).of(plane().experiment());
    }

    /** The plane's diagram, one list of seeds' values a cell. */
    static PhaseDiagram diagram(List<double[]> seeds, List<Optional<CellTheory>> theories) {
        Sweep sweep = plane();
        Quantity quantity = Quantity.of("test-error", Reduction.FINAL, 1);
        return new PhaseDiagram(
                sweep,
                quantity,
                1e-6,
                seeds.stream().map(values -> CellValue.of(values, 1e-6)).toList(),
                theories);
    }

    /** Every cell with these values. */
    static PhaseDiagram flat(double... values) {
        return diagram(
                IntStream.range(0, 6).mapToObj(cell -> values).toList(),
                java.util.Collections.nCopies(6, Optional.empty()));
    }

    static double[] seeds(double... values) {
        return Arrays.copyOf(values, values.length);
    }
}

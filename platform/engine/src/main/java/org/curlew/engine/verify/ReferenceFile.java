package org.curlew.engine.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.FlipSide;
import org.curlew.engine.experiment.Part;
import org.curlew.engine.experiment.Recording;
import org.curlew.engine.experiment.RuleFlips;
import org.curlew.engine.experiment.Seeds;
import org.curlew.engine.kernel.Kernels;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.spi.Contribution;
import org.curlew.spi.Values;
import tools.jackson.databind.JsonNode;

/**
 * A reference trajectory in the format learning-trajectory-reference/1: explicit teacher, student, inputs, sample orders and signs, with the weights and errors
 * expected after every epoch.
 */
public final class ReferenceFile {

    public static final String FORMAT = "learning-trajectory-reference/1";

    private final ReferenceFields fields;

    private ReferenceFile(ReferenceFields fields) {
        this.fields = fields;
    }

    /** @throws org.curlew.spi.InvalidInput where the text is not of the format */
    public static ReferenceFile read(String json) {
        return new ReferenceFile(ReferenceFields.read(json));
    }

    public String name() {
        return fields.text("name");
    }

    /** The largest deviation of any recorded weight matrix or error, relative to the largest expected entry of the same matrix. */
    public double maxRelativeDeviation(Catalogue catalogue, Kernels kernels) {
        Simulation simulation = new Simulation(catalogue, experiment(catalogue), kernels);
        return Deviation.largest(fields.array("expected"), simulation.run(0, 1, Progress.NONE));
    }

    /** The same trajectory as an experiment of one arm and one seed. */
    public Experiment experiment(Catalogue catalogue) {
        Part architecture = part(
                catalogue.architecture("two-layer"),
                Map.of(
                        "M", fields.number("inputDim"),
                        "N", fields.number("hiddenDim"),
                        "K", fields.number("outputDim"),
                        "activation", fields.text("activation")));
        Part task = part(
                catalogue.task("explicit-matrices"),
                Map.of(
                        "teacher", fields.weights("teacher"),
                        "student", fields.weights("student"),
                        "inputs", fields.matrix("inputs"),
                        "testInputs", fields.matrix("testInputs"),
                        "orders", fields.matrix("epochOrders")));
        Part integrator = part(
                catalogue.integrator("minibatch-euler"),
                Map.of(
                        "learningRate", fields.number("learningRate"),
                        "batchSize", fields.number("batchSize"),
                        "constraint", fields.text("weightConstraint")));
        int epochs = fields.array("expected").size() - 1;
        // So many points that every epoch is among the logarithmically spaced ones.
        Recording everyEpoch = new Recording(epochs, 100 * (epochs + 1), true);
        List<Part> errors = List.of(
                part(catalogue.observable("train-error"), Map.of()),
                part(catalogue.observable("test-error"), Map.of()));
        Arm arm = new Arm(name(), rule(catalogue), flips());
        return new Experiment(
                architecture, task, integrator, List.of(arm), new Seeds(1, 1), errors, everyEpoch, Optional.empty());
    }

    private Part rule(Catalogue catalogue) {
        String outputError = fields.flag("outputDerivative") ? "exact" : "raw";
        return switch (fields.text("rule")) {
            case "gradient" -> part(catalogue.rule("gradient-descent"), Map.of("outputError", outputError));
            case "feedback-alignment" ->
                part(
                        catalogue.rule("direct-feedback-alignment"),
                        Map.of("outputError", outputError, "feedback", List.of(fields.matrix("feedback"))));
            default -> throw fields.unknown("rule", "gradient, feedback-alignment");
        };
    }

    private RuleFlips flips() {
        FlipSide side = switch (fields.text("flipSide")) {
            case "presynaptic" -> FlipSide.PRESYNAPTIC;
            case "postsynaptic" -> FlipSide.POSTSYNAPTIC;
            default -> throw fields.unknown("flipSide", "presynaptic, postsynaptic");
        };
        JsonNode signs = fields.object("flipSigns");
        return new RuleFlips(
                side, 0, 0, FlipSelection.LISTED, negative(signs.path("hidden")), negative(signs.path("readout")));
    }

    private static List<Integer> negative(JsonNode signs) {
        List<Integer> flipped = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i).asDouble() < 0) {
                flipped.add(i);
            }
        }
        return flipped;
    }

    private static Part part(Contribution contribution, Map<String, ?> given) {
        return new Part(contribution.name(), Values.of(contribution.name(), contribution.parameters(), given));
    }
}

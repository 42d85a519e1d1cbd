package org.curlew.frontend.compose;

import java.util.List;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;
import org.curlew.spi.Parameter;

/** The settings of an arm's rule flips, declared as a part declares its parameters. */
final class Flips {

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.fraction("hiddenFlippedFraction", 0)
                    .symbol("\\alpha_h")
                    .meaning("Fraction of rule-flipped neurons that act on the hidden weights"),
            Parameter.fraction("readoutFlippedFraction", 0)
                    .symbol("\\alpha_r")
                    .meaning("Fraction of rule-flipped neurons that act on the readout"),
            Parameter.choice("side", List.of("presynaptic", "postsynaptic"))
                    .meaning("Whose flip turns a synapse around: the neuron it leaves or the neuron it enters"),
            Parameter.choice("selection", List.of("first", "random"))
                    .meaning("Which neurons are flipped: the first ones, or a random choice by seed"));

    private static final Parameter LAYERS = Parameter.numbers("layerFlippedFractions")
            .symbol("\\alpha_l")
            .meaning("Fraction of rule-flipped neurons of each layer, the readout last, in place of the two")
            .range(0, 1);

    private Flips() {}

    /** Of an arm whose network has so many layers: in a deep one each may have a fraction of its own. */
    static List<Parameter> parameters(Editing editing) {
        boolean given = editing.form().at("/arms").values().stream()
                .anyMatch(arm -> !arm.at("/flips/layerFlippedFractions").isEmpty());
        boolean deep = editing.form()
                .experiment()
                .map(Experiment::architecture)
                .map(a -> editing.catalogue().architecture(a.name()).create(a.values()))
                .filter(network -> network.depth() > 2)
                .isPresent();
        return given || deep
                ? Stream.concat(PARAMETERS.stream(), Stream.of(LAYERS)).toList()
                : PARAMETERS;
    }

    /** Why an arm's flips have no fields: they name single neurons. Empty where they have. */
    static String beyondFields(ExperimentForm form, String arm) {
        return form.at(arm + "/flips/selection").asString("").equals("listed")
                ? "The rule-flipped neurons are listed one by one; change them in the JSON view."
                : "";
    }
}

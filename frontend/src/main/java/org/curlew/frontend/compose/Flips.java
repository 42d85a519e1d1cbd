package org.curlew.frontend.compose;

import java.util.List;
import org.curlew.spi.Parameter;

/** The settings of an arm's rule flips, declared as a part declares its parameters. */
final class Flips {

    static final List<Parameter> PARAMETERS = List.of(
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

    private Flips() {}

    /** Why an arm's flips have no fields: they name single neurons or layers. Empty where they have. */
    static String beyondFields(ExperimentForm form, String arm) {
        if (form.at(arm + "/flips/selection").asString("").equals("listed")) {
            return "The rule-flipped neurons are listed one by one; change them in the JSON view.";
        }
        return form.at(arm + "/flips/layerFlippedFractions").isEmpty()
                ? ""
                : "Every layer has a fraction of its own; change them in the JSON view.";
    }
}

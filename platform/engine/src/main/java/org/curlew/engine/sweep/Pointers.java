package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.experiment.Arm;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.FlipSelection;
import org.curlew.engine.experiment.Kind;
import org.curlew.engine.experiment.Part;
import org.curlew.spi.Parameter;
import org.curlew.spi.ParameterType;

/** What a sweep may vary in an experiment: every numeric, choice or yes-no parameter of any part and every entry of a list of numbers, by its JSON pointer. */
public final class Pointers {

    private final Catalogue catalogue;

    public Pointers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Pointer to declaration, in the order of the experiment. */
    public Map<String, Parameter> of(Experiment e) {
        Map<String, Parameter> found = new LinkedHashMap<>();
        part(found, "/architecture", Kind.ARCHITECTURE, e.architecture());
        part(found, "/task", Kind.TASK, e.task());
        part(found, "/integrator", Kind.INTEGRATOR, e.integrator());
        for (int a = 0; a < e.arms().size(); a++) {
            Arm arm = e.arms().get(a);
            part(found, "/arms/" + a + "/rule", Kind.RULE, arm.rule());
            if (arm.flips().selection() != FlipSelection.LISTED) {
                String flips = "/arms/" + a + "/flips/";
                found.put(
                        flips + "hiddenFlippedFraction",
                        Parameter.fraction("hiddenFlippedFraction", 0)
                                .symbol("\\alpha_h")
                                .meaning("Fraction of rule-flipped neurons acting on the hidden layer"));
                found.put(
                        flips + "readoutFlippedFraction",
                        Parameter.fraction("readoutFlippedFraction", 0)
                                .symbol("\\alpha_r")
                                .meaning("Fraction of rule-flipped neurons acting on the readout"));
                for (int l = 0; l < arm.flips().layerFlippedFractions().size(); l++) {
                    found.put(
                            flips + "layerFlippedFractions/" + l,
                            Parameter.fraction("layerFlippedFraction " + (l + 1), 0)
                                    .symbol("\\alpha_{" + (l + 1) + "}")
                                    .meaning("Fraction of rule-flipped neurons acting on layer " + (l + 1)));
                }
                found.put(
                        flips + "side",
                        Parameter.choice("side", List.of("presynaptic", "postsynaptic"))
                                .meaning("Which neuron of a synapse decides the sign"));
            }
        }
        for (int o = 0; o < e.observables().size(); o++) {
            part(found, "/observables/" + o, Kind.OBSERVABLE, e.observables().get(o));
        }
        found.put(
                "/recording/epochs",
                Parameter.integer("epochs", 1).symbol("E").meaning("Epochs").range(1, Integer.MAX_VALUE));
        return found;
    }

    /** The pointer of the parameter with this symbol, such as M, in one part. */
    Optional<String> symbol(Experiment e, String part, String symbol) {
        List<String> found = new ArrayList<>();
        of(e).forEach((pointer, parameter) -> {
            if (pointer.startsWith(part + "/") && parameter.plainSymbol().equals(symbol)) {
                found.add(pointer);
            }
        });
        return found.stream().findFirst();
    }

    private void part(Map<String, Parameter> found, String path, Kind kind, Part part) {
        for (Parameter p : catalogue.contribution(kind, part.name()).parameters()) {
            boolean variable =
                    p.type().numeric() || p.type() == ParameterType.CHOICE || p.type() == ParameterType.BOOLEAN;
            if (variable) {
                found.put(path + "/parameters/" + p.name(), p);
            } else if ((p.type() == ParameterType.INTEGERS || p.type() == ParameterType.NUMBERS)
                    && part.values().asMap().get(p.name()) instanceof List<?> entries) {
                for (int i = 0; i < entries.size(); i++) {
                    found.put(path + "/parameters/" + p.name() + "/" + i, p.entry(i + 1));
                }
            }
        }
    }
}

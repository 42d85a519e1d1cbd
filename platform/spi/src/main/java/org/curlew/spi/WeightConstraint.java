package org.curlew.spi;

import java.util.Arrays;
import java.util.List;

/** What is imposed on the weights after each step. */
public enum WeightConstraint {
    /** Nothing. */
    NONE("none"),
    /** W <- W ||W_init||_F / ||W||_F in each layer: the paper's main text. */
    FIXED_FROBENIUS_NORM("fixed-frobenius-norm"),
    /** Every row of W has norm 1. */
    UNIT_ROW_NORMS("unit-row-norms");

    private final String label;

    WeightConstraint(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static WeightConstraint named(String label) {
        return Arrays.stream(values())
                .filter(c -> c.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown weight constraint " + label));
    }

    /** The parameter by which every integrator offers the choice. */
    public static Parameter parameter(WeightConstraint initial) {
        List<String> others = Arrays.stream(values())
                .filter(c -> c != initial)
                .map(WeightConstraint::label)
                .toList();
        List<String> all = new java.util.ArrayList<>(List.of(initial.label));
        all.addAll(others);
        return Parameter.choice("constraint", all)
                .meaning("Weight constraint imposed after each step")
                .reference("Ninou, Kadmon, Cayco-Gajic 2025, main text: fixed Frobenius norm per layer");
    }
}

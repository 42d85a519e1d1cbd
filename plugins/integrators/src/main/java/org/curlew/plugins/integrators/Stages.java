package org.curlew.plugins.integrators;

import org.curlew.spi.LearningField;
import org.curlew.spi.Network;
import org.curlew.spi.Weights;

/** The stages k_i of one Runge-Kutta step on the full-batch field: buffers made once, nothing allocated in a step. */
final class Stages {

    private final Tableau tableau;
    private final Weights[] k;
    private final Weights place;

    Stages(Tableau tableau, Network network) {
        this.tableau = tableau;
        k = new Weights[tableau.stages()];
        for (int i = 0; i < k.length; i++) {
            k[i] = Weights.zeros(network);
        }
        place = Weights.zeros(network);
    }

    /** k_1 = v(W). */
    void begin(LearningField field, Weights w) {
        field.velocity(w, 0, field.samples(), k[0]);
    }

    /** k_1 <- k_s, where the last stage of the step before is the first one of the next. */
    void beginWithLast() {
        Weights first = k[0];
        k[0] = k[k.length - 1];
        k[k.length - 1] = first;
    }

    /** k_1, the velocity where the step begins. */
    Weights first() {
        return k[0];
    }

    /** k_i = v(W + h Σ_{j<i} a_ij k_j) for i = 2 .. stages; k_1 is there. */
    void compute(LearningField field, Weights w, double h, int stages) {
        for (int i = 1; i < stages; i++) {
            place.set(w);
            add(place, h, tableau.a()[i]);
            field.velocity(place, 0, field.samples(), k[i]);
        }
    }

    /** W <- W + h Σ_i b_i k_i for weights b of the stages. */
    void add(Weights w, double h, double[] b) {
        for (int i = 0; i < b.length; i++) {
            if (b[i] != 0) {
                w.add(h * b[i], k[i]);
            }
        }
    }
}

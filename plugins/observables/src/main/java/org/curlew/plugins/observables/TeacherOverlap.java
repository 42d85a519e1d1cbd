package org.curlew.plugins.observables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.Matrix;
import org.curlew.spi.Measure;
import org.curlew.spi.Network;
import org.curlew.spi.Observable;
import org.curlew.spi.ObservableSetting;
import org.curlew.spi.Values;
import org.curlew.spi.Weights;
import org.pf4j.Extension;

/**
 * Overlaps of student and teacher: the cosine of each layer's weights, and how well each hidden neuron matches its best teacher neuron.
 *
 * <pre>  W_l · T_l / (||W_l|| ||T_l||),   matched = mean over i of max over j of |w_i · t_j| / (||w_i|| ||t_j||)</pre>
 *
 * w_i, t_j: rows of W1 and T1. Not defined (NaN) without a teacher, and for weights that vanish.
 */
@Extension
public final class TeacherOverlap implements Observable {

    @Override
    public String name() {
        return "teacher-overlap";
    }

    @Override
    public String title() {
        return "Overlap of student and teacher";
    }

    @Override
    public String summary() {
        return "1 where the student's weights point where the teacher's do; matched: whatever the order and sign of hidden neurons.";
    }

    @Override
    public String equation() {
        return "\\frac{W_l \\cdot T_l}{\\lVert W_l\\rVert\\,\\lVert T_l\\rVert},\\quad \\Bigl\\langle \\max_j \\frac{|w_i \\cdot t_j|}{\\lVert w_i\\rVert\\,\\lVert t_j\\rVert}\\Bigr\\rangle_i";
    }

    @Override
    public String reference() {
        return "Saad, Solla 1995, Phys. Rev. E 52:4225";
    }

    @Override
    public List<String> series(Values values, Network network) {
        List<String> names =
                new ArrayList<>(network.layers().stream().map(Layer::weights).toList());
        if (network.depth() > 1) {
            names.add("matched");
        }
        return names;
    }

    @Override
    public Measure create(Values values, ObservableSetting setting) {
        int depth = setting.network().depth();
        return (moment, series) -> {
            Arrays.fill(series, Double.NaN);
            setting.data().teacher().ifPresent(teacher -> {
                Weights student = moment.weights();
                for (int l = 0; l < depth; l++) {
                    series[l] = cosine(student.layer(l), teacher.layer(l));
                }
                if (depth > 1) {
                    series[depth] = matched(student.layer(0), teacher.layer(0));
                }
            });
        };
    }

    private static double cosine(Matrix w, Matrix t) {
        double product = 0;
        for (int i = 0; i < w.data().length; i++) {
            product += w.data()[i] * t.data()[i];
        }
        return product / (w.norm() * t.norm());
    }

    private static double matched(Matrix w, Matrix t) {
        double sum = 0;
        for (int i = 0; i < w.rows(); i++) {
            double best = 0;
            for (int j = 0; j < t.rows(); j++) {
                best = Math.max(best, Math.abs(dot(w, i, t, j)) / Math.sqrt(dot(w, i, w, i) * dot(t, j, t, j)));
            }
            sum += best;
        }
        return sum / w.rows();
    }

    private static double dot(Matrix a, int i, Matrix b, int j) {
        double sum = 0;
        for (int m = 0; m < a.columns(); m++) {
            sum += a.get(i, m) * b.get(j, m);
        }
        return sum;
    }
}

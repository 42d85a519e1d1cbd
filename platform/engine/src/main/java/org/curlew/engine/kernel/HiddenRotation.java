package org.curlew.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curlew.spi.Matrix;
import org.curlew.spi.Signs;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * Fewer hidden neurons for the same trajectory: [W1 W2ᵀ f] = Q R for the hidden neurons of each readout sign, Q with orthonormal columns.
 *
 * <p>Learning of a linear network commutes with orthogonal changes of basis among hidden neurons of one sign, and keeps them in the span of the start: R learns as the
 * neurons would, and Q R are their weights at any time. N neurons become at most M + 1 of each sign (M + 2 with fixed feedback f).
 */
final class HiddenRotation {

    private record Part(int[] neurons, double sign, MatrixStore<Double> q, MatrixStore<Double> r) {}

    private final List<Part> parts = new ArrayList<>();
    private final int inputs;

    /** @param feedback fixed feedback, one a neuron, or null */
    HiddenRotation(Matrix hidden, Matrix readout, Signs readoutSigns, double[] feedback) {
        inputs = hidden.columns();
        for (double sign : new double[] {1, -1}) {
            int[] neurons = IntStream.range(0, hidden.rows())
                    .filter(i -> readoutSigns.presynaptic()[i] == sign)
                    .toArray();
            if (neurons.length > 0) {
                parts.add(part(neurons, sign, hidden, readout, feedback));
            }
        }
    }

    /** How many hidden neurons are left to compute: fewer than there are only where at least a quarter is spared. */
    static int left(int inputs, Signs hiddenSigns, Signs readoutSigns, double[] feedback) {
        int neurons = hiddenSigns.postsynaptic().length;
        int flipped = (int)
                Arrays.stream(readoutSigns.presynaptic()).filter(d -> d < 0).count();
        int span = inputs + (feedback == null ? 1 : 2);
        int left = Math.min(flipped, span) + Math.min(neurons - flipped, span);
        boolean uniform = Arrays.stream(hiddenSigns.postsynaptic()).distinct().count() == 1;
        return uniform && 4 * left <= 3 * neurons ? left : neurons;
    }

    static boolean pays(int inputs, Signs hiddenSigns, Signs readoutSigns, double[] feedback) {
        return left(inputs, hiddenSigns, readoutSigns, feedback) < hiddenSigns.postsynaptic().length;
    }

    private static Part part(int[] neurons, double sign, Matrix hidden, Matrix readout, double[] feedback) {
        int m = hidden.columns();
        R064Store z = R064Store.FACTORY.make(neurons.length, m + (feedback == null ? 1 : 2));
        for (int i = 0; i < neurons.length; i++) {
            for (int j = 0; j < m; j++) {
                z.set(i, j, hidden.get(neurons[i], j));
            }
            z.set(i, m, readout.get(0, neurons[i]));
            if (feedback != null) {
                z.set(i, m + 1, feedback[neurons[i]]);
            }
        }
        if (neurons.length <= z.getColDim()) {
            return new Part(neurons, sign, null, z);
        }
        QR<Double> decomposition = QR.R064.make(z);
        decomposition.decompose(z);
        return new Part(neurons, sign, decomposition.getQ(), decomposition.getR());
    }

    int neurons() {
        return parts.stream().mapToInt(p -> p.r().getRowDim()).sum();
    }

    Matrix hidden() {
        Matrix w = new Matrix(neurons(), inputs);
        int at = 0;
        for (Part part : parts) {
            for (int i = 0; i < part.r().getRowDim(); i++, at++) {
                for (int j = 0; j < inputs; j++) {
                    w.set(at, j, part.r().doubleValue(i, j));
                }
            }
        }
        return w;
    }

    /** A column of R behind the inputs: the readout weights at 0, the fixed feedback at 1. */
    double[] column(int index) {
        return parts.stream()
                .flatMapToDouble(p ->
                        IntStream.range(0, p.r().getRowDim()).mapToDouble(i -> p.r().doubleValue(i, inputs + index)))
                .toArray();
    }

    Signs hiddenSigns(Signs of) {
        double[] postsynaptic = new double[neurons()];
        Arrays.fill(postsynaptic, of.postsynaptic()[0]);
        return new Signs(postsynaptic, of.presynaptic());
    }

    Signs readoutSigns(Signs of) {
        double[] presynaptic = parts.stream()
                .flatMapToDouble(p -> IntStream.range(0, p.r().getRowDim()).mapToDouble(i -> p.sign()))
                .toArray();
        return new Signs(of.postsynaptic(), presynaptic);
    }

    /** The weights of all neurons from those of the fewer ones. */
    void unfold(Matrix fewHidden, Matrix fewReadout, Matrix hidden, Matrix readout) {
        int at = 0;
        for (Part part : parts) {
            int few = part.r().getRowDim();
            for (int i = 0; i < part.neurons().length; i++) {
                int neuron = part.neurons()[i];
                double sum = 0;
                int row = neuron * inputs;
                Arrays.fill(hidden.data(), row, row + inputs, 0);
                for (int k = 0; k < few; k++) {
                    double q = part.q() == null ? (i == k ? 1 : 0) : part.q().doubleValue(i, k);
                    sum = Math.fma(q, fewReadout.get(0, at + k), sum);
                    int from = (at + k) * inputs;
                    for (int j = 0; j < inputs; j++) {
                        hidden.data()[row + j] = Math.fma(q, fewHidden.data()[from + j], hidden.data()[row + j]);
                    }
                }
                readout.set(0, neuron, sum);
            }
            at += few;
        }
    }
}

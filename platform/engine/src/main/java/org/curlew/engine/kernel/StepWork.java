package org.curlew.engine.kernel;

import java.util.List;
import org.curlew.spi.Layer;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Network;
import org.curlew.spi.Signs;

/**
 * What one step takes, by the kernel that will compute it.
 *
 * @param multiplyAdds of the products
 * @param bytes read and written at least, with weights that stay in some cache
 * @param effort all of it in the multiply-adds of wide products that a core does meanwhile: narrow ones, activations, and what a step costs however small it is
 */
public record StepWork(double multiplyAdds, double bytes, double effort) {

    private static final double WORD = Double.BYTES;
    // From measurements, in multiply-adds: one step, one activation with its slope, a response without it, an epoch at
    // whose end nobody looks.
    private static final double ONE_STEP = 11_000;
    private static final double ONE_ACTIVATION = 60;
    private static final double ONE_RESPONSE = 30;
    private static final double ONE_EPOCH = 14_000;
    private static final double READING = 1.8;
    private static final double ALONE = 2.5; // a neuron that shares its instructions with no others
    private static final double ONE_WEIGHT = 90;
    private static final double UNFOLDING = 10;
    // neurons that share an instruction, not taken from Lanes: estimates are made where the vector module need not be
    private static final int VECTOR = 8;

    /** By the fastest kernel that fits. */
    public static StepWork of(Network network, LocalRule rule, List<Signs> signs, int batchSize, int samples) {
        if (rule.structure().isPresent()
                && Kernels.collapses(network, rule.structure().get(), signs)) {
            double[] fixed =
                    rule.structure().get().fixed().map(b -> b.getFirst().data()).orElse(null);
            return collapsed(network, signs, fixed, batchSize, samples);
        }
        return plain(network, batchSize);
    }

    /** Whether the fastest kernel tells errors without going through the layers, see {@link Kernel#error}. */
    public static boolean knowsErrors(Network network, LocalRule rule, List<Signs> signs) {
        return rule.structure().isPresent()
                && Kernels.collapses(network, rule.structure().get(), signs);
    }

    /** The effort of handing out the weights, for who looks at them: where steps are taken with fewer neurons they are unfolded first. */
    public static double weights(Network network, LocalRule rule, List<Signs> signs) {
        if (!knowsErrors(network, rule, signs)) {
            return 0;
        }
        double[] fixed =
                rule.structure().get().fixed().map(b -> b.getFirst().data()).orElse(null);
        double m = network.inputs();
        double n = network.layer(0).postsynaptic();
        double left = HiddenRotation.left(network.inputs(), signs.getFirst(), signs.getLast(), fixed);
        return ONE_WEIGHT * n * m + (left < n ? UNFOLDING * n * left * m : 0);
    }

    /** Forward and update in every layer, back in all but the first. */
    public static StepWork plain(Network network, int batchSize) {
        double sum = 0;
        double padded = 0;
        double activations = 0;
        double bytes = 0;
        for (int l = 0; l < network.depth(); l++) {
            Layer layer = network.layer(l);
            double times = (l == 0 ? 2.0 : 3.0) * batchSize;
            sum += times * layer.weightCount();
            padded += times * abreast(layer) * layer.presynaptic();
            activations += (double) batchSize * layer.postsynaptic();
            bytes += WORD * (3.0 * layer.weightCount() + 2.0 * batchSize * layer.presynaptic());
        }
        return new StepWork(sum, bytes, padded + ONE_ACTIVATION * activations + ONE_STEP);
    }

    /** The effort of an epoch beside its steps: samples are put in order, who watches is asked. */
    public static double epoch() {
        return ONE_EPOCH;
    }

    /** The effort of one sample's way through the layers, for who looks at errors or activities. */
    public static double response(Network network) {
        return network.layers().stream()
                .mapToDouble(l -> abreast(l) * l.presynaptic() + ONE_RESPONSE * l.postsynaptic())
                .sum();
    }

    // as many neurons as their products take the time of
    private static double abreast(Layer layer) {
        int alone = layer.postsynaptic() % VECTOR;
        return layer.postsynaptic() - alone + Math.min(VECTOR, ALONE * alone);
    }

    private static StepWork collapsed(Network network, List<Signs> signs, double[] fixed, int batchSize, int samples) {
        double m = network.inputs();
        double n = HiddenRotation.left(network.inputs(), signs.getFirst(), signs.getLast(), fixed);
        double slope = batchSize >= samples && samples >= m ? m * m : 2 * m * batchSize;
        double sum = 3 * n * m + slope;
        double bytes = WORD * (1.25 * n * m + slope / 2);
        return new StepWork(sum, bytes, READING * sum + ONE_STEP);
    }
}

package org.curlew.engine.kernel;

import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Factors;
import org.curlew.spi.LocalRule;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;

/** The factors that a declared structure stands for, computed from the declaration alone: what the rule that declares it must give too. */
public record DeclaredFactors(ErrorFeedback declared) implements LocalRule {

    @Override
    public void factors(Minibatch batch, Factors[] layers) {
        int readout = layers.length - 1;
        Matrix delta = layers[readout].postsynaptic();
        System.arraycopy(batch.error().data(), 0, delta.data(), 0, batch.samples() * delta.columns());
        if (declared.outputError() == ErrorFeedback.OutputError.EXACT) {
            batch.multiplyBySlope(readout, delta);
        }
        for (int l = readout - 1; l >= 0; l--) {
            if (declared.fixed().isPresent()) {
                batch.multiply(delta, declared.fixed().get().get(l), layers[l].postsynaptic());
            } else {
                batch.carryBack(l + 1, layers[l + 1].postsynaptic(), layers[l].postsynaptic());
            }
            batch.multiplyBySlope(l, layers[l].postsynaptic());
        }
    }
}

package org.curlew.plugins.rules;

import org.curlew.spi.ErrorFeedback;
import org.curlew.spi.Matrix;
import org.curlew.spi.Minibatch;
import org.curlew.spi.Parameter;
import org.curlew.spi.StandardActivation;
import org.curlew.spi.Values;

/**
 * The error signal at the output neurons.
 *
 * <pre>  raw:    δ = e = y - target
 *  exact:  δ = e ∘ phi'(W2 h), the gradient of the squared error</pre>
 *
 * δ, e: B x K.
 */
enum OutputError {
    RAW,
    EXACT;

    static final Parameter PARAMETER = Parameter.choice("outputError", java.util.List.of("raw", "exact"))
            .symbol("\\delta")
            .meaning("Output error signal: raw is e itself, as published; exact multiplies it by the slope of the"
                    + " output's activation, which makes it the gradient of the squared error")
            .reference("Ninou, Kadmon, Cayco-Gajic 2025: raw");

    static OutputError of(Values values) {
        return values.choice("outputError").equals("raw") ? RAW : EXACT;
    }

    ErrorFeedback.OutputError declared() {
        return this == RAW ? ErrorFeedback.OutputError.RAW : ErrorFeedback.OutputError.EXACT;
    }

    void signal(Minibatch batch, Matrix delta) {
        int entries = batch.samples() * delta.columns();
        System.arraycopy(batch.error().data(), 0, delta.data(), 0, entries);
        if (this == EXACT) {
            batch.multiplyBySlope(batch.network().depth() - 1, delta);
        }
    }

    /** Whether backpropagating this signal gives the gradient of C for a network with this output activation. */
    boolean isGradientFor(org.curlew.spi.Network network) {
        return this == EXACT || network.readout().activation() == StandardActivation.LINEAR;
    }
}

package org.curlew.spi;

import java.util.List;
import java.util.Optional;

/**
 * Declared structure of a rule: an output error signal is carried back to the hidden layers; inputs are the presynaptic factors; nothing decays.
 *
 * <pre>  δ = e (raw) or e ∘ phi'(a_L) (exact),   post_L = δ
 *  post_l = (post_{l+1} W_{l+1}) ∘ phi'(a_l)   through the transposed weights, as {@link Minibatch#carryBack} does
 *  post_l = (δ B_lᵀ) ∘ phi'(a_l)               through fixed matrices</pre>
 *
 * From it the engine may compute the same factors itself, together with the products that follow.
 *
 * @param outputError the signal δ, B x K
 * @param fixed B_lᵀ, one a hidden layer, each K x postsynaptic; empty where errors travel through the transposed weights
 */
public record ErrorFeedback(OutputError outputError, Optional<List<Matrix>> fixed) {

    /** What the output neurons send back. */
    public enum OutputError {
        /** e itself. */
        RAW,
        /** e multiplied by the slope of the output's activation: what the gradient of the squared error has. */
        EXACT
    }

    public static ErrorFeedback throughTransposedWeights(OutputError outputError) {
        return new ErrorFeedback(outputError, Optional.empty());
    }

    /** @param transposed B_lᵀ, one a hidden layer, each K x postsynaptic */
    public static ErrorFeedback throughFixedMatrices(OutputError outputError, List<Matrix> transposed) {
        return new ErrorFeedback(outputError, Optional.of(List.copyOf(transposed)));
    }
}

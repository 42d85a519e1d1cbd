package org.curlew.spi;

import java.util.Optional;

/**
 * A local plasticity rule: it supplies factors, the engine forms the update and owns its speed.
 *
 * <pre>  ΔW = -s (post preᵀ)/B - s diag(r) W</pre>
 *
 * post: B x postsynaptic, pre: B x presynaptic, r: postsynaptic. Called once a minibatch, after the forward pass and before any weight changes; it must allocate nothing.
 */
public interface LocalRule {

    /** Fills the factors of every layer; {@code layers[l]} belongs to layer l. */
    void factors(Minibatch batch, Factors[] layers);

    /**
     * Terms that the rule supplies for each sample, for updates that are no single outer product: ΔW = -s Σ_t (post_t pre_tᵀ)/B. The factors then hold terms() · B rows,
     * those of term t from row t B on, and a rule of several terms sets every presynaptic factor itself.
     */
    default int terms() {
        return 1;
    }

    /** Whether the update without flips is a positive multiple of -grad C. The contract tests check the claim by finite differences. */
    default boolean followsGradient() {
        return false;
    }

    /** Tells what it keeps from minibatch to minibatch. One with fields that change must tell, if only that nothing of it matters; else an interrupted trajectory begins anew. */
    default void remember(Memory memory) {}

    /**
     * The structure of the factors, where it is one that the engine can compute in its own fast way. The contract tests check that it gives the factors of
     * {@link #factors}; a rule that declares none is computed through them.
     */
    default Optional<ErrorFeedback> structure() {
        return Optional.empty();
    }
}

package org.curlew.engine.experiment;

/** Which neuron of a synapse decides the sign of its plasticity. */
public enum FlipSide {
    /** ΔW <- ΔW D: a flipped neuron flips the synapses that leave it. */
    PRESYNAPTIC,
    /** ΔW <- D ΔW: a flipped neuron flips the synapses that enter it. */
    POSTSYNAPTIC
}

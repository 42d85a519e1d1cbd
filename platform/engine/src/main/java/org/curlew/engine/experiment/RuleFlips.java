package org.curlew.engine.experiment;

import java.util.List;

/**
 * Rule flips of an arm: neurons whose synapses follow the sign-flipped rule. D1 acts on every layer but the readout, D2 on the readout.
 *
 * @param hiddenFlippedFraction alpha_h in [0, 1]
 * @param readoutFlippedFraction alpha_r in [0, 1]
 * @param hiddenFlipped indices of the flipped entries of D1, only with LISTED
 * @param readoutFlipped indices of the flipped entries of D2, only with LISTED
 * @param layerFlippedFractions one fraction a layer, the readout last, in place of alpha_h and alpha_r; empty where these hold
 */
public record RuleFlips(
        FlipSide side,
        double hiddenFlippedFraction,
        double readoutFlippedFraction,
        FlipSelection selection,
        List<Integer> hiddenFlipped,
        List<Integer> readoutFlipped,
        List<Double> layerFlippedFractions) {

    public static final RuleFlips NONE =
            new RuleFlips(FlipSide.PRESYNAPTIC, 0, 0, FlipSelection.FIRST, List.of(), List.of());

    public RuleFlips {
        hiddenFlipped = List.copyOf(hiddenFlipped);
        readoutFlipped = List.copyOf(readoutFlipped);
        layerFlippedFractions = List.copyOf(layerFlippedFractions);
    }

    /** alpha_h on every layer but the readout, alpha_r there. */
    public RuleFlips(
            FlipSide side,
            double hiddenFlippedFraction,
            double readoutFlippedFraction,
            FlipSelection selection,
            List<Integer> hiddenFlipped,
            List<Integer> readoutFlipped) {
        this(side, hiddenFlippedFraction, readoutFlippedFraction, selection, hiddenFlipped, readoutFlipped, List.of());
    }

    /** Indices of the flipped entries of the layer's D, with LISTED. */
    public List<Integer> listed(int layer, int depth) {
        return layer == depth - 1 ? readoutFlipped : hiddenFlipped;
    }

    /** alpha of the layer. */
    public double fraction(int layer, int depth) {
        if (!layerFlippedFractions.isEmpty()) {
            return layerFlippedFractions.get(layer);
        }
        return layer == depth - 1 ? readoutFlippedFraction : hiddenFlippedFraction;
    }

    /** Number of flipped neurons among the n that D of the layer belongs to: round(alpha n), or those listed. */
    public int count(int layer, int depth, int n) {
        return selection == FlipSelection.LISTED
                ? listed(layer, depth).size()
                : (int) Math.round(fraction(layer, depth) * n);
    }

    public boolean any() {
        return hiddenFlippedFraction > 0
                || readoutFlippedFraction > 0
                || !hiddenFlipped.isEmpty()
                || !readoutFlipped.isEmpty()
                || layerFlippedFractions.stream().anyMatch(f -> f > 0);
    }
}

package org.curlew.engine.experiment;

import java.util.List;

/**
 * Rule flips of an arm: neurons whose synapses follow the sign-flipped rule. D1 acts on every layer but the readout, D2 on the readout.
 *
 * @param hiddenFlippedFraction alpha_h in [0, 1]
 * @param readoutFlippedFraction alpha_r in [0, 1]
 * @param hiddenFlipped indices of the flipped entries of D1, only with LISTED
 * @param readoutFlipped indices of the flipped entries of D2, only with LISTED
 */
public record RuleFlips(
        FlipSide side,
        double hiddenFlippedFraction,
        double readoutFlippedFraction,
        FlipSelection selection,
        List<Integer> hiddenFlipped,
        List<Integer> readoutFlipped) {

    public static final RuleFlips NONE =
            new RuleFlips(FlipSide.PRESYNAPTIC, 0, 0, FlipSelection.FIRST, List.of(), List.of());

    public RuleFlips {
        hiddenFlipped = List.copyOf(hiddenFlipped);
        readoutFlipped = List.copyOf(readoutFlipped);
    }

    /** Number of flipped neurons among n: round(alpha n), or those listed. */
    public int count(boolean readout, int n) {
        if (selection == FlipSelection.LISTED) {
            return (readout ? readoutFlipped : hiddenFlipped).size();
        }
        return (int) Math.round((readout ? readoutFlippedFraction : hiddenFlippedFraction) * n);
    }

    public boolean any() {
        return hiddenFlippedFraction > 0
                || readoutFlippedFraction > 0
                || !hiddenFlipped.isEmpty()
                || !readoutFlipped.isEmpty();
    }
}

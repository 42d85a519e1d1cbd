package org.curlew.engine.experiment;

/** Which neurons of a population are rule-flipped. */
public enum FlipSelection {
    /** The first round(alpha n). */
    FIRST,
    /** round(alpha n) chosen at random by the seed. */
    RANDOM,
    /** Those whose indices are listed. */
    LISTED
}

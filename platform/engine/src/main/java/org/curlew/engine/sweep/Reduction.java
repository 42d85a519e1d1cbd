package org.curlew.engine.sweep;

import java.util.Locale;

/** How one trajectory's series becomes one number. */
public enum Reduction {
    /** The last recorded value. */
    FINAL,
    /** The largest recorded value. */
    MAX,
    /** The smallest recorded value. */
    MIN,
    /** The first recorded epoch at which the value is below the threshold; the last epoch where it never was. */
    TIME_TO_THRESHOLD,
    /** 1 where the trajectory ended in the given outcome, else 0: its mean over the seeds is the share. */
    OUTCOME;

    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

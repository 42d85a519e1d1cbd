package org.curlew.lab.gallery;

import java.util.Locale;

/** How large a figure is computed. */
public enum Scale {
    /** Minutes on two cores; it still shows the effect. */
    QUICK,
    /** The published sizes. */
    PAPER;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}

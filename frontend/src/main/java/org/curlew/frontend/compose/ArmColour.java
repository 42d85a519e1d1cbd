package org.curlew.frontend.compose;

import java.util.List;

/** The colour of an arm by its place: slate blue, vermilion, then Okabe-Ito; the same on every page. */
final class ArmColour {

    private static final List<String> COLOURS = List.of(
            "var(--curlew-gradient)", "var(--curlew-curl)", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442");

    private ArmColour() {}

    static String of(int index) {
        return COLOURS.get(index % COLOURS.size());
    }
}

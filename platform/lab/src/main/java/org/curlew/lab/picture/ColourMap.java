package org.curlew.lab.picture;

/** Colours of a picture. Sequential: cividis (Nuñez, Anderton, Renslow 2018), made for colour-blind readers. Stability: red, white, blue, for margins that are stable where positive. */
enum ColourMap {
    CIVIDIS(0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838),
    STABILITY(0xB2182B, 0xEF8A62, 0xFDDBC7, 0xF7F7F7, 0xD1E5F0, 0x67A9CF, 0x2166AC);

    /** A cell without a value. */
    static final int NOTHING = 0xECECEC;

    private static final int[] ARMS = {0x4C6A92, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x000000};

    private final int[] stops;

    ColourMap(int... stops) {
        this.stops = stops;
    }

    /** @param fraction 0 to 1; beyond, the ends */
    int at(double fraction) {
        double place = Math.clamp(fraction, 0, 1) * (stops.length - 1);
        int below = Math.min((int) place, stops.length - 2);
        double rest = place - below;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = stops[below] >> shift & 255;
            int b = stops[below + 1] >> shift & 255;
            colour |= (int) Math.round(a + rest * (b - a)) << shift;
        }
        return colour;
    }

    /** Slate (gradient descent), vermilion (curl descent), then Okabe and Ito. @param colour see ArmColours */
    static int arm(int colour) {
        return ARMS[colour % ARMS.length];
    }
}

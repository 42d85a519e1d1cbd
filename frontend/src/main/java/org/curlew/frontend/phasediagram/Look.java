package org.curlew.frontend.phasediagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;

/**
 * How a phase diagram is coloured.
 *
 * @param low fixed end of the colours; empty where they follow the values
 * @param high the other end
 * @param map cividis or viridis
 * @param theory whether the theory's boundary is drawn
 */
record Look(boolean logarithmic, OptionalDouble low, OptionalDouble high, String map, boolean theory) {

    /** The sweep's own picture where it shows the same series; else what suits the quantity. */
    static Look of(Sweep sweep, Quantity quantity) {
        if (quantity.reduction() == Reduction.OUTCOME) {
            return new Look(false, OptionalDouble.of(0), OptionalDouble.of(1), "cividis", true);
        }
        return sweep.picture()
                .filter(p -> same(p.quantity(), quantity))
                .map(p -> new Look(p.logarithmic(), p.low(), p.high(), "cividis", true))
                .orElseGet(() -> new Look(
                        spansDecades(quantity), OptionalDouble.empty(), OptionalDouble.empty(), "cividis", true));
    }

    /** Above it a cell counts as unstable; NaN where the picture decides nothing of this quantity. */
    static double decision(Sweep sweep, Quantity quantity) {
        return sweep.picture()
                .filter(p -> same(p.quantity(), quantity))
                .map(Picture::decision)
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("log", logarithmic);
        json.put("low", low.isPresent() ? low.getAsDouble() : null);
        json.put("high", high.isPresent() ? high.getAsDouble() : null);
        json.put("map", map);
        json.put("theory", theory);
        return json;
    }

    private static boolean same(Quantity picture, Quantity quantity) {
        boolean times = picture.reduction() == Reduction.TIME_TO_THRESHOLD;
        return picture.series().equals(quantity.series())
                && times == (quantity.reduction() == Reduction.TIME_TO_THRESHOLD)
                && quantity.reduction() != Reduction.OUTCOME
                && picture.over().isPresent() == quantity.over().isPresent();
    }

    private static boolean spansDecades(Quantity quantity) {
        return quantity.reduction() == Reduction.TIME_TO_THRESHOLD
                || quantity.over().isPresent()
                || quantity.series().contains("error")
                || quantity.series().contains("order-parameter");
    }
}

package org.curlew.frontend.phasediagram;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.sweep.Picture;
import org.curlew.engine.sweep.Quantity;
import org.curlew.engine.sweep.Reduction;
import org.curlew.engine.sweep.Sweep;

/**
 * What a reader looks at: it is in the address, so that a link restores it.
 *
 * @param residual whether the map shows where measurement and theory part, in place of the quantity
 * @param byColumn whether the curves run along y, one a column, in place of along x, one a row
 * @param pinned the cell that is pinned; -1 for none
 * @param beside another sweep that is shown beside this one
 */
record Viewpoint(
        Quantity quantity, Look look, boolean residual, boolean byColumn, int pinned, Optional<String> beside) {

    /** The picture that the sweep names, or the final value of its first observable in its last arm. */
    static Viewpoint of(Sweep sweep) {
        Quantity quantity = sweep.picture()
                .map(Picture::quantity)
                .orElseGet(() -> Quantity.of(
                        sweep.experiment().observables().getFirst().name(),
                        Reduction.FINAL,
                        sweep.experiment().arms().size() - 1));
        return new Viewpoint(quantity, Look.of(sweep, quantity), false, false, -1, Optional.empty());
    }

    /** As an address says it; what is missing or makes no sense is as in the sweep's own picture. */
    static Viewpoint of(Sweep sweep, Map<String, String> address) {
        Viewpoint own = of(sweep);
        Quantity quantity = quantity(sweep, own.quantity(), address);
        Look suits = Look.of(sweep, quantity);
        Look look = new Look(
                flag(address, "log", suits.logarithmic()),
                number(address, "low", suits.low()),
                number(address, "high", suits.high()),
                "viridis".equals(address.get("colours")) ? "viridis" : "cividis",
                flag(address, "theory", true));
        return new Viewpoint(
                quantity,
                look,
                flag(address, "residual", false),
                flag(address, "columns", false),
                Place.cell(sweep, address.getOrDefault("at", "")),
                Optional.ofNullable(address.get("beside")).filter(id -> !id.isBlank()));
    }

    /** What differs from the sweep's own picture. */
    Map<String, String> address(Sweep sweep) {
        Map<String, String> address = new LinkedHashMap<>();
        Viewpoint own = of(sweep);
        if (!quantity.equals(own.quantity())) {
            address.put("show", quantity.reduction().label());
            address.put("arm", String.valueOf(quantity.arm()));
            quantity.over().ifPresent(over -> address.put("over", String.valueOf(over)));
            if (quantity.reduction() == Reduction.OUTCOME) {
                address.put("outcome", quantity.outcome().name());
            } else {
                address.put("series", quantity.series());
            }
            if (quantity.reduction() == Reduction.TIME_TO_THRESHOLD) {
                address.put("threshold", String.valueOf(quantity.threshold()));
            }
        }
        Look suits = Look.of(sweep, quantity);
        put(address, "log", look.logarithmic() != suits.logarithmic(), look.logarithmic() ? "1" : "0");
        put(address, "low", !look.low().equals(suits.low()), end(look.low()));
        put(address, "high", !look.high().equals(suits.high()), end(look.high()));
        put(address, "colours", !look.map().equals(suits.map()), look.map());
        put(address, "theory", !look.theory(), "0");
        put(address, "residual", residual, "1");
        put(address, "columns", byColumn, "1");
        put(address, "at", pinned >= 0, Place.of(sweep, pinned));
        beside.ifPresent(id -> address.put("beside", id));
        return address;
    }

    Viewpoint with(Sweep sweep, Quantity other) {
        return new Viewpoint(other, Look.of(sweep, other), residual, byColumn, pinned, beside);
    }

    Viewpoint with(Look other) {
        return new Viewpoint(quantity, other, residual, byColumn, pinned, beside);
    }

    Viewpoint pinned(int cell) {
        return new Viewpoint(quantity, look, residual, byColumn, cell, beside);
    }

    Viewpoint residual(boolean shown) {
        return new Viewpoint(quantity, look, shown, byColumn, pinned, beside);
    }

    Viewpoint byColumn(boolean chosen) {
        return new Viewpoint(quantity, look, residual, chosen, pinned, beside);
    }

    Viewpoint beside(Optional<String> other) {
        return new Viewpoint(quantity, look, residual, byColumn, pinned, other);
    }

    private static Quantity quantity(Sweep sweep, Quantity own, Map<String, String> address) {
        if (!address.containsKey("show")) {
            return own;
        }
        int arms = sweep.experiment().arms().size();
        Reduction reduction = constant(Reduction.class, address.get("show").replace('-', '_'), own.reduction());
        int over = whole(address, "over", -1, arms);
        return new Quantity(
                reduction == Reduction.OUTCOME ? "" : address.getOrDefault("series", own.series()),
                reduction,
                number(address, "threshold", OptionalDouble.of(own.threshold())).orElse(0),
                constant(Outcome.Kind.class, address.getOrDefault("outcome", ""), own.outcome()),
                Math.max(0, whole(address, "arm", own.arm(), arms)),
                over < 0 ? Optional.empty() : Optional.of(over));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, E otherwise) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static boolean flag(Map<String, String> address, String name, boolean otherwise) {
        return address.containsKey(name) ? address.get(name).equals("1") : otherwise;
    }

    private static int whole(Map<String, String> address, String name, int otherwise, int below) {
        OptionalDouble number = number(address, name, OptionalDouble.empty());
        boolean legal = number.isPresent()
                && number.getAsDouble() == Math.rint(number.getAsDouble())
                && number.getAsDouble() >= 0
                && number.getAsDouble() < below;
        return legal ? (int) number.getAsDouble() : otherwise;
    }

    /** The word auto is no number: the end follows the values. */
    private static OptionalDouble number(Map<String, String> address, String name, OptionalDouble otherwise) {
        if (!address.containsKey(name)) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(address.get(name));
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException notNumber) {
            return OptionalDouble.empty();
        }
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? String.valueOf(end.getAsDouble()) : "auto";
    }

    private static void put(Map<String, String> address, String name, boolean differs, String value) {
        if (differs) {
            address.put(name, value);
        }
    }
}

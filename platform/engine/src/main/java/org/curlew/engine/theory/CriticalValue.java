package org.curlew.engine.theory;

/**
 * Where the solution manifold loses its stability as one of c, alpha_h, alpha_r grows: stable below the value, unstable above.
 *
 * @param value the critical value; NaN, "not defined", unless the kind is CROSSING
 */
public record CriticalValue(Kind kind, double value) {

    public enum Kind {
        /** Stable below the value, unstable above. */
        CROSSING,
        /** Stable over the whole range. */
        ALWAYS_STABLE,
        /** Unstable over the whole range. */
        NEVER_STABLE
    }

    static CriticalValue crossing(double value) {
        return new CriticalValue(Kind.CROSSING, value);
    }

    static CriticalValue always() {
        return new CriticalValue(Kind.ALWAYS_STABLE, Double.NaN);
    }

    static CriticalValue never() {
        return new CriticalValue(Kind.NEVER_STABLE, Double.NaN);
    }

    public boolean crossing() {
        return kind == Kind.CROSSING;
    }
}

package org.curlew.engine.theory;

/** An interval of the continuous spectrum between two edges; its mass is the share of eigenvalues in it. */
public record Band(double lower, double upper, double mass) {

    public boolean holds(double x) {
        return x > lower && x < upper;
    }
}
